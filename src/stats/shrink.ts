import type { Moments } from "./welch.js";

/** How far a group's mean probably is from that of the others, and the bounds of its 99% interval. */
export interface Distance {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 0.995: many questions are looked at together. */
const Z = 2.5758293035489004;

/**
 * The distance of one group's mean from the pooled mean of the others, drawn in as far as chance explains it: the less the
 * groups differ beyond chance, and the smaller the group, the nearer to 0 (empirical Bayes; B. Efron & C. Morris, "Data
 * Analysis Using Stein's Estimator and its Generalizations", JASA 70, 1975). How much groups differ is taken from all of
 * them by moments (R. DerSimonian & N. Laird, Controlled Clinical Trials 7, 1986). Null where there is nothing to compare.
 */
export function distanceFromOthers(groups: readonly Moments[], which: number): Distance | null {
  const own = groups[which]!;
  const others = groups.filter(({ n }, i) => i !== which && n > 0);
  const within = variance([own, ...others]);
  if (own.n === 0 || others.length === 0 || within === null) return null;
  const all = others.reduce((a, b) => ({ n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares }));
  const raw = own.sum / own.n - all.sum / all.n;
  const between = betweenGroups([own, ...others], within);
  const noise = within / own.n;
  const share = noise === 0 ? 1 : between / (between + noise);
  const deviation = Math.sqrt(share * noise + share ** 2 * (within / all.n));
  const difference = share * raw;
  return { difference, low: difference - Z * deviation, high: difference + Z * deviation };
}

/** The variance within groups; null with no degree of freedom. */
function variance(groups: readonly Moments[]): number | null {
  const degrees = groups.reduce((sum, { n }) => sum + n - 1, 0);
  if (degrees < 1) return null;
  const off = groups.reduce((sum, one) => sum + Math.max(0, one.squares - one.sum ** 2 / one.n), 0);
  return off / degrees;
}

/** The variance of what groups' means would be without chance. */
function betweenGroups(groups: readonly Moments[], within: number): number {
  const means = groups.map(({ sum, n }) => sum / n);
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const mean = groups.reduce((sum, one) => sum + one.sum, 0) / total;
  const spread = groups.reduce((sum, { n }, i) => sum + n * (means[i]! - mean) ** 2, 0);
  const scale = total - groups.reduce((sum, { n }) => sum + n * n, 0) / total;
  return Math.max(0, (spread - (groups.length - 1) * within) / scale);
}
