import { endingOf } from "../../engine/credit.js";
import type { Evaluation } from "../../model/evaluation.js";
import type { Figure, Summary } from "../../model/report.js";

/** A conversation's value of a figure, and to whom it is credited. */
export interface Value {
  readonly figure: string;
  readonly agent: string | null;
  /** A score 0–100; of a rate 0 or 1. */
  readonly value: number;
}

/** All that a conversation gives to figures, as a report credits it: a hand-off to who made it. */
export function valuesOf(evaluation: Evaluation): readonly Value[] {
  const { agent, overall, dimensions, context } = evaluation;
  const found: Value[] = [];
  const add = (figure: string, value: unknown, to = agent) => {
    if (typeof value === "number") found.push({ figure, agent: to, value });
  };
  add("overall", overall);
  for (const [id, dimension] of Object.entries(dimensions)) {
    const maker = typeof dimension.agent === "string" ? dimension.agent : agent;
    add(id, dimension.score, maker);
    add("risk", dimension.risk, maker);
  }
  const ending = endingOf(evaluation);
  if (ending === "unclear") return found;
  add("resolved-rate", ending === "open" ? 0 : 1);
  const { earlier, later, censored } = context;
  if (censored === false) add("fcr-rate", ending === "first" && earlier === null && later === null ? 1 : 0);
  return found;
}

/** A figure of a summary by its id. */
export function figureOf(summary: Summary, id: string): Figure {
  if (id === "overall") return summary.overall;
  if (id === "risk") return summary.risk;
  if (id === "resolved-rate") return summary.resolvedRate;
  if (id === "fcr-rate") return summary.fcrRate;
  return summary.dimensions[id] ?? { mean: null, low: null, high: null, n: 0 };
}
