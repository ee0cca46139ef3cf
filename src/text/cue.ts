import { concat, type Graph, GraphBuilder, gap, type Piece, union } from "./graph.js";
import { Tokens } from "./tokens.js";
import { BREAK, type Vocabulary } from "./vocabulary.js";

const GAP_WORDS = 5;
const MOST_PLACES = 600;
const DEEPEST = 50;
/** What is no sign of the grammar, nor may begin one. */
const PLAIN = /[^|*….()]+/y;

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
 * A cue as a graph of words. Grammar: words; `(a|b c)` alternatives; `(a)?` optional; `*` one word; `...` a gap of up to
 * five words. Words are read as texts are, so case, apostrophes, contractions and spelling variants meet.
 * Throws `CueSyntaxError`.
 */
export function parseCue(cue: string, vocabulary: Vocabulary): Graph {
  return new CueParser(cue, vocabulary).parse();
}

/** What reads the words of a vocabulary's cues; it has columns that are too large to make for each. */
const readers = new WeakMap<Vocabulary, Tokens>();

function readerOf(vocabulary: Vocabulary): Tokens {
  let reader = readers.get(vocabulary);
  if (reader === undefined) {
    reader = new Tokens(vocabulary, true);
    readers.set(vocabulary, reader);
  }
  return reader;
}

class CueParser {
  #at = 0;
  #depth = 0;
  readonly #tokens: Tokens;
  readonly #graph = new GraphBuilder();

  constructor(
    readonly cue: string,
    vocabulary: Vocabulary,
  ) {
    this.#tokens = readerOf(vocabulary);
  }

  parse(): Graph {
    const brace = this.cue.search(/[{}]/);
    if (brace !== -1) throw this.#error("braces mean nothing here", brace);
    const whole = this.#alternatives(false);
    if (this.#at < this.cue.length) throw this.#error("a bracket is closed that was never opened");
    if (whole.empty) throw this.#error("it can match nothing at all: write at least one word", 0);
    if (whole.wordless) throw this.#error("it can match without a word of its own", 0);
    if (/^\s*(\.\.\.|…)/.test(this.cue)) throw this.#error("a gap (...) stands between words", 0);
    if (/(\.\.\.|…)\s*$/.test(this.cue)) throw this.#error("a gap (...) stands between words", this.cue.length - 1);
    if (this.#graph.size > MOST_PLACES) throw this.#error(`it has more than ${MOST_PLACES} words: split it up`, 0);
    return this.#graph.finish(whole);
  }

  #alternatives(nested: boolean): Piece {
    const all = [this.#sequence()];
    while (this.cue[this.#at] === "|") {
      if (!nested) throw this.#error("alternatives stand in brackets: (a|b)");
      this.#at++;
      all.push(this.#sequence());
    }
    return union(all, this.#graph);
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    while (this.#at < this.cue.length) {
      const sign = this.cue[this.#at]!;
      if (this.cue.startsWith("...", this.#at) || sign === "…") {
        this.#at += sign === "…" ? 1 : 3;
        pieces.push(gap(GAP_WORDS, this.#graph));
      } else if (sign === "*") {
        this.#at++;
        pieces.push(this.#graph.place(null));
      } else if (this.#isBracket("(")) pieces.push(this.#group());
      else if (sign === "|" || this.#isBracket(")")) break;
      else pieces.push(...this.#words());
    }
    return concat(pieces, this.#graph);
  }

  #group(): Piece {
    const open = this.#at++;
    if (++this.#depth > DEEPEST) throw this.#error(`brackets stand more than ${DEEPEST} deep`, open);
    const inside = this.#alternatives(true);
    this.#depth--;
    if (this.cue[this.#at] !== ")") throw this.#error("this bracket is never closed", open);
    this.#at++;
    if (this.cue[this.#at] === "?") {
      this.#at++;
      return { ...inside, empty: true, wordless: true };
    }
    if (inside.empty) throw this.#error("an alternative is empty: write (a)? for what may be missing", open);
    return inside;
  }

  /** Plain words up to the next sign of the grammar, read as a text is. */
  #words(): Piece[] {
    const start = this.#at;
    for (; this.#at < this.cue.length; this.#at++) {
      PLAIN.lastIndex = this.#at;
      if (PLAIN.test(this.cue)) this.#at = PLAIN.lastIndex;
      if (this.#at === this.cue.length) break;
      if ("|*…".includes(this.cue[this.#at]!) || this.cue.startsWith("...", this.#at)) break;
      if (this.#isBracket("(") || this.#isBracket(")")) break;
    }
    this.#tokens.read(this.cue.slice(start, this.#at));
    const words: Piece[] = [];
    for (let i = 0; i < this.#tokens.count; i++) {
      if (this.#tokens.ids[i] !== BREAK) words.push(this.#graph.place([this.#tokens.ids[i]!]));
      else if (i + 1 < this.#tokens.count)
        throw this.#error("a cue ends with its sentence: leave out the full stop", start);
    }
    return words;
  }

  /** A bracket of the grammar here? `:)`, `:-(` and their like are words. */
  #isBracket(bracket: "(" | ")"): boolean {
    if (this.cue[this.#at] !== bracket) return false;
    const before = this.cue.slice(Math.max(0, this.#at - 4), this.#at);
    const isEmoticon = /(?:^|[\s(|])>?[:;=][-']?$/.test(before) && /^[()](?=$|[\s)|])/.test(this.cue.slice(this.#at));
    return !isEmoticon;
  }

  #error(message: string, at = this.#at): CueSyntaxError {
    return new CueSyntaxError(this.cue, at, message);
  }
}
