import { APOSTROPHE, DIGIT, kindOf, LETTER, lowerOf, NEWLINE, STOP } from "./characters.js";
import { remembering } from "./remembering.js";
import { skipAt } from "./unspoken.js";

/** A word that carries content, at its place in a text; offsets are UTF-16 units. */
export interface ContentWord {
  readonly start: number;
  readonly end: number;
  /** What inflections of the word share: "delays", "delayed" and "delay" are one. */
  readonly stem: string;
}

const SHORTEST = 3;
/** So many words are remembered with their stems. */
const MOST_REMEMBERED = 20_000;

/** Function words, courtesies and the words that every support conversation is made of (English). */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all already also although always am an and another any anybody anyone anything are around as
  ask asked at away back be because been before being below best better between both bring but by call called can cannot
  come contact could course day days detail details did do does doing done down during each either else email enough even
  ever every everyone everything few find for from further get gets getting give given go goes going good got great had
  happen happened has have having he hello help helped helping her here hers hey hi him himself his how however i if in
  info information into is issue issues it its itself just keep kind kindly know last later least less let like little
  long look looking lot made make making many may maybe me mean message might mine minute minutes more morning most much
  must my myself name near need needed needs never new next no nor not nothing now number of off oh ok okay on once one
  only or order other our ours ourselves out over own people perhaps please point possible problem problems put quite
  rather really receive reply right same say says see seem seems send sent shall she should since sir so some somebody
  someone something sorry sort still such sure take tell than thank thanks that the their theirs them themselves then
  there these they thing things think this those though through time to today together told tomorrow too try trying
  under until up update upon us use used using very via want wanted wants was way we welcome well went were what when
  where whether which while who whom whose why will wish with within without would write yes yesterday yet you your yours
  yourself again ago able afternoon apologies apologise apologize appreciate assist assistance customer evening feedback
  happy glad hear inconvenience service support team understand`.split(/\s+/),
);

/** Finds the words that carry content; remembers texts that repeat, and the stems of words. */
export class ContentWords {
  readonly #stems = new Map<string, string | null>();

  /**
   * Those of a text, in order. Links, mentions, tags of masked data and function words are left out, and names: words with
   * a capital letter that begin no sentence, and those that a reader of names has written over.
   */
  readonly in: (text: string) => readonly ContentWord[] = remembering((text) => this.#find(text));

  #find(text: string): readonly ContentWord[] {
    const found: ContentWord[] = [];
    let begins = true;
    for (let i = 0; i < text.length; ) {
      const code = text.charCodeAt(i);
      if (!isWordUnit(code)) {
        const kind = kindOf(code);
        if (kind === STOP || kind === NEWLINE) begins = true;
        i = code === HASH ? afterTag(text, i) : Math.max(i + 1, skipAt(text, i));
        continue;
      }
      const start = i;
      while (i < text.length && isWordUnit(text.charCodeAt(i))) i++;
      const end = i;
      const next = text.charCodeAt(end);
      const skipped = next === COLON || next === AT || next === DOT ? skipAt(text, start, end) : 0;
      if (skipped > 0) {
        i = skipped;
        continue;
      }
      if (kindOf(next) === APOSTROPHE) while (++i < text.length && isWordUnit(text.charCodeAt(i)));
      const isName = !begins && isCapitalised(text, start, end);
      begins = false;
      const stem = isName || end - start < SHORTEST ? null : this.#stemOf(text.slice(start, end).toLowerCase());
      if (stem !== null) found.push({ start, end, stem });
    }
    return found;
  }

  #stemOf(word: string): string | null {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      stem = EMPTY_WORDS.has(word) || word.includes(FILLER) ? null : stemOf(word);
      if (this.#stems.size < MOST_REMEMBERED) this.#stems.set(word, stem);
    }
    return stem;
  }
}

/** The letter that names are written over with. */
const FILLER = "ƀ";

const HASH = 0x23;
const DOT = 0x2e;
const COLON = 0x3a;
const AT = 0x40;

function isWordUnit(code: number): boolean {
  const kind = kindOf(code);
  return kind === LETTER || kind === DIGIT;
}

/** One capital, then small letters: "Paris", not "NOW". */
function isCapitalised(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const second = end > start + 1 ? text.charCodeAt(start + 1) : 0;
  return lowerOf(first) !== first && kindOf(first) === LETTER && (second === 0 || lowerOf(second) === second);
}

/** Where a tag of masked data, as in "#NAME#", ends; the next place where it is none. */
function afterTag(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isWordUnit(text.charCodeAt(end)) || text[end] === "_")) end++;
  return end > start + 1 && text[end] === "#" ? end + 1 : start + 1;
}

/** The start and end of the sentence of `text` that a place is in; a line is a sentence too. */
export function sentenceAt(text: string, place: number): readonly [start: number, end: number] {
  let start = place;
  while (start > 0 && !isSentenceEnd(text, start - 1)) start--;
  let end = place;
  while (end < text.length && !isSentenceEnd(text, end)) end++;
  return [start, end];
}

function isSentenceEnd(text: string, at: number): boolean {
  const unit = text[at]!;
  if (unit === "\n") return true;
  return (unit === "." || unit === "!" || unit === "?" || unit === "…") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}

/** Cuts the commonest English endings, after Lovins' and Porter's first steps (M. F. Porter, 1980). */
function stemOf(word: string): string {
  if (word.length < 5) return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const bare = word
    .replace(/(ies|ied)$/, "y")
    .replace(/(sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/([^s])s$/, "$1")
    .replace(/(ations?|ating|ated)$/, "ate")
    .replace(/(ing|ed|ly|ment|ness)$/, "");
  return bare.length < SHORTEST ? word : bare.replace(/([^aeiouls])\1$/, "$1").replace(/e$/, "");
}
