import { signsRubric } from "../../src/cli/signs.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { summarize } from "../../src/engine/tally.js";
import { insightOf } from "../../src/insight/insight.js";
import { type ConversationInput, toConversation } from "../../src/model/conversation.js";
import { stampOf } from "../../src/model/evaluation.js";
import type { ReporterOptions, View } from "../../src/model/reporter.js";
import type { Rubric } from "../../src/model/rubric.js";
import type { Scored } from "../../src/model/scored.js";

const SIGNS = signsRubric("friction");

const OPTIONS: ReporterOptions = {
  by: "agent",
  summary: false,
  withText: false,
  maxConversations: 500,
  quotes: true,
  width: 80,
  color: false,
};

/** What a reporter is given of conversations, scored with a rubric. */
export async function reportView(
  rubric: Rubric,
  inputs: readonly ConversationInput[],
  given: Partial<ReporterOptions> = {},
): Promise<View> {
  const options = { ...OPTIONS, ...given };
  const conversations = inputs.map(toConversation);
  const evaluations = [];
  for (const conversation of conversations)
    evaluations.push(await evaluate(rubric, conversation, { quotes: options.quotes }));
  const input = { file: "chats.json", format: "native", sha256: "", conversations: inputs.length, messages: 0 };
  const report = await summarize(evaluations, {
    inputs: [{ ...input, skipped: { "no-text": 3 } }],
    rubric: stampOf(rubric),
  });
  const scored = report.conversations.map((evaluation, i): Scored => ({ evaluation, conversation: conversations[i]! }));
  const all = async function* () {
    yield* scored;
  };
  const { conversations: _, ...head } = report;
  return {
    head,
    titles: { ...rubric, rubric: rubric.title },
    problems: [],
    options,
    async *conversations() {
      yield* report.conversations;
    },
    async *scored() {
      for (const one of scored) yield options.quotes ? one : { ...one, conversation: null };
    },
    insight: async () =>
      insightOf(all, await SIGNS, {
        minConversations: 20,
        quotes: options.quotes,
        agents: head.agents.map(({ agent }) => agent),
      }),
  };
}
