import type { Shift } from "../model/comparison.js";
import { bootstrap, type Estimate } from "../stats/bootstrap.js";
import { once, type Pair, spearman, spearmanOf } from "../stats/ranks.js";
import { meanOf, rounded, shiftOf } from "./figures.js";

/** Beyond so many conversations the interval of a correlation is worked out, not resampled. */
const MOST_RESAMPLED = 5000;
const Z = 1.959963984540054;

/** Scores of one figure under both versions, gathered conversation by conversation. */
export class ShiftSums {
  readonly #pairs: Pair[] = [];
  readonly #onlyOld: number[] = [];
  readonly #onlyNew: number[] = [];

  constructor(
    readonly id: string,
    readonly title: string,
  ) {}

  add(was: number | null, is: number | null): void {
    if (was !== null && is !== null) this.#pairs.push([Math.round(was * 10), Math.round(is * 10)]);
    else if (was !== null) this.#onlyOld.push(Math.round(was * 10));
    else if (is !== null) this.#onlyNew.push(Math.round(is * 10));
  }

  get shift(): Shift {
    const pairs = this.#pairs;
    const [was, is] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
    return {
      id: this.id,
      title: this.title,
      n: pairs.length,
      was: meanOf(was).mean,
      is: meanOf(is).mean,
      shift: shiftOf(was, is),
      correlation: correlationOf(pairs),
      onlyOld: this.#onlyOld.length,
      onlyNew: this.#onlyNew.length,
      whole: { was: meanOf([...was, ...this.#onlyOld]), is: meanOf([...is, ...this.#onlyNew]) },
    };
  }
}

function correlationOf(pairs: readonly Pair[]): Estimate {
  const round = (value: number | null) => (value === null ? null : rounded(value));
  if (pairs.length > MOST_RESAMPLED) return expanded(spearman(pairs), pairs.length);
  const sample = { units: pairs.map((_, i) => i), weights: once(pairs.length) };
  const [{ value, low, high }] = bootstrap(sample, [spearmanOf(pairs)]) as [Estimate];
  return { value: round(value), low: round(low), high: round(high) };
}

/**
 * Fisher's transformation with the standard error for ranks: D. G. Bonett & T. A. Wright, "Sample Size Requirements for
 * Estimating Pearson, Kendall and Spearman Correlations", Psychometrika 65 (2000).
 */
function expanded(value: number | null, n: number): Estimate {
  if (value === null) return { value, low: null, high: null };
  if (1 - Math.abs(value) < 1e-12) return { value: rounded(value), low: rounded(value), high: rounded(value) };
  const half = Z * Math.sqrt((1 + value ** 2 / 2) / (n - 3));
  const at = (z: number) => rounded(Math.tanh(Math.atanh(value) + z));
  return { value: rounded(value), low: at(-half), high: at(half) };
}
