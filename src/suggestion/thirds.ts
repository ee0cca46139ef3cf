/** Bounds of the scores that count as low, and as high. */
export interface Thirds {
  readonly lowTo: number;
  readonly highFrom: number;
}

/**
 * The lower and the upper third of some scores. Equal scores stay together: where one score fills the middle, the sides are
 * what lies below and above it, and where nothing lies on one side, the score itself. Null where all are the same.
 */
export function thirds(scores: readonly number[]): Thirds | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 3)];
  const high = sorted[Math.ceil((2 * (sorted.length - 1)) / 3)];
  if (low === undefined || high === undefined) return null;
  if (low < high) return { lowTo: low, highFrom: high };
  const below = sorted.findLast((score) => score < low);
  const above = sorted.find((score) => score > low);
  if (below === undefined && above === undefined) return null;
  return { lowTo: below ?? low, highFrom: above ?? high };
}
