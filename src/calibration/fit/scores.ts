import type { Evaluation } from "../../model/evaluation.js";
import type { Dimension, Logistic, Rubric } from "../../model/rubric.js";
import { likelihood } from "../../stats/ridge-logistic.js";
import { weightedMean } from "./weights.js";

/** The numbers of a dimension: its criteria's weights, or the intercept and coefficients of one of its likelihoods. */
export interface Numbers {
  readonly dimension: Dimension;
  readonly what: "weights" | "likelihood" | "risk";
  /** Ids of the criteria that the numbers (after the intercept) belong to. */
  readonly criteria: readonly string[];
  readonly today: readonly number[];
}

/** The numbers of a dimension as they stand in the rubric. */
export function numbersOf(dimension: Dimension, what: Numbers["what"], rubric: Rubric): Numbers {
  const own = rubric.criteria.filter((criterion) => criterion.dimension === dimension.id && criterion.bonus === null);
  const criteria = own.map(({ id }) => id);
  const model: Logistic | null = what === "weights" ? null : dimension[what];
  const today =
    model === null
      ? own.map(({ weight }) => weight)
      : [
          model.intercept,
          ...criteria.map((id) => (Object.hasOwn(model.coefficients, id) ? model.coefficients[id]! : 0)),
        ];
  return { dimension, what, criteria, today };
}

/** The values of criteria in an evaluation; `missing` for one that does not apply. */
export function valuesOf(evaluation: Evaluation, criteria: readonly string[], missing: number): Float64Array {
  const byId = new Map(evaluation.criteria.map((verdict) => [verdict.id, verdict]));
  return Float64Array.from(criteria, (id) => {
    const verdict = byId.get(id);
    return verdict?.status === "scored" ? verdict.value : missing;
  });
}

/** The score (0–1, as published) that numbers give to an evaluation; NaN where nothing applies. */
export function scoreBy({ what, criteria }: Numbers, numbers: readonly number[], evaluation: Evaluation): number {
  if (what === "weights") return weightedMean(valuesOf(evaluation, criteria, Number.NaN), numbers);
  if (valuesOf(evaluation, criteria, Number.NaN).every(Number.isNaN)) return Number.NaN;
  return Math.round(1000 * likelihood(numbers, valuesOf(evaluation, criteria, 0))) / 1000;
}
