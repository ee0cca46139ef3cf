import type { CriterionVerdict, Evaluation } from "../../model/evaluation.js";
import type { View } from "../../model/reporter.js";
import type { Cell, RowSet } from "./row-set.js";

/** A row per conversation and criterion, in the order of the input, then of the rubric. */
export const criteria: RowSet = {
  id: "criterion",
  columns: () => [
    { name: "conversation", title: "Conversation", kind: "code" },
    { name: "agent", title: "Agent", kind: "text" },
    { name: "dimension", title: "Dimension", kind: "code" },
    { name: "criterion", title: "Criterion", kind: "code" },
    { name: "question", title: "Question", kind: "wide" },
    { name: "status", title: "Status", kind: "code" },
    { name: "value", title: "Value", kind: "rate" },
    { name: "grade", title: "Grade", kind: "count" },
    { name: "reason", title: "Reason", kind: "wide" },
    { name: "critical", title: "Critical", kind: "flag" },
    { name: "evidence", title: "Pieces of evidence", kind: "count" },
  ],
  async *rows(view) {
    const words = new Map(view.titles.criteria.map((criterion) => [criterion.id, criterion]));
    for await (const evaluation of view.conversations())
      for (const verdict of evaluation.criteria) yield cells(evaluation, verdict, words.get(verdict.id));
  },
};

type Words = View["titles"]["criteria"][number] | undefined;

function cells(evaluation: Evaluation, verdict: CriterionVerdict, words: Words): readonly Cell[] {
  const { id, dimension, status } = verdict;
  const scored = status === "scored" ? verdict : null;
  return [
    evaluation.conversation,
    creditedWith(evaluation, dimension),
    dimension,
    id,
    words?.question ?? null,
    status,
    scored?.value ?? null,
    scored?.grade ?? null,
    status === "scored" ? (verdict.because ?? null) : verdict.reason,
    words?.critical ?? null,
    scored?.evidence.length ?? null,
  ];
}

/** Who a dimension of a conversation counts for: a hand-off's maker, where known, else the conversation's agent. */
export function creditedWith({ agent, dimensions }: Evaluation, dimension: string): string | null {
  const maker = dimensions[dimension]?.agent;
  return typeof maker === "string" ? maker : agent;
}
