/** How often each case counts. */
export type CaseWeights = ArrayLike<number>;

/** A statistic of some cases, ready to be asked again and again under other weights; null where they say nothing. */
export type Statistic = (weights: CaseWeights) => number | null;

/** A pair of numbers that belong together. */
export type Pair = readonly [number, number];

/** The places of values among the distinct ones, from 0. */
interface Order {
  readonly place: Int32Array;
  readonly count: number;
}

function orderOf(values: readonly number[]): Order {
  const sorted = Float64Array.from(new Set(values)).sort();
  const places = new Map(Array.from(sorted, (value, place) => [value, place]));
  return { place: Int32Array.from(values, (value) => places.get(value)!), count: sorted.length };
}

/** Ranks from 1 of each distinct value, ties sharing the mean of their ranks; a case of weight 2 counts as two of them. */
function ranksOf({ place, count }: Order, weights: CaseWeights): Float64Array {
  const found = new Float64Array(count);
  for (let i = 0; i < place.length; i++) found[place[i]!]! += weights[i]!;
  let below = 0;
  for (let k = 0; k < count; k++) {
    const here = found[k]!;
    found[k] = below + (here + 1) / 2;
    below += here;
  }
  return found;
}

/** Ranks from 1, ties sharing the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = orderOf(values);
  const found = ranksOf(order, once(values.length));
  return Array.from(order.place, (place) => found[place]!);
}

/** Weights under which each case counts once. */
export function once(cases: number): Float64Array {
  return new Float64Array(cases).fill(1);
}

/** Pearson's correlation of two columns; null where one does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>, weights: CaseWeights): number | null {
  let n = 0;
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < a.length; i++) {
    n += weights[i]!;
    meanA += weights[i]! * a[i]!;
    meanB += weights[i]! * b[i]!;
  }
  meanA /= n;
  meanB /= n;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const fromA = a[i]! - meanA;
    const fromB = b[i]! - meanB;
    ab += weights[i]! * fromA * fromB;
    aa += weights[i]! * fromA * fromA;
    bb += weights[i]! * fromB * fromB;
  }
  return aa > 1e-12 * n && bb > 1e-12 * n ? ab / Math.sqrt(aa * bb) : null;
}

/** Pearson's product-moment correlation; null where one side does not vary. */
export function pearson(pairs: readonly Pair[], weights: CaseWeights = once(pairs.length)): number | null {
  const side = (which: 0 | 1) => pairs.map((pair) => pair[which]);
  return correlation(side(0), side(1), weights);
}

/** Spearman's rank correlation, ties by mid-ranks; null where one side does not vary. C. Spearman, Am. J. Psychol. 15 (1904). */
export function spearman(pairs: readonly Pair[], weights: CaseWeights = once(pairs.length)): number | null {
  return spearmanOf(pairs)(weights);
}

/** The same, to be asked under many weights. */
export function spearmanOf(pairs: readonly Pair[]): Statistic {
  const orders = [orderOf(pairs.map(([a]) => a)), orderOf(pairs.map(([, b]) => b))] as const;
  const ranked = orders.map(({ place }) => new Float64Array(place.length));
  return (weights) => {
    orders.forEach((order, side) => {
      const found = ranksOf(order, weights);
      for (let i = 0; i < order.place.length; i++) ranked[side]![i] = found[order.place[i]!]!;
    });
    return correlation(ranked[0]!, ranked[1]!, weights);
  };
}

/**
 * Area under the ROC curve: how often a case scores above a non-case, ties counting half (the Mann-Whitney statistic;
 * Hanley & McNeil, Radiology 143, 1982). Null without both kinds.
 */
export function auc(
  scored: readonly (readonly [number, boolean])[],
  weights: CaseWeights = once(scored.length),
): number | null {
  return aucOf(scored)(weights);
}

/** The same, to be asked under many weights. */
export function aucOf(scored: readonly (readonly [number, boolean])[]): Statistic {
  const order = orderOf(scored.map(([score]) => score));
  return (weights) => {
    const cases = new Float64Array(order.count);
    const others = new Float64Array(order.count);
    for (let i = 0; i < scored.length; i++) (scored[i]![1] ? cases : others)[order.place[i]!]! += weights[i]!;
    let above = 0;
    let below = 0;
    let all = 0;
    for (let k = 0; k < order.count; k++) {
      above += cases[k]! * (below + others[k]! / 2);
      below += others[k]!;
      all += cases[k]!;
    }
    return all > 0 && below > 0 ? above / (all * below) : null;
  };
}
