import type { CaseWeights, Statistic } from "./ranks.js";

/** A figure with its 95% interval; null where the data says nothing, bounds null where there is too little to tell. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const RESAMPLES = 1000;
/** Fewer units than this resample into almost nothing but themselves. */
const FEWEST = 5;

/** Cases, the unit that each is of (a unit is drawn whole), and how often each counts. */
export interface Sample {
  readonly units: ArrayLike<number>;
  readonly weights: CaseWeights;
}

/**
 * Statistics of the same cases with percentile intervals from 1,000 resamples of units, always the same ones.
 * Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
 */
export function bootstrap(sample: Sample, statistics: readonly Statistic[]): Estimate[] {
  const cases = sample.units.length;
  let count = 0;
  for (let i = 0; i < cases; i++) count = Math.max(count, sample.units[i]! + 1);
  const values = statistics.map((statistic) => (cases === 0 ? null : statistic(sample.weights)));
  const drawn: number[][] = statistics.map(() => []);
  if (new Set(Array.from(sample.units)).size >= FEWEST) {
    const random = randomFrom(1);
    const times = new Float64Array(count);
    const weights = new Float64Array(cases);
    const present = [...new Set(Array.from(sample.units))];
    for (let round = 0; round < RESAMPLES; round++) {
      times.fill(0);
      for (let i = 0; i < present.length; i++) times[present[Math.floor(random() * present.length)]!]!++;
      for (let i = 0; i < cases; i++) weights[i] = sample.weights[i]! * times[sample.units[i]!]!;
      statistics.forEach((statistic, which) => {
        const value = values[which] === null ? null : statistic(weights);
        if (value !== null) drawn[which]!.push(value);
      });
    }
  }
  return values.map((value, which) => ({ value, ...percentiles(drawn[which]!) }));
}

/** Bounds from what was drawn; none where more than one in ten draws said nothing. */
function percentiles(drawn: readonly number[]): { low: number | null; high: number | null } {
  if (drawn.length < RESAMPLES * 0.9) return { low: null, high: null };
  const sorted = Float64Array.from(drawn).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

/**
 * Numbers from 0 up to 1, the same ones for the same seed: mulberry32, a generator of 32 bits in the public domain
 * (T. Ettinger, 2017).
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers from 0 to `count` - 1 in an order that only the seed decides (Fisher & Yates 1938). */
export function shuffled(count: number, seed: number): number[] {
  const random = randomFrom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
