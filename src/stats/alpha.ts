import type { Statistic } from "./ranks.js";

/** How far two values are apart: differing at all, by the cases between them in rank, or by their difference. */
export type Metric = "nominal" | "ordinal" | "interval";

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement of any number of reviewers, of whom some may not have judged
 * some units. A unit is the list of the values given to it, and counts as often as its weight says. Null where the values
 * do not vary. K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); Content Analysis (2004), ch. 11.
 */
export function alphaOf(units: readonly (readonly number[])[], metric: Metric): Statistic {
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const places = new Map(values.map((value, place) => [value, place]));
  // By unit: how often each value was given, as there may be thousands of reviewers.
  const judged = units.map((unit) => (unit.length < 2 ? [] : tallied(unit.map((value) => places.get(value)!))));
  const size = values.length;
  return (weights) => {
    const pairs = new Float64Array(size * size);
    const totals = new Float64Array(size);
    judged.forEach((unit, i) => {
      const weight = weights[i]! / (units[i]!.length - 1);
      for (const [a, times] of unit) {
        totals[a]! += weights[i]! * times;
        for (const [b, others] of unit) pairs[a * size + b]! += weight * times * (a === b ? others - 1 : others);
      }
    });
    const apart = distances(values, totals, metric);
    let observed = 0;
    let expected = 0;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        observed += pairs[a * size + b]! * apart(a, b);
        expected += totals[a]! * totals[b]! * apart(a, b);
      }
    }
    const all = totals.reduce((sum, total) => sum + total, 0);
    return all > 1 && expected > 0 ? 1 - ((all - 1) * observed) / expected : null;
  };
}

function tallied(given: readonly number[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const one of given) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts];
}

/** Krippendorff's alpha with every unit counting once. */
export function alpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  return alphaOf(units, metric)(new Float64Array(units.length).fill(1));
}

function distances(values: readonly number[], totals: ArrayLike<number>, metric: Metric) {
  if (metric === "nominal") return (a: number, b: number) => (a === b ? 0 : 1);
  if (metric === "interval") return (a: number, b: number) => (values[a]! - values[b]!) ** 2;
  const below = new Float64Array(values.length + 1);
  for (let k = 0; k < values.length; k++) below[k + 1] = below[k]! + totals[k]!;
  const middle = (k: number) => below[k]! + totals[k]! / 2;
  return (a: number, b: number) => (middle(a) - middle(b)) ** 2;
}
