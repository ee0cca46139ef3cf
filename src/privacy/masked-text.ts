/** A part of a text with what is written in its place; UTF-16 offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with its personal data replaced, and where its parts are now. */
export class MaskedText {
  readonly text: string;
  readonly replacements: readonly Replacement[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** Where the masks start in the masked text. */
  readonly #places: readonly number[];

  /** `replacements` from the first to the last, none over another. */
  constructor(given: string, replacements: readonly Replacement[]) {
    const parts: string[] = [];
    const places: number[] = [];
    let rest = 0;
    let length = 0;
    for (const { start, end, by } of replacements) {
      parts.push(given.slice(rest, start), by);
      length += start - rest;
      places.push(length);
      length += by.length;
      rest = end;
    }
    parts.push(given.slice(rest));
    this.text = replacements.length === 0 ? given : parts.join("");
    this.#starts = replacements.map(({ start }) => start);
    this.#ends = replacements.map(({ end }) => end);
    this.#places = places;
    this.replacements = replacements;
  }

  /** Where a part of the text as given is now; one that touches a mask is as wide as the mask. */
  place(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.#countBelow(this.#ends, start + 1);
    const to = this.#countBelow(this.#starts, end);
    // Masks from..to-1 overlap the part.
    const overlaps = from < to;
    return {
      start: overlaps && this.#starts[from]! < start ? this.#places[from]! : this.#moved(start, from),
      end: overlaps && this.#ends[to - 1]! > end ? this.#endOf(to - 1) : this.#moved(end, to),
    };
  }

  /** A place with `before` masks before it. */
  #moved(at: number, before: number): number {
    return before === 0 ? at : this.#endOf(before - 1) + at - this.#ends[before - 1]!;
  }

  #endOf(mask: number): number {
    return this.#places[mask]! + this.replacements[mask]!.by.length;
  }

  /** How many of these numbers, from the least, are below a limit. */
  #countBelow(numbers: readonly number[], limit: number): number {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle]! < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
