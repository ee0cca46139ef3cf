import { confusion, kappa } from "../../stats/agreement.js";
import type { Problem } from "./cross-validate.js";
import { climb, type Values, wayFrom, weightedMean } from "./weights.js";

export interface BandsGiven {
  /** The dimensions' scores (0–1) by row; NaN where there is none. */
  readonly values: Values;
  /** Rows that a critical criterion makes `failed`, whatever the score. */
  readonly failed: readonly boolean[];
  /** By row: the bands that reviewers gave, as places. */
  readonly levels: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly conversations: readonly number[];
  /** The dimensions' weights, then the lowest score (0–100) of the second and of the third band. */
  readonly today: readonly number[];
  /** Are the weights to be fitted, or only the bands? */
  readonly fitWeights: boolean;
}

/** No dimension is left out of `overall` by a fit. */
const GRID = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8];
const REACH = 30;

/** Dimension weights and band thresholds by quadratic weighted kappa with the reviewers' bands, less a penalty for the way. */
export function bandsProblem(given: BandsGiven): Problem {
  const { values, failed, levels, weights, conversations, today, fitWeights } = given;
  const own = today.slice(0, -2);
  const [met, exceeded] = today.slice(-2) as [number, number];
  const bandOf = (numbers: readonly number[], row: number) => {
    const overall = 100 * weightedMean(values[row]!, numbers.slice(0, -2));
    if (failed[row] || overall < numbers.at(-2)! - 1e-9) return 0;
    return overall < numbers.at(-1)! - 1e-9 ? 1 : 2;
  };
  return {
    rows: values.length,
    weights,
    conversations,
    today,
    penalties: [0.03, 1, 10],
    predict: bandOf,
    fit(rows, penalty) {
      if (!Number.isFinite(penalty)) return today;
      let found = { value: 0, met, exceeded };
      const objective = (numbers: readonly number[]) => {
        found = thresholds(rows, numbers, penalty);
        return found.value - (0.1 * penalty * wayFrom(own, numbers)) / own.length;
      };
      const numbers = fitWeights ? climb(own, GRID, objective) : own;
      objective(numbers);
      return [...numbers, found.met, found.exceeded];
    },
    agreement(rows, predictions) {
      const verdicts = rows.flatMap((row, i) => levels[row]!.map((level) => [predictions[i]!, level] as const));
      const places = rows.flatMap((row, i) => levels[row]!.map(() => ({ i, share: 1 / levels[row]!.length })));
      return (of) => kappa(confusion(verdicts, 3, places.map(({ i, share }) => of[i]! * share)), "quadratic"); // biome-ignore format: one call
    },
  };

  /** The whole-numbered thresholds that agree best for these weights. */
  function thresholds(rows: readonly number[], numbers: readonly number[], penalty: number) {
    // By label: how many rows lie below each whole score.
    const below = Array.from({ length: 3 }, () => new Float64Array(103));
    const totals = [0, 0, 0];
    for (const row of rows) {
      const overall = 100 * weightedMean(values[row]!, numbers);
      if (Number.isNaN(overall)) return { value: Number.NEGATIVE_INFINITY, met, exceeded };
      for (const level of levels[row]!) {
        const weight = weights[row]! / levels[row]!.length;
        totals[level]! += weight;
        below[level]![failed[row] ? 0 : Math.min(101, Math.floor(overall + 1e-9) + 1)]! += weight;
      }
    }
    for (const sums of below) for (let at = 1; at < 103; at++) sums[at]! += sums[at - 1]!;
    let best = { value: Number.NEGATIVE_INFINITY, met, exceeded };
    for (let low = Math.max(1, Math.floor(met - REACH)); low <= Math.min(99, met + REACH); low++) {
      for (let high = Math.max(low, Math.floor(exceeded - REACH)); high <= Math.min(100, exceeded + REACH); high++) {
        const agreement = quadraticKappa(below, low, high, totals);
        const value = agreement - penalty * (((low - met) / 100) ** 2 + ((high - exceeded) / 100) ** 2);
        if (value > best.value + 1e-9) best = { value, met: low, exceeded: high };
      }
    }
    return best;
  }
}

/** Quadratic weighted kappa of three bands with the labels, from the counts of each label below every whole score. */
function quadraticKappa(
  below: readonly ArrayLike<number>[],
  low: number,
  high: number,
  totals: readonly number[],
): number {
  const rows = [0, 0, 0];
  let observed = 0;
  for (let label = 0; label < 3; label++) {
    const upToLow = below[label]![low]!;
    const upToHigh = below[label]![high]!;
    const above = totals[label]! - upToHigh;
    rows[0]! += upToLow;
    rows[1]! += upToHigh - upToLow;
    rows[2]! += above;
    observed += label ** 2 * upToLow + (label - 1) ** 2 * (upToHigh - upToLow) + (label - 2) ** 2 * above;
  }
  const n = rows[0]! + rows[1]! + rows[2]!;
  let expected = 0;
  for (let band = 0; band < 3; band++)
    for (let label = 0; label < 3; label++) expected += (rows[band]! * totals[label]! * (band - label) ** 2) / n;
  return expected > 0 ? 1 - observed / expected : -1;
}
