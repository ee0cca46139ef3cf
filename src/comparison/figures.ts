import type { Figure } from "../model/report.js";
import type { Interval } from "../stats/interval.js";
import type { Moments } from "../stats/welch.js";

/** Four decimals: more would only be the noise of binary fractions. */
export function rounded(value: number): number {
  // No negative nought.
  return Math.round(value * 1e4) / 1e4 + 0;
}

/** An interval in units of so many whole numbers. */
export function figureOf({ mean, low, high, n }: Interval, unit: number): Figure {
  const inUnits = (value: number | null) => (value === null ? null : rounded(value / unit));
  return { mean: inUnits(mean), low: inUnits(low), high: inUnits(high), n };
}

/** Size, sum and sum of squares. */
export function momentsOf(values: readonly number[]): Moments {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return { n: values.length, sum, squares };
}
