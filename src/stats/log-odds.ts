/** How often something comes among so many things; what a prior weighs may be parts of one. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

export interface LogOdds {
  /** The logarithm of the ratio of the odds; above 0 where it comes more often on the first side. */
  readonly logOdds: number;
  /** The same in standard errors. */
  readonly z: number;
}

/**
 * How much more often something comes on one side than on the other: the log-odds ratio with an informative Dirichlet prior,
 * and its z-score. B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' Words", Political Analysis 16 (2008), section 3.5. The
 * prior's counts are added to both sides, so that it draws the ratio to 0 where little is known.
 */
export function logOddsRatio(first: Count, second: Count, prior: Count): LogOdds {
  const [a, b] = [first, second].map(({ count, of }) => {
    const those = count + prior.count;
    const others = of + prior.of - those;
    return { logOdds: Math.log(those / others), variance: 1 / those + 1 / others };
  }) as [{ logOdds: number; variance: number }, { logOdds: number; variance: number }];
  const logOdds = a.logOdds - b.logOdds;
  return { logOdds, z: logOdds / Math.sqrt(a.variance + b.variance) };
}

/**
 * The chance that a standard normal value is at least as far from 0 as `z`, to 1.2e-7 of itself: the complementary error
 * function of W. H. Press et al., "Numerical Recipes" (1992), section 6.2.
 */
export function twoSidedChance(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277]; // biome-ignore format: coefficients
  return t * Math.exp(-x * x + terms.reduceRight((sum, term) => sum * t + term, 0));
}
