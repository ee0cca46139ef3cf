/**
 * Where a list of cues was found in one text, by word number, in columns that are used again for the next. Of hits that
 * overlap, the one that starts first is kept, and of those the longest; of those on the same words the first of the list,
 * and exceptions last.
 */
export class Hits {
  count = 0;
  readonly firsts: number[] = [];
  readonly lasts: number[] = [];
  /** What was found: the place of the cue in its list; -1 - n for exception n, which only keeps others from counting. */
  readonly indices: number[] = [];

  /** Adds a hit that ends no earlier than those before it. */
  add(first: number, last: number, index: number): void {
    const { firsts, lasts } = this;
    let kept = this.count;
    if (kept > 0 && firsts[kept - 1] === first && lasts[kept - 1] === last) {
      // As unsigned numbers, exceptions are above all cues.
      if (index >>> 0 < this.indices[kept - 1]! >>> 0) this.indices[kept - 1] = index;
      return;
    }
    while (kept > 0 && firsts[kept - 1]! >= first) kept--;
    if (kept > 0 && lasts[kept - 1]! >= first) return;
    firsts[kept] = first;
    lasts[kept] = last;
    this.indices[kept] = index;
    this.count = kept + 1;
  }
}
