import { brierOf } from "../../stats/brier.js";
import { likelihood, ridgeLogistic } from "../../stats/ridge-logistic.js";
import type { Problem } from "./cross-validate.js";

export interface LikelihoodGiven {
  /** Criterion values by row; 0 where one does not apply. */
  readonly features: readonly ArrayLike<number>[];
  /** By row: the share of the reviewers' verdict that says it came, 0–1. */
  readonly came: readonly number[];
  readonly weights: readonly number[];
  readonly conversations: readonly number[];
  /** Intercept first. */
  readonly today: readonly number[];
}

/**
 * Coefficients of a likelihood, drawn towards today's, rounded to one decimal; agreement is the Brier score's negative. The
 * rubric says which criteria count and in which direction, the labels only how much: one whose sign would turn gets 0, one that
 * has 0 or is not named keeps it.
 */
export function likelihoodProblem({ features, came, weights, conversations, today }: LikelihoodGiven): Problem {
  return {
    rows: features.length,
    weights,
    conversations,
    today,
    penalties: [0.3, 2, 6, 20],
    predict: (numbers, row) => Math.round(1000 * likelihood(numbers, features[row]!)) / 1000,
    fit(rows, penalty) {
      if (!Number.isFinite(penalty)) return today;
      const of = <T>(values: ArrayLike<T>) => rows.map((row) => values[row]!);
      const found = withSigns(of(features), of(came), of(weights), today, penalty);
      return found.map((value) => Math.round(value * 10) / 10 + 0);
    },
    agreement(rows, predictions) {
      const brier = brierOf(rows.map((row, i) => [predictions[i]!, came[row]!]));
      return (given) => {
        const value = brier(given);
        return value === null ? null : -value;
      };
    },
  };
}

/** The regression without those criteria whose coefficients would turn their sign, taken out one by one, the farthest first. */
function withSigns(
  features: readonly ArrayLike<number>[],
  came: readonly number[],
  weights: readonly number[],
  today: readonly number[],
  penalty: number,
): readonly number[] {
  let left = today.flatMap((value, j) => (j > 0 && value !== 0 ? [j] : []));
  for (;;) {
    const own = features.map((row) => Float64Array.from(left, (j) => row[j - 1]!));
    const found = ridgeLogistic(own, came, weights, [today[0]!, ...left.map((j) => today[j]!)], penalty);
    const numbers = today.map((_, j) => (j === 0 ? found[0]! : left.includes(j) ? found[left.indexOf(j) + 1]! : 0));
    const turned = left.filter((j) => numbers[j]! * today[j]! < 0);
    if (turned.length === 0) return numbers;
    const farthest = turned.reduce((a, b) => (Math.abs(numbers[b]!) > Math.abs(numbers[a]!) ? b : a));
    left = left.filter((j) => j !== farthest);
  }
}
