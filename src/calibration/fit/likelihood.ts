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

/** Coefficients of a likelihood, drawn towards today's, rounded to one decimal; agreement is the Brier score's negative. */
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
      const found = ridgeLogistic(of(features), of(came), of(weights), today, penalty);
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
