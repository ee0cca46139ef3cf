import type { TrendChange } from "../../model/trend.js";
import { mondayOf, weekOf } from "../../model/week.js";
import { momentsOf } from "../../stats/largest-step.js";
import { rateDifference } from "../../stats/rate-difference.js";
import { meanDifference } from "../../stats/welch.js";
import type { Timed } from "./sequence.js";

/** The difference of a figure between two weeks, given by their Mondays: Welch's interval for scores, Newcombe's for rates. */
export function changeBetween(
  from: number,
  to: number,
  { times, values }: Timed,
  isRate: boolean,
  minConversations: number,
): TrendChange {
  const of = (week: number) => momentsOf(values.filter((_, i) => mondayOf(times[i]!) === week));
  const [before, after] = [of(from), of(to)];
  const tooFew = Math.min(before.n, after.n) < minConversations;
  const count = ({ n, sum }: typeof before) => ({ n, successes: sum });
  const found = tooFew
    ? { mean: null, low: null, high: null }
    : isRate
      ? rateDifference(count(after), count(before))
      : meanDifference(after, before);
  return {
    from: weekOf(from),
    to: weekOf(to),
    difference: rounded(found.mean),
    low: rounded(found.low),
    high: rounded(found.high),
    before: before.n,
    after: after.n,
    tooFew,
  };
}

/** Four decimals, as all figures have. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4 + 0;
}
