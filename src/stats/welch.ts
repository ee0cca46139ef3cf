import { type Interval, studentQuantile } from "./interval.js";

/** A sample by its size, its sum and its sum of squares. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * The difference of two means, the first less the second, with its 95% interval, without taking their variances for equal;
 * bounds are null where a sample has fewer than two values. Degrees of freedom are rounded down. B. L. Welch, "The
 * Generalization of 'Student's' Problem when Several Different Population Variances are Involved", Biometrika 34 (1947).
 */
export function meanDifference(a: Moments, b: Moments): Interval {
  const n = a.n + b.n;
  if (a.n === 0 || b.n === 0) return { mean: null, low: null, high: null, n };
  const mean = a.sum / a.n - b.sum / b.n;
  if (a.n < 2 || b.n < 2) return { mean, low: null, high: null, n };
  const [u, v] = [a, b].map((one) => Math.max(0, one.squares - one.sum ** 2 / one.n) / (one.n - 1) / one.n) as [number, number]; // biome-ignore format: one formula
  if (u + v === 0) return { mean, low: mean, high: mean, n };
  const degrees = (u + v) ** 2 / (u ** 2 / (a.n - 1) + v ** 2 / (b.n - 1));
  const half = studentQuantile(Math.max(1, Math.floor(degrees))) * Math.sqrt(u + v);
  return { mean, low: mean - half, high: mean + half, n };
}
