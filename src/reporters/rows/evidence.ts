import { creditedWith } from "./criteria.js";
import type { RowSet } from "./row-set.js";

/** A row per piece of evidence; the quote is empty where words are kept out. */
export const evidence: RowSet = {
  id: "evidence",
  columns: () => [
    { name: "conversation", title: "Conversation", kind: "code" },
    { name: "agent", title: "Agent", kind: "text" },
    { name: "dimension", title: "Dimension", kind: "code" },
    { name: "criterion", title: "Criterion", kind: "code" },
    { name: "message", title: "Message", kind: "count" },
    { name: "start", title: "Start", kind: "count" },
    { name: "end", title: "End", kind: "count" },
    { name: "cue", title: "Cue", kind: "text" },
    { name: "quote", title: "Quote", kind: "wide" },
  ],
  async *rows(view) {
    for await (const evaluation of view.conversations()) {
      for (const verdict of evaluation.criteria) {
        if (verdict.status !== "scored") continue;
        const whose = [
          evaluation.conversation,
          creditedWith(evaluation, verdict.dimension),
          verdict.dimension,
          verdict.id,
        ];
        for (const { message, start, end, cue, quote } of verdict.evidence)
          yield [...whose, message, start, end, cue, quote ?? null];
      }
    }
  },
};
