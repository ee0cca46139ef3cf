import { type Interval, wilson } from "./interval.js";
import type { CaseWeights, Statistic } from "./ranks.js";

/** A likelihood from 0 to 1, and what came: 0 or 1, or a share of both. */
export type Forecast = readonly [number, number];

/**
 * Brier score: the mean squared distance of likelihoods from what came; 0 is perfect. G. W. Brier, Mon. Weather Rev. 78
 * (1950), halved as is usual for two classes. Null without cases.
 */
export function brierOf(forecasts: readonly Forecast[]): Statistic {
  return (weights) => {
    let sum = 0;
    let all = 0;
    for (let i = 0; i < forecasts.length; i++) {
      const [likelihood, came] = forecasts[i]!;
      sum += weights[i]! * (came * (likelihood - 1) ** 2 + (1 - came) * likelihood ** 2);
      all += weights[i]!;
    }
    return all > 0 ? sum / all : null;
  };
}

/**
 * Brier skill score: the share of the uncertainty (that of always saying the mean) which the likelihoods take away; below 0
 * they are worse than the mean. A. H. Murphy, J. Appl. Meteor. 12 (1973). Null where all came, or none.
 */
export function brierSkillOf(forecasts: readonly Forecast[]): Statistic {
  const brier = brierOf(forecasts);
  return (weights) => {
    const score = brier(weights);
    let came = 0;
    let all = 0;
    for (let i = 0; i < forecasts.length; i++) {
      came += weights[i]! * forecasts[i]![1];
      all += weights[i]!;
    }
    const uncertainty = (came / all) * (1 - came / all);
    return score !== null && uncertainty > 1e-12 ? 1 - score / uncertainty : null;
  };
}

/** Likelihoods that lie close together: how many, their mean, and how often it came. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly predicted: number;
  readonly observed: Interval;
}

/**
 * The reliability curve: likelihoods in `bins` of equal width, those without a case left out; the share that came with
 * Wilson's interval at the effective number of cases, (sum of weights)² / sum of squared weights. Murphy (1973); L. Kish,
 * Survey Sampling (1965).
 */
export function reliability(forecasts: readonly Forecast[], weights: CaseWeights, bins: number): ReliabilityBin[] {
  const found: ReliabilityBin[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const sums = { n: 0, weight: 0, squares: 0, predicted: 0, came: 0 };
    forecasts.forEach(([likelihood, came], i) => {
      if (Math.min(bins - 1, Math.floor(likelihood * bins + 1e-9)) !== bin) return;
      sums.n++;
      sums.weight += weights[i]!;
      sums.squares += weights[i]! ** 2;
      sums.predicted += weights[i]! * likelihood;
      sums.came += weights[i]! * came;
    });
    if (sums.weight === 0) continue;
    const effective = sums.weight ** 2 / sums.squares;
    const observed = wilson((sums.came / sums.weight) * effective, effective);
    const predicted = sums.predicted / sums.weight;
    found.push({ from: bin / bins, to: (bin + 1) / bins, n: sums.n, predicted, observed: { ...observed, n: sums.n } });
  }
  return found;
}
