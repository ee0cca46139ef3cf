import { criterionTypes } from "../../../src/criteria/index.js";
import { evaluate } from "../../../src/engine/evaluate.js";
import { Tally } from "../../../src/engine/tally.js";
import { insightOf } from "../../../src/insight/insight.js";
import { type Conversation, type ConversationInput, toConversation } from "../../../src/model/conversation.js";
import type { Insight } from "../../../src/model/insight.js";
import type { Scored } from "../../../src/model/scored.js";
import { loadRubric } from "../../../src/rubric/load.js";

type Given = readonly (Conversation | ConversationInput)[];

/** What some conversations say together, scored by the rubric `wow`; returns within two days count. */
export async function insightIn(given: Given, options: { quotes?: boolean; text?: boolean } = {}): Promise<Insight> {
  return (await reportOf(given, options)).insight;
}

/** The same, and the head of the report, which sums up the same conversations. */
export async function reportOf(given: Given, { quotes = true, text = true } = {}) {
  const [wow, signs] = await rubrics;
  const tally = new Tally();
  const scored: Scored[] = [];
  for (const one of given) {
    const conversation = "agents" in one ? one : toConversation(one);
    const evaluation = await evaluate(wow, conversation, { quotes });
    tally.add(evaluation);
    scored.push({ evaluation, conversation: text ? conversation : null });
  }
  const contexts = tally.contexts({ window: 2 });
  const head = tally.head(contexts, { window: 2, minConversations: 2 });
  const agents = head.agents.map(({ agent }) => agent);
  const whole = scored.map((one, i) => ({ ...one, evaluation: { ...one.evaluation, context: contexts[i]! } }));
  async function* all(): AsyncGenerator<Scored> {
    yield* whole;
  }
  return { head, insight: await insightOf(all, signs, { minConversations: 2, quotes, agents }) };
}

const load = (name: string) => loadRubric(name, criterionTypes);
const rubrics = Promise.all([load("wow"), load("rubrics/signs/friction.yaml")]);

let count = 0;

/** A conversation of lines such as `customer: …`, one a minute from nine on unless `at` says how many minutes after that. */
export function talk(
  lines: readonly string[],
  facts: Partial<ConversationInput> & { minutes?: readonly number[] } = {},
) {
  const { minutes, ...rest } = facts;
  return toConversation({
    id: `t${++count}`,
    agent: "Ana Lima",
    language: "en",
    messages: lines.map((line, i) => {
      const [, role, text] = /^(\w+): (.*)$/s.exec(line)!;
      const at = Date.UTC(2026, 2, 2, 9) + (minutes?.[i] ?? i) * 60_000;
      return { role: role as "agent", text: text!, at, author: role === "agent" ? (rest.agent ?? "Ana Lima") : null };
    }),
    ...rest,
  });
}
