import type { TrendSeries, TrendStep } from "../../model/trend.js";
import { weekOf } from "../../model/week.js";
import { furtherSteps } from "../../stats/further-steps.js";
import { holm } from "../../stats/holm.js";
import { largestStep, momentsOf, type Step } from "../../stats/largest-step.js";
import { seenStep } from "../../stats/seen-step.js";
import { rounded } from "./change.js";
import type { Timed } from "./sequence.js";
import { dayOf } from "./weeks.js";

const LEVEL = 0.05;

/** What is said of the level of a series. */
export type Levels = Pick<TrendSeries, "steps" | "detectable">;

/**
 * Where series change, looked at together: in no more than one of twenty families in which nothing changes is a change
 * claimed anywhere (Holm over the series). No side of a change has fewer than `least` conversations.
 */
export function levelsOf(family: readonly Timed[], least: number): readonly Levels[] {
  const firsts = family.map((series) => (series.values.length < 2 * least ? null : largestStep(series, least)));
  const looked = firsts.flatMap((first, i) => (first === null ? [] : [{ i, first }]));
  const adjusted = new Map(holm(looked.map(({ first }) => first.p)).map((p, rank) => [looked[rank]!.i, p]));
  const level = LEVEL / Math.max(1, looked.length);
  return family.map((series, i) => {
    const n = series.values.length;
    if (n < 2 * least) return { steps: null, detectable: null };
    const first = firsts[i] ?? null;
    const changes = first !== null && adjusted.get(i)! <= LEVEL;
    const steps = changes ? furtherSteps(series, first, least, level / 2) : [];
    const seen = seenStep(n, least, deviation(series.values, steps), level);
    return { steps: steps.map((step) => told(step, series)), detectable: rounded(seen) };
  });
}

function told({ at, before, after, difference, low, high }: Step, { times }: Timed): TrendStep {
  const side = ({ n, sum }: Step["before"]) => ({ n, mean: rounded(sum / n) });
  return {
    week: weekOf(times[at]!),
    day: dayOf(times[at]!),
    before: side(before),
    after: side(after),
    difference: rounded(difference),
    low: rounded(low),
    high: rounded(high),
  };
}

/** The standard deviation around the level of each stretch between steps. */
function deviation(values: Float64Array, steps: readonly Step[]): number {
  const ends = [...steps.map(({ at }) => at), values.length];
  let [from, off] = [0, 0];
  for (const to of ends) {
    const { n, sum, squares } = momentsOf(values.subarray(from, to));
    off += Math.max(0, squares - (sum * sum) / Math.max(1, n));
    from = to;
  }
  return Math.sqrt(off / Math.max(1, values.length - ends.length));
}
