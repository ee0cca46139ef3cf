import type { TrendFigure, TrendGroup } from "../../model/trend.js";

const BLOCKS = [..."▁▂▃▄▅▆▇█"];
const DIGITS = [..."12345678"];

/** The range that sparks of a figure span, so that they can be compared. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Weeks as small columns, from the lowest, 1, to the highest, 8; a dot where a week has none. */
export function spark(means: readonly (number | null)[], { low, high }: Range, unicode: boolean): string {
  const signs = unicode ? BLOCKS : DIGITS;
  const level = (mean: number) => Math.min(7, Math.max(0, Math.floor(((mean - low) / (high - low)) * 8)));
  return means.map((mean) => (mean === null ? (unicode ? "·" : ".") : signs[level(mean)])).join("");
}

/** The range of a figure's weeks over these groups, at least 10 points wide, so that chance does not look like a mountain. */
export function rangeOf(figure: TrendFigure, which: number, groups: readonly TrendGroup[]): Range {
  const least = figure.isRate ? 0.1 : 10;
  const means = groups.flatMap(({ series }) =>
    series[which]!.weeks.flatMap(({ mean }) => (mean === null ? [] : [mean])),
  );
  const low = means.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = means.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (means.length === 0) return { low: 0, high: least };
  const widen = Math.max(0, least - (high - low)) / 2;
  return { low: low - widen, high: high + widen };
}
