import { randomFrom } from "./bootstrap.js";
import type { Moments } from "./welch.js";

/** Values in order of time, and before which of them the level may have changed. */
export interface Sequence {
  readonly values: Float64Array;
  /** 1 where a new time begins: values of one time are not parted. */
  readonly begins: Uint8Array;
}

/** Where values in order of time differ most before and after, and how often chance alone would do as much. */
export interface Step {
  /** The first value after it. */
  readonly at: number;
  readonly before: Moments;
  readonly after: Moments;
  /** After less before. */
  readonly difference: number;
  /** 95% bounds of the difference that hold wherever the step had been put. */
  readonly low: number;
  readonly high: number;
  /** 0–1. */
  readonly p: number;
}

/** So many orders as far from the real one end the search: the rest would change little. */
const ENOUGH = 40;
const [FEWEST, MOST, WORK] = [1999, 9999, 2e7];

/**
 * The split, with at least `least` values on either side, that makes the standardised difference of means the largest (the
 * maximum of the scaled CUSUM), its p-value from random orders of the same values, always the same ones; null where there
 * is no such split, or all values are alike. Valid for any values that are exchangeable where nothing changed; it knows
 * nothing of values that hang together in time. E. S. Page, Biometrika 42 (1955); D. Siegmund, "Boundary Crossing
 * Probabilities and Statistical Applications", Annals of Statistics 14 (1986); the p-value ends early as in J. Besag & P.
 * Clifford, "Sequential Monte Carlo p-values", Biometrika 78 (1991).
 */
export function largestStep({ values, begins }: Sequence, least: number): Step | null {
  const n = values.length;
  const scale = new Float64Array(n);
  let places = 0;
  for (let k = Math.max(1, least); k <= n - Math.max(1, least); k++)
    if (begins[k] === 1) {
      scale[k] = n / (k * (n - k));
      places++;
    }
  if (places === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const centred = values.map((value) => value - mean);
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  if (total <= 1e-9 * n * (1 + mean * mean)) return null;
  const real = largest(centred, scale);
  if (real.square === 0) return null;
  const { p, critical } = chance(centred, scale, real.square * (1 - 1e-9));
  const [before, after] = [momentsOf(values.subarray(0, real.at)), momentsOf(values.subarray(real.at))];
  const difference = after.sum / after.n - before.sum / before.n;
  const deviation = Math.sqrt(Math.max(0, total - real.square) / (n - 2));
  // The bound on the scaled difference as one on Student's ratio, of which it is a function.
  const ratio = Math.sqrt((critical * (n - 2)) / Math.max(1e-12, total - critical));
  const half = ratio * deviation * Math.sqrt(1 / before.n + 1 / after.n);
  return { at: real.at, before, after, difference, low: difference - half, high: difference + half, p };
}

/** The largest square of the scaled sum of deviations before a split, and where. */
function largest(centred: Float64Array, scale: Float64Array): { readonly at: number; readonly square: number } {
  let [at, square, sum] = [0, 0, 0];
  for (let k = 1; k < centred.length; k++) {
    sum += centred[k - 1]!;
    const here = sum * sum * scale[k]!;
    if (here > square) [at, square] = [k, here];
  }
  return { at, square };
}

/** How often another order does as much as `real`; and what one in twenty orders exceeds, at least where p is small. */
function chance(centred: Float64Array, scale: Float64Array, real: number): { p: number; critical: number } {
  const n = centred.length;
  const rounds = Math.min(MOST, Math.max(FEWEST, Math.floor(WORK / n)));
  const random = randomFrom(n);
  const order = centred.slice();
  const seen: number[] = [];
  let exceeded = 0;
  while (seen.length < rounds && exceeded < ENOUGH) {
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const value = order[i]!;
      order[i] = order[j]!;
      order[j] = value;
    }
    const { square } = largest(order, scale);
    seen.push(square);
    if (square >= real) exceeded++;
  }
  const p = exceeded < ENOUGH ? (exceeded + 1) / (seen.length + 1) : exceeded / seen.length;
  seen.sort((a, b) => a - b);
  return { p, critical: seen[Math.min(seen.length - 1, Math.floor(0.95 * (seen.length + 1)))]! };
}

/** Count, sum and sum of squares. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    squares += values[i]! * values[i]!;
  }
  return { n: values.length, sum, squares };
}
