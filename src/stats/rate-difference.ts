import { type Interval, wilson } from "./interval.js";

/** A rate by its count of successes and of trials. */
export interface Count {
  readonly successes: number;
  readonly n: number;
}

/**
 * The difference of two rates, the first less the second, −1 to 1, with its 95% hybrid score interval; null without
 * trials. R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions: Comparison of Eleven
 * Methods", Statistics in Medicine 17 (1998), method 10.
 */
export function rateDifference(a: Count, b: Count): Interval {
  const n = a.n + b.n;
  if (a.n === 0 || b.n === 0) return { mean: null, low: null, high: null, n };
  const [first, second] = [wilson(a.successes, a.n), wilson(b.successes, b.n)];
  const [p, q] = [first.mean!, second.mean!];
  const mean = p - q;
  return {
    mean,
    low: mean - Math.hypot(p - first.low!, second.high! - q),
    high: mean + Math.hypot(first.high! - p, q - second.low!),
    n,
  };
}
