import type { CaseWeights } from "./ranks.js";

/** Intercept first, then a coefficient per feature. */
export type Coefficients = readonly number[];

const ROUNDS = 50;
const CLOSE = 1e-8;

/**
 * Logistic regression, its coefficients drawn towards `prior` by `penalty` × half the squared distance (the intercept is
 * free), by Newton's method. `came` is 0 or 1, or a share of both. le Cessie & van Houwelingen, "Ridge Estimators in
 * Logistic Regression", Applied Statistics 41 (1992).
 */
export function ridgeLogistic(
  features: readonly ArrayLike<number>[],
  came: ArrayLike<number>,
  weights: CaseWeights,
  prior: Coefficients,
  penalty: number,
): Coefficients {
  const size = prior.length;
  let beta = [...prior];
  let loss = lossOf(beta);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = beta.map((value, j) => (j === 0 ? 0 : penalty * (value - prior[j]!)));
    const curvature = beta.map((_, j) => beta.map((__, k) => (j === k ? (j === 0 ? 1e-9 : penalty) : 0)));
    for (let i = 0; i < features.length; i++) {
      const p = likelihood(beta, features[i]!);
      const slope = weights[i]! * (p - came[i]!);
      const bend = weights[i]! * p * (1 - p);
      for (let j = 0; j < size; j++) {
        const a = j === 0 ? 1 : features[i]![j - 1]!;
        if (a === 0) continue;
        gradient[j]! += slope * a;
        for (let k = 0; k < size; k++) curvature[j]![k]! += bend * a * (k === 0 ? 1 : features[i]![k - 1]!);
      }
    }
    const step = solve(curvature, gradient);
    let share = 1;
    let next = beta.map((value, j) => value - step[j]!);
    // A full step may lead past the bottom, where the likelihoods are all but certain.
    while (lossOf(next) > loss + 1e-12 && share > 1e-6) {
      share /= 2;
      next = beta.map((value, j) => value - share * step[j]!);
    }
    beta = next;
    loss = lossOf(beta);
    if (Math.max(...step.map(Math.abs)) * share < CLOSE) break;
  }
  return beta;

  function lossOf(of: Coefficients): number {
    let sum = 0;
    for (let j = 1; j < size; j++) sum += (penalty / 2) * (of[j]! - prior[j]!) ** 2;
    for (let i = 0; i < features.length; i++) {
      const p = Math.min(1 - 1e-12, Math.max(1e-12, likelihood(of, features[i]!)));
      sum -= weights[i]! * (came[i]! * Math.log(p) + (1 - came[i]!) * Math.log(1 - p));
    }
    return sum;
  }
}

/** The likelihood (0–1) that the coefficients give to features. */
export function likelihood(beta: Coefficients, features: ArrayLike<number>): number {
  let sum = beta[0]!;
  for (let j = 1; j < beta.length; j++) sum += beta[j]! * features[j - 1]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Solves a symmetric positive system by elimination; a row that says nothing gives 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let i = pivot + 1; i < size; i++) if (Math.abs(rows[i]![pivot]!) > Math.abs(rows[best]![pivot]!)) best = i;
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    const lead = rows[pivot]![pivot]!;
    if (Math.abs(lead) < 1e-12) continue;
    for (let i = 0; i < size; i++) {
      if (i === pivot) continue;
      const times = rows[i]![pivot]! / lead;
      for (let j = pivot; j <= size; j++) rows[i]![j]! -= times * rows[pivot]![j]!;
    }
  }
  return rows.map((row, i) => (Math.abs(row[i]!) < 1e-12 ? 0 : row[size]! / row[i]!));
}
