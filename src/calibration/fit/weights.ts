import { aucOf, correlation, ranks, type Statistic, spearmanOf } from "../../stats/ranks.js";
import type { Problem } from "./cross-validate.js";

/** The weights that are tried, where the largest of today's is 10 or less; no question is silenced by a fit. */
const GRID = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const PASSES = 6;

/** Values (0–1) by row and part; NaN where a part does not apply. */
export type Values = readonly ArrayLike<number>[];

export interface WeightsGiven {
  readonly values: Values;
  /** By row. */
  readonly labels: readonly number[];
  /** Labels from here on count as yes, where there is nothing between yes and no; else null. */
  readonly cut: number | null;
  readonly weights: readonly number[];
  readonly conversations: readonly number[];
  readonly today: readonly number[];
}

/**
 * Weights of a weighted mean over the parts that apply: from today's, one after the other takes the value of a readable grid
 * that brings the mean closest to the ranks of the labels (Pearson's correlation with mid-ranks) less a penalty for the way.
 */
export function weightsProblem(given: WeightsGiven): Problem {
  const { values, labels, weights, conversations, today } = given;
  const unit = Math.max(1, Math.max(...today) / 10);
  const grid = [...new Set([...GRID.map((value) => Math.round(value * unit * 10) / 10)])];
  return {
    rows: values.length,
    weights,
    conversations,
    today,
    penalties: [0.01, 0.3, 3],
    predict: (numbers, row) => weightedMean(values[row]!, numbers),
    fit(rows, penalty) {
      if (!Number.isFinite(penalty)) return today;
      const ranked = ranks(rows.map((row) => labels[row]!));
      const objective = (numbers: readonly number[]) => {
        return agreementWith(ranked, rows, numbers) - (penalty * wayFrom(today, numbers)) / today.length;
      };
      return climb(today, grid, objective);
    },
    agreement: (rows, predictions) => agreementOf(rows, predictions, given),
  };

  /** No row may lose its score. */
  function agreementWith(ranked: readonly number[], rows: readonly number[], numbers: readonly number[]): number {
    const scores = rows.map((row) => weightedMean(values[row]!, numbers));
    if (scores.some(Number.isNaN)) return Number.NEGATIVE_INFINITY;
    return correlation(scores, ranked, rows.map((row) => weights[row]!)) ?? -1; // biome-ignore format: one call
  }
}

/** How far numbers are from today's: the sum of squares, in units of the greatest of today's. */
export function wayFrom(today: readonly number[], numbers: readonly number[]): number {
  const scale = Math.max(...today, 1e-9);
  return today.reduce((way, own, j) => way + ((numbers[j]! - own) / scale) ** 2, 0);
}

/** The mean of the parts that apply, in tenths of a hundredth as scores are published; NaN where none does. */
export function weightedMean(values: ArrayLike<number>, weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (let j = 0; j < weights.length; j++) {
    const value = values[j]!;
    if (Number.isNaN(value)) continue;
    sum += weights[j]! * value;
    all += weights[j]!;
  }
  return all === 0 ? Number.NaN : Math.round((1000 * sum) / all) / 1000;
}

/** The best numbers that changing one at a time leads to; of equals the first, so that what gains nothing stays, as 0 does. */
export function climb(
  from: readonly number[],
  grid: readonly number[],
  objective: (numbers: readonly number[]) => number,
): readonly number[] {
  let numbers = [...from];
  let best = objective(numbers);
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (let j = 0; j < numbers.length; j++) {
      // Whoever gave no weight meant it not to count.
      if (from[j] === 0) continue;
      for (const value of grid) {
        if (value === numbers[j]) continue;
        const next = numbers.with(j, value);
        const found = objective(next);
        if (found <= best + 1e-9) continue;
        best = found;
        numbers = next;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return numbers;
}

/** Spearman's correlation with the labels; with two levels, the area under the ROC curve. */
function agreementOf(rows: readonly number[], predictions: readonly number[], given: WeightsGiven): Statistic {
  if (given.cut === null) return spearmanOf(rows.map((row, i) => [predictions[i]!, given.labels[row]!]));
  return aucOf(rows.map((row, i) => [predictions[i]!, given.labels[row]! >= given.cut!]));
}
