import type { Figure } from "../../model/report.js";
import { meanInterval } from "../../stats/interval.js";
import { type Moments, meanDifference } from "../../stats/welch.js";

/** Mean and 95% interval of sums in so many units, within 0 and `most`, with the decimals that all reports give. */
export function figureFrom({ n, sum, squares }: Moments, units: number, most: number): Figure {
  const { mean, low, high } = meanInterval(n, sum, squares);
  const scaled = (value: number | null) => (value === null ? null : Math.min(most, Math.max(0, value / units)));
  return { mean: rounded(scaled(mean)), low: rounded(scaled(low)), high: rounded(scaled(high)), n };
}

/** The difference of two means of sums in so many units, by Welch's interval. */
export function differenceOf(own: Moments, others: Moments, units: number): Figure {
  const { mean, low, high, n } = meanDifference(own, others);
  const scaled = (value: number | null) => rounded(value === null ? null : value / units);
  return { mean: scaled(mean), low: scaled(low), high: scaled(high), n };
}

/** Four decimals. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4 + 0;
}
