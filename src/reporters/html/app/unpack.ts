import type { Conversation } from "../../../model/conversation.js";
import type { CriterionVerdict, DimensionScore, Verdict } from "../../../model/evaluation.js";
import type { Scored } from "../../../model/scored.js";
import type { PackedConversation, PackedVerdict, ReportData } from "../data.js";

/** A conversation as it was before it was packed, but for `meta`; `words` are those of its block. */
export function scoredOf(packed: PackedConversation, words: readonly string[], report: ReportData): Scored {
  const { titles, rubric } = report;
  const { id, criteria, dimensions, transcript, ...facts } = packed;
  const scores = titles.dimensions.flatMap(({ id: dimension }, i): [string, DimensionScore][] => {
    const score = dimensions[i];
    return score === null || score === undefined ? [] : [[dimension, score]];
  });
  const verdicts = titles.criteria.flatMap(({ id: criterion, dimension }, i): CriterionVerdict[] => {
    const verdict = criteria[i];
    return verdict ? [{ id: criterion, dimension, ...verdictOf(verdict, words) }] : [];
  });
  return {
    evaluation: { ...facts, conversation: id, rubric, dimensions: Object.fromEntries(scores), criteria: verdicts },
    conversation: transcript === null ? null : conversationOf(packed, transcript),
  };
}

function verdictOf(packed: PackedVerdict, words: readonly string[]): Verdict {
  switch (packed[0]) {
    case "scored": {
      const evidence = packed[2].map(([message, start, end, cue, quote]) => ({
        message,
        start,
        end,
        cue: words[cue]!,
        ...(quote !== undefined && { quote }),
      }));
      return { status: "scored", ...packed[1], evidence };
    }
    case "not-applicable":
      return { status: "not-applicable", reason: words[packed[1]]!, ...packed[2] };
    case "error":
      return { status: "error", reason: words[packed[1]]! };
  }
}

function conversationOf(
  { id, agent, agents, customer, channel, language }: PackedConversation,
  { languageRecognised, ...facts }: NonNullable<PackedConversation["transcript"]>,
): Conversation {
  const recognised = languageRecognised ? { languageRecognised: true as const } : {};
  return { id, agent, agents, customer, channel, language, ...recognised, ...facts, meta: {} };
}
