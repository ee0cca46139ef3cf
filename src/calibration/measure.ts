import type { Estimate, Statistics } from "../model/calibration.js";
import { confusion, exactly, f1, kappa } from "../stats/agreement.js";
import { bootstrap } from "../stats/bootstrap.js";
import { brierOf, brierSkillOf, type Forecast } from "../stats/brier.js";
import { aucOf, type Pair, type Statistic, spearmanOf } from "../stats/ranks.js";

/** One verdict held against another, on the positions of a scale. */
export interface Comparison {
  /** What is judged: of one unit there may be several comparisons, which are drawn together. */
  readonly unit: number;
  readonly weight: number;
  /** What is tested. */
  readonly given: number;
  /** What it is held against, and its steps or classes (several: each for its part). */
  readonly label: number;
  readonly levels: readonly number[];
}

export interface Measured {
  readonly statistics: Statistics;
  readonly cuts: readonly ({ readonly from: string } & Estimate)[];
  readonly classes: readonly ({ readonly name: string } & Estimate)[];
  readonly confusion: readonly (readonly number[])[];
}

export interface Ruler {
  readonly levels: readonly string[];
  readonly ordered: boolean;
  /** What one step is in the reviewers' units. */
  readonly step: number;
  /** The first level of the scale's upper part; null for classes. */
  readonly cut: number | null;
  /** Is what is tested a likelihood, from 0 to the last position? */
  readonly likelihood: boolean;
}

/** All statistics of comparisons, with intervals. */
export function measure(comparisons: readonly Comparison[], ruler: Ruler): Measured {
  const rows = comparisons.flatMap((one) =>
    one.levels.map((level) => ({ ...one, level, share: 1 / one.levels.length })),
  );
  const size = ruler.levels.length;
  const step = (position: number) => Math.min(size - 1, Math.max(0, Math.round(position)));
  const verdicts = rows.map(({ given, level }) => [step(given), level] as const);
  const pairs = rows.map(({ given, label }): Pair => [given, label]);
  const statistics = new Map<string, Statistic>();
  const table = (weights: ArrayLike<number>) => confusion(verdicts, size, weights);
  statistics.set("exact", (weights) => exactly(verdicts, 0, weights));
  if (ruler.ordered && size > 2) statistics.set("withinOne", (weights) => exactly(verdicts, 1, weights));
  statistics.set("kappa", (weights) => kappa(table(weights)));
  if (ruler.ordered && size > 2) statistics.set("quadraticKappa", (weights) => kappa(table(weights), "quadratic"));
  const cuts: number[] = [];
  const upper = (from: number) => rows.map(({ given, level }) => [given, level >= from] as const);
  if (ruler.ordered) {
    statistics.set("spearman", spearmanOf(pairs));
    const cut = ruler.cut ?? 1;
    statistics.set("auc", aucOf(upper(cut)));
    statistics.set("bias", biasOf(rows, ruler));
    if (size === 2) statistics.set("f1", f1Of(verdicts, 1));
    if (ruler.likelihood) {
      const forecasts = forecastsOf(comparisons, ruler).flatMap(({ forecast, parts }) => parts.map(() => forecast));
      statistics.set("brier", brierOf(forecasts));
      statistics.set("brierSkill", brierSkillOf(forecasts));
    }
    if (size > 2 && size <= 12) for (let from = 1; from < size; from++) cuts.push(from);
  } else {
    statistics.set("macroF1", (weights) => macroF1(verdicts, weights));
  }
  const named = [...statistics.values()];
  const cutAt = named.length;
  for (const from of cuts) named.push(aucOf(upper(from)));
  const classAt = named.length;
  if (!ruler.ordered) for (let which = 0; which < size; which++) named.push(f1Of(verdicts, which));
  const weights = rows.map(({ weight, share }) => weight * share);
  const found = bootstrap({ units: rows.map(({ unit }) => unit), weights }, named);
  return {
    statistics: Object.fromEntries([...statistics.keys()].map((name, i) => [name, rounded(found[i]!)])),
    cuts: cuts.map((from, i) => ({ from: ruler.levels[from]!, ...rounded(found[cutAt + i]!) })),
    classes: ruler.ordered ? [] : ruler.levels.map((name, i) => ({ name, ...rounded(found[classAt + i]!) })),
    confusion: table(weights).map((row) => row.map((count) => Math.round(count * 100) / 100)),
  };
}

/** Likelihoods and the share of each that came, by the scale's upper part. */
export function forecastsOf(comparisons: readonly Comparison[], ruler: Ruler) {
  return comparisons.map((one) => {
    const forecast: Forecast = [one.given / (ruler.levels.length - 1), cameIn(one.levels, ruler)];
    return { forecast, weight: one.weight, parts: one.levels };
  });
}

/**
 * How far what is tested runs high, in the reviewers' units; of a likelihood, how far what is said (0–1) is above the share that
 * came.
 */
export function biasOf(comparisons: readonly Omit<Comparison, "unit" | "weight">[], ruler: Ruler): Statistic {
  const apart = comparisons.map(({ given, label, levels }) => {
    if (!ruler.likelihood) return ruler.step * (given - label);
    return given / (ruler.levels.length - 1) - cameIn(levels, ruler);
  });
  return (weights) => {
    let sum = 0;
    let all = 0;
    for (let i = 0; i < apart.length; i++) {
      sum += weights[i]! * apart[i]!;
      all += weights[i]!;
    }
    return all > 0 ? sum / all : null;
  };
}

/** The share of a label's levels that lie in the upper part of the scale. */
function cameIn(levels: readonly number[], { cut }: Ruler): number {
  return levels.filter((level) => level >= (cut ?? 1)).length / levels.length;
}

function f1Of(verdicts: readonly (readonly [number, number])[], which: number): Statistic {
  const pairs = verdicts.map(([a, b]) => [a === which, b === which] as const);
  return (weights) => f1(pairs, weights);
}

/** The mean F1 of the classes that reviewers gave. */
function macroF1(verdicts: readonly (readonly [number, number])[], weights: ArrayLike<number>): number | null {
  const both = new Map<number, number>();
  const either = new Map<number, number>();
  const given = new Set<number>();
  const add = (sums: Map<number, number>, which: number, weight: number) =>
    sums.set(which, (sums.get(which) ?? 0) + weight);
  verdicts.forEach(([a, b], i) => {
    if (weights[i]! > 0) given.add(b);
    add(either, a, weights[i]!);
    add(either, b, weights[i]!);
    if (a === b) add(both, a, weights[i]!);
  });
  const each = [...given].map((which) => (2 * (both.get(which) ?? 0)) / either.get(which)!);
  return each.length === 0 ? null : each.reduce((sum, one) => sum + one, 0) / each.length;
}

/** Four decimals: more would only be the noise of binary fractions. */
export function rounded({ value, low, high }: Estimate): Estimate {
  const round = (number: number | null) => (number === null ? null : Math.round(number * 1e4) / 1e4 + 0);
  return { value: round(value), low: round(low), high: round(high) };
}
