/** Ranks from 1, ties sharing the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, place) => ({ value, place })).sort((a, b) => a.value - b.value);
  const found = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let end = i + 1;
    while (end < order.length && order[end]!.value === order[i]!.value) end++;
    for (let k = i; k < end; k++) found[order[k]!.place] = (i + 1 + end) / 2;
    i = end;
  }
  return found;
}

/** A pair of numbers that belong together. */
export type Pair = readonly [number, number];

/** Pearson's product-moment correlation; null where one side does not vary. */
export function pearson(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / n;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / n;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (const [a, b] of pairs) {
    ab += (a - meanA) * (b - meanB);
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : null;
}

/** Spearman's rank correlation, ties by mid-ranks; null where one side does not vary. C. Spearman, Am. J. Psychol. 15 (1904). */
export function spearman(pairs: readonly Pair[]): number | null {
  const a = ranks(pairs.map(([value]) => value));
  const b = ranks(pairs.map(([, value]) => value));
  return pearson(a.map((rank, i) => [rank, b[i]!]));
}

/**
 * Area under the ROC curve: how often a case scores above a non-case, ties counting half (the Mann-Whitney statistic;
 * Hanley & McNeil, Radiology 143, 1982). Null without both kinds.
 */
export function auc(scored: readonly (readonly [number, boolean])[]): number | null {
  const cases = scored.filter(([, isCase]) => isCase).length;
  const others = scored.length - cases;
  if (cases === 0 || others === 0) return null;
  const ranked = ranks(scored.map(([score]) => score));
  const sum = scored.reduce((total, [, isCase], i) => total + (isCase ? ranked[i]! : 0), 0);
  return (sum - (cases * (cases + 1)) / 2) / (cases * others);
}
