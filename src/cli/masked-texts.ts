import type { Scored } from "../model/scored.js";
import { Privacy } from "../privacy/privacy.js";

/** The same conversations with names and other personal data masked in what is said; which agent it was stays. */
export function maskedTexts(scored: () => AsyncIterable<Scored>): () => AsyncGenerator<Scored> {
  const privacy = new Privacy({ redact: true, pseudonymize: [], key: null });
  return async function* () {
    for await (const one of scored()) yield withAgents(privacy.apply(one), one);
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
