import type { Scored } from "../model/scored.js";
import { PassingNames } from "../privacy/passing.js";
import { Privacy } from "../privacy/privacy.js";

/**
 * The same conversations with names and other personal data masked in what is said, names mentioned in passing too; which
 * agent it was stays. Their evidence is of the texts before.
 */
export async function maskedTexts(scored: () => AsyncIterable<Scored>): Promise<() => AsyncGenerator<Scored>> {
  const privacy = new Privacy({ redact: true, pseudonymize: [], key: null });
  const passing = new PassingNames();
  for await (const { conversation } of scored()) if (conversation !== null) passing.count(conversation);
  return async function* () {
    for await (const one of scored()) {
      const { evaluation, conversation } = withAgents(privacy.apply(one), one);
      yield { evaluation, conversation: conversation === null ? null : passing.mask(conversation) };
    }
  };
}

function withAgents({ evaluation, conversation }: Scored, given: Scored): Scored {
  if (conversation === null || given.conversation === null) return { evaluation, conversation };
  const { agent, agents, messages } = given.conversation;
  const signed = conversation.messages.map((message, number) =>
    message.role === "agent" ? { ...message, author: messages[number]!.author } : message,
  );
  return { evaluation, conversation: { ...conversation, agent, agents, messages: signed } };
}
