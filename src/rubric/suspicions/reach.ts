import type { Criterion, Dimension, Logistic, Rubric } from "../../model/rubric.js";

/** Points, 0–100. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The scores that a dimension can have at most; null where it can have none. Values of criteria are 0–1, or those of their grades. */
function rangeOf(dimension: Dimension, own: readonly Criterion[]): Range | null {
  const scored = own.filter(({ bonus }) => bonus === null);
  const range = dimension.likelihood === null ? rangeOfMean(scored) : rangeOfLikelihood(dimension.likelihood, scored);
  if (range === null) return null;
  const bonus = own.reduce((sum, one) => sum + (one.bonus ?? 0), 0);
  return { low: range.low, high: Math.min(100, range.high + bonus) };
}

/** What `overall` can be at most: any of the dimensions may be the only one with a score. */
export function overallRange({ dimensions, criteria }: Rubric): Range | null {
  const own = byDimension(criteria);
  const ranges = dimensions.flatMap((one) => (one.weight > 0 ? (rangeOf(one, own.get(one.id) ?? []) ?? []) : []));
  if (ranges.length === 0) return null;
  return { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };
}

/** By how many points of `overall` a criterion can move it, or of its dimension's figures where those count for nothing there. */
export function movesIn({ dimensions, criteria }: Rubric): (criterion: Criterion) => number {
  const whole = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const byId = new Map(dimensions.map((dimension) => [dimension.id, dimension]));
  const weights = new Map(
    [...byDimension(criteria)].map(([id, own]) => {
      const beside = own.filter(({ bonus }) => bonus === null);
      return [id, beside.reduce((sum, { weight }) => sum + weight, 0)];
    }),
  );
  return (criterion) => {
    const dimension = byId.get(criterion.dimension)!;
    const share = dimension.weight > 0 ? dimension.weight / whole : 1;
    const { low, high } = valuesOf(criterion);
    const swing = (model: Logistic | null) => swingOf((high - low) * (model?.coefficients[criterion.id] ?? 0));
    if (criterion.bonus !== null) return criterion.bonus * share;
    if (dimension.likelihood !== null) return Math.max(swing(dimension.likelihood) * share, swing(dimension.risk));
    const all = weights.get(dimension.id)!;
    const ofMean = all === 0 ? 0 : (100 * (high - low) * criterion.weight) / all;
    return Math.max(ofMean * share, swing(dimension.risk));
  };
}

function byDimension(criteria: readonly Criterion[]): ReadonlyMap<string, readonly Criterion[]> {
  const groups = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    const group = groups.get(criterion.dimension);
    if (group === undefined) groups.set(criterion.dimension, [criterion]);
    else group.push(criterion);
  }
  return groups;
}

/** The most points by which a logistic changes when its sum changes by so much: around its middle. */
function swingOf(change: number): number {
  return 100 * (2 * logistic(Math.abs(change) / 2) - 1);
}

function rangeOfMean(criteria: readonly Criterion[]): Range | null {
  const values = criteria.filter(({ weight }) => weight > 0).map(valuesOf);
  if (values.length === 0) return null;
  const low = Math.min(...values.map((value) => value.low));
  return { low: 100 * low, high: 100 * Math.max(...values.map((value) => value.high)) };
}

function rangeOfLikelihood({ intercept, coefficients }: Logistic, criteria: readonly Criterion[]): Range | null {
  if (criteria.length === 0) return null;
  let low = intercept;
  let high = intercept;
  for (const criterion of criteria) {
    const values = valuesOf(criterion);
    const coefficient = coefficients[criterion.id] ?? 0;
    // A criterion that does not apply adds nothing.
    low += Math.min(0, coefficient * values.low, coefficient * values.high);
    high += Math.max(0, coefficient * values.low, coefficient * values.high);
  }
  return { low: 100 * logistic(low), high: 100 * logistic(high) };
}

function valuesOf({ grades }: Criterion): Range {
  const values = grades?.map(({ value }) => value) ?? [0, 1];
  return { low: Math.min(...values), high: Math.max(...values) };
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
