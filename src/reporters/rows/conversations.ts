import type { Evaluation } from "../../model/evaluation.js";
import { type Cell, type Column, type RowSet, snake } from "./row-set.js";

const FACTS: readonly Column[] = [
  { name: "conversation", title: "Conversation", kind: "code" },
  { name: "agent", title: "Agent", kind: "text" },
  { name: "agents", title: "All agents", kind: "text" },
  { name: "customer", title: "Customer", kind: "text" },
  { name: "channel", title: "Channel", kind: "code" },
  { name: "language", title: "Language", kind: "code" },
  { name: "started_at", title: "Started (UTC)", kind: "time" },
  { name: "ended_at", title: "Ended (UTC)", kind: "time" },
  { name: "overall", title: "Overall", kind: "score" },
  { name: "band", title: "Band", kind: "code" },
];

const ABOUT: readonly Column[] = [
  { name: "risk", title: "Risk of a complaint", kind: "score" },
  { name: "outcome", title: "Outcome", kind: "code" },
  { name: "repeat_before", title: "Repeat told in the text", kind: "flag" },
  { name: "hand_off", title: "Hand-off", kind: "code" },
  { name: "hand_off_agent", title: "Hand-off by", kind: "text" },
  { name: "opportunities", title: "Reasons for empathy", kind: "count" },
  { name: "answered", title: "Met with empathy", kind: "count" },
  { name: "earlier", title: "Earlier contact", kind: "code" },
  { name: "later", title: "Later contact", kind: "code" },
  { name: "censored", title: "A return could not be seen", kind: "flag" },
];

/** A row per conversation, in the order of the input. */
export const conversations: RowSet = {
  id: "conversation",
  columns: ({ titles }) => [
    ...FACTS,
    ...titles.dimensions.map(({ id, title }): Column => ({ name: snake(id), title, kind: "score" })),
    ...ABOUT,
  ],
  async *rows(view) {
    const dimensions = view.titles.dimensions.map(({ id }) => id);
    for await (const evaluation of view.conversations()) yield cells(evaluation, dimensions);
  },
};

function cells(evaluation: Evaluation, dimensions: readonly string[]): readonly Cell[] {
  const { dimensions: scores, context } = evaluation;
  const fact = (dimension: string, name: string): Cell => scores[dimension]?.[name] ?? null;
  return [
    evaluation.conversation,
    evaluation.agent,
    evaluation.agents.join("; "),
    evaluation.customer,
    evaluation.channel,
    evaluation.language,
    evaluation.startedAt,
    evaluation.endedAt,
    evaluation.overall,
    evaluation.band,
    ...dimensions.map((id) => scores[id]?.score ?? null),
    fact("shareability", "risk"),
    fact("first-contact-resolution", "outcome"),
    fact("first-contact-resolution", "repeatBefore"),
    fact("escalation-style", "outcome"),
    fact("escalation-style", "agent"),
    fact("empathy", "opportunities"),
    fact("empathy", "answered"),
    context.earlier,
    context.later,
    context.censored,
  ];
}
