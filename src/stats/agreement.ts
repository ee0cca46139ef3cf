/** How far two verdicts of a scale are apart, from 0 (the same) to 1 (its ends); `steps` is the scale's length less one. */
export type Weights = "none" | "linear" | "quadratic";

/** Verdicts of two raters on the same case, as places on a scale from 0. */
export type Verdicts = readonly (readonly [number, number])[];

/** Rows: the first rater's verdict; columns: the second's. A case counts as often as its weight says, by default once. */
export function confusion(verdicts: Verdicts, classes: number, weights?: ArrayLike<number>): number[][] {
  const table = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < verdicts.length; i++) {
    const [a, b] = verdicts[i]!;
    table[a]![b]! += weights?.[i] ?? 1;
  }
  return table;
}

/**
 * Cohen's kappa, weighted where the scale is ordered: 1 - observed / expected disagreement. Null where both raters only
 * ever gave one verdict. J. Cohen, Educ. Psychol. Meas. 20 (1960) and Psychol. Bull. 70 (1968).
 */
export function kappa(table: readonly (readonly number[])[], weights: Weights = "none"): number | null {
  const k = table.length;
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  const n = rows.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const apart = distance(i, j, k - 1, weights);
      observed += apart * table[i]![j]!;
      expected += (apart * rows[i]! * columns[j]!) / n;
    }
  }
  return n > 0 && expected > 1e-12 * n ? 1 - observed / expected : null;
}

function distance(i: number, j: number, steps: number, weights: Weights): number {
  if (i === j) return 0;
  if (weights === "none" || steps === 0) return 1;
  const apart = Math.abs(i - j) / steps;
  return weights === "linear" ? apart : apart * apart;
}

/** Share of cases with the same verdict, or with `steps` between them at most; null without cases. */
export function exactly(verdicts: Verdicts, steps = 0, weights?: ArrayLike<number>): number | null {
  let near = 0;
  let all = 0;
  for (let i = 0; i < verdicts.length; i++) {
    const [a, b] = verdicts[i]!;
    const weight = weights?.[i] ?? 1;
    all += weight;
    if (Math.abs(a - b) <= steps) near += weight;
  }
  return all > 0 ? near / all : null;
}

/** F1 of the cases: harmonic mean of precision and recall; pairs of [predicted, actual]. Null without any of either. */
export function f1(pairs: readonly (readonly [boolean, boolean])[], weights?: ArrayLike<number>): number | null {
  let both = 0;
  let either = 0;
  for (let i = 0; i < pairs.length; i++) {
    const [predicted, actual] = pairs[i]!;
    const weight = weights?.[i] ?? 1;
    if (predicted && actual) both += weight;
    either += weight * ((predicted ? 1 : 0) + (actual ? 1 : 0));
  }
  return either > 0 ? (2 * both) / either : null;
}
