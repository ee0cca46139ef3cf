/**
 * A pattern over words as its position automaton (V. M. Glushkov, "The abstract theory of automata", 1961): each place
 * takes one word, and there are no loops, so every match has a bounded number of words.
 */
export interface Graph {
  /** Per place: the word ids that it takes; null for any word. */
  readonly words: readonly (ReadonlySet<number> | null)[];
  /** Where a match begins. */
  readonly first: readonly number[];
  /** Per place: where a match goes on. */
  readonly follow: readonly (readonly number[])[];
  /** Per place: may a match end there? */
  readonly last: readonly boolean[];
}

/** A part of a graph while it is built. */
export interface Piece {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** It can match nothing. */
  readonly empty: boolean;
  /** It can match without a word of its own. */
  readonly wordless: boolean;
}

export class GraphBuilder {
  readonly #words: (Set<number> | null)[] = [];
  readonly #follow: Set<number>[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** A place that takes one of these words, or with null any. */
  place(words: readonly number[] | null): Piece {
    const place = this.#words.push(words === null ? null : new Set(words)) - 1;
    this.#follow.push(new Set());
    return { first: [place], last: [place], empty: false, wordless: words === null };
  }

  link(from: readonly number[], to: readonly number[]): void {
    for (const place of from) for (const next of to) this.#follow[place]!.add(next);
  }

  /** A piece that is just one unlinked place with words can take more of them. */
  widen(into: number, piece: Piece): boolean {
    const [place] = piece.first;
    const words = this.#words[place!];
    if (piece.first.length !== 1 || piece.last.length !== 1 || piece.last[0] !== place || piece.empty || !words)
      return false;
    for (const word of words) this.#words[into]!.add(word);
    return true;
  }

  finish(whole: Piece): Graph {
    const last = new Set(whole.last);
    return {
      words: this.#words,
      first: whole.first,
      follow: this.#follow.map((next) => [...next]),
      last: this.#words.map((_, place) => last.has(place)),
    };
  }
}

/** One piece after the other. */
export function concat(pieces: readonly Piece[], graph: GraphBuilder): Piece {
  let whole: Piece = { first: [], last: [], empty: true, wordless: true };
  for (const piece of pieces) {
    graph.link(whole.last, piece.first);
    whole = {
      first: whole.empty ? [...whole.first, ...piece.first] : whole.first,
      last: piece.empty ? [...whole.last, ...piece.last] : piece.last,
      empty: whole.empty && piece.empty,
      wordless: whole.wordless && piece.wordless,
    };
  }
  return whole;
}

/** Any of the pieces; those of one word share a place. */
export function union(pieces: readonly Piece[], graph: GraphBuilder): Piece {
  if (pieces.length === 1) return pieces[0]!;
  const shared = graph.place([]);
  const [place] = shared.first;
  const others = pieces.filter((piece) => !graph.widen(place!, piece));
  const kept = others.length < pieces.length ? [shared, ...others] : others;
  return {
    first: kept.flatMap((piece) => piece.first),
    last: kept.flatMap((piece) => piece.last),
    empty: others.some((piece) => piece.empty),
    wordless: others.some((piece) => piece.wordless),
  };
}

/** Up to `words` words of any kind. */
export function gap(words: number, graph: GraphBuilder): Piece {
  const any = Array.from({ length: words }, () => ({ ...graph.place(null), empty: true }));
  return concat(any, graph);
}
