import { Tokens } from "./tokens.js";
import { BREAK, type Vocabulary } from "./vocabulary.js";

/** Stands for any one word in a sequence of word ids. */
export const ANY = -1;
/** Stands for a gap of up to `GAP_WORDS` words. */
export const GAP = -2;
export const GAP_WORDS = 5;

const MOST_SEQUENCES = 4000;

/** A mistake in how a cue is written; `offset` is its place in the cue. */
export class CueSyntaxError extends Error {
  override readonly name = "CueSyntaxError";
  constructor(
    readonly cue: string,
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The word sequences that a cue stands for. Grammar: words; `(a|b c)` alternatives; `(a)?` optional; `*` one word; `...` a
 * gap of up to five words. Words are read as texts are, so case, apostrophes, contractions and spelling variants meet.
 * Throws `CueSyntaxError`.
 */
export function parseCue(cue: string, vocabulary: Vocabulary): readonly (readonly number[])[] {
  const parser = new CueParser(cue, vocabulary);
  const sequences = parser.alternatives(false);
  for (const sequence of sequences) {
    if (sequence.length === 0) throw new CueSyntaxError(cue, 0, "it can match nothing at all: write at least one word");
    if (sequence.every((id) => id < 0)) throw new CueSyntaxError(cue, 0, "it has no word of its own");
    if (sequence[0] === GAP || sequence.at(-1) === GAP)
      throw new CueSyntaxError(cue, sequence[0] === GAP ? 0 : cue.length, "a gap (...) stands between words");
  }
  return sequences;
}

class CueParser {
  #at = 0;
  readonly #tokens: Tokens;

  constructor(
    readonly cue: string,
    vocabulary: Vocabulary,
  ) {
    this.#tokens = new Tokens(vocabulary, true);
  }

  alternatives(nested: boolean): number[][] {
    const all = [...this.#sequence()];
    while (this.cue[this.#at] === "|") {
      if (!nested) throw this.#error("alternatives stand in brackets: (a|b)");
      this.#at++;
      all.push(...this.#sequence());
      if (all.length > MOST_SEQUENCES) throw this.#error("it stands for too many sequences of words: split it up");
    }
    if (!nested && this.#at < this.cue.length) throw this.#error("a bracket is closed that was never opened");
    return all;
  }

  #sequence(): number[][] {
    let sequences: number[][] = [[]];
    while (this.#at < this.cue.length) {
      const rest = this.cue.slice(this.#at);
      if (rest.startsWith("...") || rest.startsWith("…")) {
        this.#at += rest.startsWith("…") ? 1 : 3;
        sequences = this.#append(sequences, [[GAP]]);
      } else if (rest[0] === "*") {
        this.#at++;
        sequences = this.#append(sequences, [[ANY]]);
      } else if (rest[0] === "(" && !isEmoticonBracket(this.cue, this.#at)) {
        sequences = this.#append(sequences, this.#group());
      } else if (rest[0] === "|" || (rest[0] === ")" && !isEmoticonBracket(this.cue, this.#at))) break;
      else sequences = this.#append(sequences, [this.#words()]);
    }
    return sequences;
  }

  #group(): number[][] {
    const open = this.#at++;
    const inside = this.alternatives(true);
    if (this.cue[this.#at] !== ")") throw new CueSyntaxError(this.cue, open, "this bracket is never closed");
    this.#at++;
    if (this.cue[this.#at] === "?") {
      this.#at++;
      return [...inside, []];
    }
    if (inside.some((sequence) => sequence.length === 0))
      throw new CueSyntaxError(this.cue, open, "an alternative is empty: write (a)? for what may be missing");
    return inside;
  }

  /** Plain words up to the next sign of the grammar, read as a text is. */
  #words(): number[] {
    const start = this.#at;
    while (this.#at < this.cue.length) {
      const sign = this.cue[this.#at]!;
      if ("|*…".includes(sign) || this.cue.startsWith("...", this.#at)) break;
      if ("()".includes(sign) && !isEmoticonBracket(this.cue, this.#at)) break;
      this.#at++;
    }
    this.#tokens.read(this.cue.slice(start, this.#at));
    const words: number[] = [];
    for (let i = 0; i < this.#tokens.count; i++) {
      if (this.#tokens.ids[i] !== BREAK) words.push(this.#tokens.ids[i]!);
      else if (i + 1 < this.#tokens.count)
        throw this.#error("a cue does not go beyond a sentence: leave out the full stop", start);
    }
    return words;
  }

  #append(heads: number[][], tails: readonly (readonly number[])[]): number[][] {
    if (heads.length * tails.length > MOST_SEQUENCES)
      throw this.#error("it stands for too many sequences of words: split it up");
    return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  }

  #error(message: string, at = this.#at): CueSyntaxError {
    return new CueSyntaxError(this.cue, at, message);
  }
}

/** `:)`, `:-(` and their like are words, not brackets of the grammar. */
function isEmoticonBracket(cue: string, at: number): boolean {
  return /(?:^|[\s(|])(?:>?[:;=][-']?)$/.test(cue.slice(0, at)) && /^[()](?=$|[\s)|])/.test(cue.slice(at));
}
