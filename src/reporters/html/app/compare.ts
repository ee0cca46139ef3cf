import type { Figure } from "../../../model/report.js";
import { holm } from "../../../stats/holm.js";
import { type Interval, studentQuantile } from "../../../stats/interval.js";
import { twoSidedChance } from "../../../stats/log-odds.js";
import { type Moments, meanDifference } from "../../../stats/welch.js";
import type { CriterionColumns } from "../data.js";

/** A criterion that applied less often, to the agent or to the others, is not compared. */
const ENOUGH = 10;
/** Differences as large come by chance in fewer than one of twenty reports, all criteria of an agent together. */
const LEVEL = 0.05;

/** A mean of an agent less that of the others, 95%; bounds are null where the figures don't carry any. */
export function differenceFromOthers(agent: Figure, team: Figure): Interval {
  const own = momentsOf(agent);
  const all = momentsOf(team);
  const others = {
    n: all.n - own.n,
    sum: all.sum - own.sum,
    squares: Math.max(all.squares - own.squares, (all.sum - own.sum) ** 2 / Math.max(1, all.n - own.n)),
  };
  return meanDifference(own, others);
}

/** The sums that a mean and its interval by Student's t were reckoned from; a bound at 0 or 100 may have been cut. */
function momentsOf({ mean, low, high, n }: Figure): Moments {
  if (mean === null) return { n: 0, sum: 0, squares: 0 };
  const half = low === null || high === null ? 0 : Math.max(mean - low, high - mean);
  const variance = n < 2 ? 0 : (half / studentQuantile(n - 1)) ** 2 * n;
  return { n, sum: n * mean, squares: (n - 1) * variance + n * mean ** 2 };
}

/** A criterion in which an agent differs from the others. */
export interface Difference {
  /** Its place in the rubric's criteria. */
  readonly criterion: number;
  /** Means, 0–1. */
  readonly own: number;
  readonly others: number;
}

/**
 * The criteria, of those at `places`, in which an agent differs from the others by more than chance, the largest difference
 * first: the pooled test of two rates with Yates's correction (values between 0 and 1 vary less than rates, so that it is
 * cautious), all criteria together by Holm's procedure.
 */
export function clearDifferences(
  agent: CriterionColumns,
  team: CriterionColumns,
  places: readonly number[],
): { readonly compared: number; readonly better: readonly Difference[]; readonly worse: readonly Difference[] } {
  const compared = places.flatMap((criterion) => {
    const [n, all] = [agent.n[criterion]!, team.n[criterion]!];
    const [own, whole] = [agent.mean[criterion] ?? null, team.mean[criterion] ?? null];
    const rest = all - n;
    if (own === null || whole === null || n < ENOUGH || rest < ENOUGH) return [];
    const others = Math.min(1, Math.max(0, (whole * all - own * n) / rest));
    return [{ criterion, own, others, chance: chanceOf(own, n, others, rest) }];
  });
  const adjusted = holm(compared.map(({ chance }) => chance));
  const clear = compared
    .filter((_, i) => adjusted[i]! <= LEVEL)
    .sort((a, b) => Math.abs(b.own - b.others) - Math.abs(a.own - a.others));
  return {
    compared: compared.length,
    better: clear.filter(({ own, others }) => own > others),
    worse: clear.filter(({ own, others }) => own < others),
  };
}

/** The chance of a difference of two rates at least as large where there is none. */
function chanceOf(p: number, n: number, q: number, m: number): number {
  const pooled = (p * n + q * m) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const corrected = Math.max(0, Math.abs(p - q) - (1 / n + 1 / m) / 2);
  return error === 0 || corrected === 0 ? 1 : twoSidedChance(corrected / error);
}
