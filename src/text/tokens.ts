import {
  APOSTROPHE,
  DIGIT,
  JOINER,
  kindOf,
  LETTER,
  lowerOf,
  NEWLINE,
  PAUSE,
  SPACE,
  STOP,
  SURROGATE,
} from "./characters.js";
import { emojiAt, emoticonAt } from "./faces.js";
import { endIn, type Plain, plain, startIn } from "./plain.js";
import { CLAUSE, type Part, quotations } from "./scope.js";
import { splitContraction, type WordPart } from "./spellings.js";
import { skipAt } from "./unspoken.js";
import { BREAK, HASH_SEED, hashUnit, UNKNOWN, type Vocabulary } from "./vocabulary.js";

// So many ways of writing contractions are remembered; a handful makes up most of what is said.
const MOST_CONTRACTIONS = 1000;

/**
 * Words of one text in columns, valid until the next call of `read`. Offsets are UTF-16 units of the text as given.
 * A `BREAK` stands between sentences. URLs, @mentions, mail addresses and sign-offs leave no token.
 */
export class Tokens {
  ids = new Int32Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  flags = new Uint8Array(256);
  count = 0;
  readonly #vocabulary: Vocabulary;
  readonly #learn: boolean;
  readonly #has: number;
  readonly #had: number;
  readonly #been: number;
  readonly #contractions = new Map<string, readonly WordPart[] | null>();
  #plain: Plain = { text: "", starts: null, ends: null };
  #flag = 0;
  /** The text has marks that may set a quotation off. */
  #mayQuote = false;

  /** With `learn`, words that the vocabulary lacks are added to it: how cues are read. */
  constructor(vocabulary: Vocabulary, learn = false) {
    this.#vocabulary = vocabulary;
    this.#learn = learn;
    this.#has = vocabulary.add("has");
    this.#had = vocabulary.add("had");
    this.#been = vocabulary.add("been");
  }

  /** Reads a text into the columns. One pass; allocates only for the rare word that needs more than a look-up. */
  read(given: string): void {
    this.#plain = plain(given);
    const text = this.#plain.text;
    this.count = 0;
    this.#mayQuote = false;
    this.#flag = CLAUSE;
    const length = text.length;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      const kind = kindOf(code);
      if (kind === SPACE) {
        i++;
        continue;
      }
      if (kind === LETTER || kind === DIGIT) {
        i = this.#word(text, i, kind);
        continue;
      }
      const skipped = kind === JOINER ? skipAt(text, i) : 0;
      if (skipped > 0) {
        i = skipped;
        continue;
      }
      const faceEnd = this.#face(text, i, code, kind);
      if (faceEnd > 0) {
        i = faceEnd;
        continue;
      }
      if (kind === STOP) i = this.#stop(text, i);
      else if (kind === NEWLINE) i = this.#newline(text, i);
      else {
        if (kind === PAUSE || (kind === JOINER && isDash(text, i))) this.#flag |= CLAUSE;
        if (kind === APOSTROPHE || code === 0x3a || isQuotationMark(text, i)) this.#mayQuote = true;
        if (code === 0x26) this.#push(this.#vocabulary.get("and"), i, i + 1);
        i++;
      }
    }
  }

  /** The parts of the text that quote somebody, by their start, as offsets of the text as given. */
  quotations(): readonly Part[] {
    if (!this.#mayQuote) return [];
    return quotations(this.#plain.text).map(({ start, end }) => ({
      start: startIn(this.#plain, start),
      end: endIn(this.#plain, end),
    }));
  }

  /** Reads a word, a number, or something that only starts like one (a URL); returns where it ends. */
  #word(text: string, start: number, firstKind: number): number {
    const length = text.length;
    let hash = HASH_SEED;
    let end = start;
    let usual = true;
    let run = 1;
    let previous = 0;
    let code = 0;
    for (; end < length; end++) {
      code = text.charCodeAt(end);
      const kind = kindOf(code);
      if (kind === LETTER || kind === DIGIT) {
        const unit = lowerOf(code);
        run = unit === previous ? run + 1 : 1;
        if (unit === 0 || (run > 2 && kind === LETTER)) usual = false;
        previous = unit;
        hash = hashUnit(hash, unit);
      } else if (kind === APOSTROPHE && end > start && isWordAt(text, end + 1)) {
        usual = false;
        previous = 0;
      } else if (firstKind === DIGIT && (code === 0x2e || code === 0x2c) && kindAt(text, end + 1) === DIGIT) {
        usual = false;
      } else break;
    }
    if (code === 0x3a || code === 0x40 || (isInAddress(code) && isWordAt(text, end + 1))) {
      const skipped = skipAt(text, start, end);
      if (skipped > 0) return skipped;
    }
    if (usual) {
      const id = this.#vocabulary.find(text, start, end, hash);
      if (id !== UNKNOWN) this.#pushWord(id, start, end);
      else this.#push(this.#learn ? this.#lookUp(text.slice(start, end).toLowerCase()) : UNKNOWN, start, end);
    } else this.#unusualWord(text.slice(start, end), start, end);
    return end;
  }

  /** A word, which may stand for several. */
  #pushWord(id: number, start: number, end: number): void {
    const ids = this.#vocabulary.expansion(id);
    if (ids === undefined) this.#push(id, start, end);
    else for (const part of ids) this.#push(part, start, end);
  }

  #unusualWord(written: string, start: number, end: number): void {
    const parts = this.#split(written);
    if (parts === null) {
      this.#pushWord(this.#lookUp(written.toLowerCase()), start, end);
      return;
    }
    let at = start;
    for (const { word, length } of parts) {
      this.#push(this.#lookUp(word), at, at + length);
      at += length;
    }
  }

  /** The words in one with an apostrophe; null for a word without. */
  #split(written: string): readonly WordPart[] | null {
    let parts = this.#contractions.get(written);
    if (parts === undefined) {
      const word = written.toLowerCase().replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'");
      parts = word.includes("'") && word.length === written.length ? splitContraction(word) : null;
      if (written.length <= 12 && this.#contractions.size < MOST_CONTRACTIONS) this.#contractions.set(written, parts);
    }
    return parts;
  }

  /** A word's id, a letter that is written three times or more read as twice, then as once. */
  #lookUp(word: string): number {
    if (this.#learn) return this.#vocabulary.add(word);
    const id = this.#vocabulary.get(word);
    if (id !== UNKNOWN || !/(.)\1\1/u.test(word)) return id;
    const twice = this.#vocabulary.get(word.replace(/(.)\1{2,}/gu, "$1$1"));
    return twice !== UNKNOWN ? twice : this.#vocabulary.get(word.replace(/(.)\1{2,}/gu, "$1"));
  }

  #face(text: string, start: number, code: number, kind: number): number {
    const face = kind === SURROGATE || code >= 0x2190 ? emojiAt(text, start) : emoticonAt(text, start);
    if (face === null) return kind === SURROGATE ? start + 1 : 0;
    this.#push(this.#lookUp(face.word), start, face.end);
    return face.end;
  }

  #stop(text: string, start: number): number {
    let end = start + 1;
    while (end < text.length && kindOf(text.charCodeAt(end)) === STOP) end++;
    const single = end === start + 1 && text[start] === ".";
    const initials = single && isWordAt(text, end) && !isWordAt(text, start - 2);
    if (!initials) this.#endSentence(start, end);
    return end;
  }

  /** One line break ends a clause, an empty line a sentence. */
  #newline(text: string, start: number): number {
    let breaks = 0;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 0x0a || code === 0x2028 || code === 0x2029) breaks++;
      else if (kindOf(code) !== SPACE && code !== 0x0d) break;
    }
    if (breaks > 1) this.#endSentence(start, start);
    else this.#flag |= CLAUSE;
    return end;
  }

  #endSentence(start: number, end: number): void {
    this.#flag |= CLAUSE;
    if (this.count === 0 || this.ids[this.count - 1] === BREAK) return;
    this.#push(BREAK, start, end);
    this.#flag = CLAUSE;
  }

  #push(id: number, start: number, end: number): void {
    const at = this.count++;
    if (at === this.ids.length) this.#grow();
    this.ids[at] = id;
    this.starts[at] = startIn(this.#plain, start);
    this.ends[at] = endIn(this.#plain, end);
    this.flags[at] = this.#flag;
    this.#flag = 0;
    // 's and 'd before "been" are has and had.
    if (id === this.#been && at > 0) {
      if (this.ids[at - 1] === this.#vocabulary.get("is")) this.ids[at - 1] = this.#has;
      else if (this.ids[at - 1] === this.#vocabulary.get("would")) this.ids[at - 1] = this.#had;
    }
  }

  #grow(): void {
    const size = this.ids.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.ids = wider(this.ids, new Int32Array(size));
    this.starts = wider(this.starts, new Int32Array(size));
    this.ends = wider(this.ends, new Int32Array(size));
    this.flags = wider(this.flags, new Uint8Array(size));
  }
}

function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : SPACE;
}

function isWordAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

/** May it stand within a mail address or a domain? */
function isInAddress(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x5f || code === 0x2b;
}

/** A quotation mark, `>`, or the rule above a message that is answered (`----`). */
function isQuotationMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2d) return text.charCodeAt(at + 1) === 0x2d;
  return code === 0x22 || code === 0x3e || code === 0xab || (code >= 0x201c && code <= 0x201f);
}

/** A hyphen that stands alone between spaces, or doubled, is a dash. */
function isDash(text: string, at: number): boolean {
  return text[at] === "-" && (text[at + 1] === "-" || (text[at + 1] === " " && !isWordAt(text, at - 1)));
}
