/**
 * A failure that a user can cause and mend: printed as two or three lines without a stack, exit code 2.
 * `where` is a file, `file:row` or `file:line:column`; `what` says what is wrong; `instead` what to write.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly where: string | null;
  readonly what: string;
  readonly instead: string | null;

  constructor(where: string | null, what: string, instead: string | null = null) {
    super([where === null ? what : `${where}: ${what}`, instead].filter((line) => line !== null).join("\n"));
    this.where = where;
    this.what = what;
    this.instead = instead;
  }
}

/** The candidate nearest to what was written, for "did you mean"; null where none is near. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** `; did you mean "…"?` where a candidate is near, else nothing. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const meant = nearest(written, candidates);
  return meant === null ? "" : `; did you mean "${meant}"?`;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
/** Optimal string alignment: letters left out, added, replaced, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(swapped ? Math.min(least, before[j - 2]! + 1) : least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
