import type { Figure } from "../model/report.js";
import { type Interval, meanInterval } from "../stats/interval.js";
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

/** Fewer paired values than these have a mean without an interval: of two, Student's t makes one wider than the scale. */
const FEWEST = 3;

/** The mean of scores in tenths, with its 95% interval. */
export function meanOf(tenths: readonly number[]): Figure {
  const { n, sum, squares } = momentsOf(tenths);
  return figureOf(meanInterval(n, sum, squares), 10);
}

/** The mean shift of paired scores in tenths; its interval from three pairs on. */
export function shiftOf(was: readonly number[], is: readonly number[]): Figure {
  const shift = meanOf(is.map((one, i) => one - was[i]!));
  return shift.n < FEWEST ? { ...shift, low: null, high: null } : shift;
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
