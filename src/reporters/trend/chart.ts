import type { TrendGroup, TrendReport, TrendSeries } from "../../model/trend.js";
import { dayWords, manyYears, value } from "./words.js";

const [WIDTH, HEIGHT, EDGE] = [180, 44, 6];
/** The interval of fewer is cut off where it would flatten all others. */
const ENOUGH = 10;

/** What the drawings of a figure span. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A figure of a group as a small drawing in SVG: means as a line, intervals as bars, changes of level as dashes. */
export function chart(
  report: TrendReport,
  which: number,
  { weeks, steps }: TrendSeries,
  { low, high }: Bounds,
): string {
  const figure = report.figures[which]!;
  const x = (i: number) => at(EDGE + ((WIDTH - 2 * EDGE) * (i + 0.5)) / weeks.length);
  const y = (mean: number) => at(HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (clamp(mean, low, high) - low)) / (high - low));
  const known = weeks.flatMap(({ mean, low: from, high: to }, i) => (mean === null ? [] : [{ i, mean, from, to }]));
  const bars = known.map(({ i, from, to }) =>
    from === null || to === null ? "" : `<line class="range" x1="${x(i)}" x2="${x(i)}" y1="${y(from)}" y2="${y(to)}"/>`,
  );
  const line = `<polyline class="path" points="${known.map(({ i, mean }) => `${x(i)},${y(mean)}`).join(" ")}"/>`;
  const dots = known.map(({ i, mean }) => `<circle class="dot" cx="${x(i)}" cy="${y(mean)}" r="2.2"/>`);
  const marks = (steps ?? []).map(({ week }) => {
    const place = report.weeks.findIndex((one) => one.week === week);
    const here = at(EDGE + ((WIDTH - 2 * EDGE) * place) / weeks.length);
    return `<line class="step" x1="${here}" x2="${here}" y1="0" y2="${HEIGHT}"/>`;
  });
  const withYear = manyYears(report);
  const said = known
    .map(({ i, mean }) => `${dayWords(report.weeks[i]!.from, withYear)} ${value(figure, mean)}`)
    .join(", ");
  return `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said === "" ? "no weeks" : said}">${[...bars, line, ...dots, ...marks].join("")}</svg>`;
}

/** What the weeks of these groups span with their intervals, so that their drawings can be compared. */
export function boundsOf(which: number, groups: readonly TrendGroup[]): Bounds {
  const figures = groups.flatMap(({ series }) => series[which]!.weeks).filter(({ mean }) => mean !== null);
  const ends = figures.flatMap(({ mean, low, high, n }) => (n < ENOUGH ? [mean!] : [low ?? mean!, high ?? mean!]));
  const low = ends.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const high = ends.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  return high > low ? { low, high } : { low: (figures[0]?.mean ?? 0) - 1, high: (figures[0]?.mean ?? 0) + 1 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function at(value: number): number {
  return Math.round(value * 10) / 10;
}
