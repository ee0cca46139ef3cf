import { discover, isNoName, isOffice, type Naming, type Speech } from "./discover.js";
import { PARTICLES, TITLES } from "./lists.js";
import type { Entry, People, Person } from "./people.js";
import { standsAsName } from "./stands.js";
import { fold, gapBefore, isCapital, type Words, wordAt, wordsOf } from "./words.js";

/** A name in a text, and whose it is; UTF-16 offsets. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly person: Person;
}

/** A text with its words, and what it says itself of who is called what. */
export interface ReadText {
  readonly words: Words;
  readonly folded: readonly string[];
  readonly speech: Speech;
  readonly namings: readonly Naming[];
}

/** Reads a text and tells `people` whom it names. */
export function readText(text: string, speech: Speech, people: People): ReadText {
  const words = wordsOf(text);
  const folded = words.starts.map((_, at) => fold(wordAt(words, at)));
  for (let at = 0; at < folded.length; at++) if (isOffice(words, folded, at + 1) && isCapital(wordAt(words, at))) people.addCompany(folded[at]!); // biome-ignore format: one rule
  return { words, folded, speech, namings: discover(words, folded, speech, people) };
}

const JOINED = /^(?:[ \u00a0]{1,2}|['’.-]|\. |, )$/;
const CLAUSE_END = /^\s*(?:$|[.,;:!?)\n\u2013\u2014-])/;
const MOST_WORDS = 8;

/** The names of `people` in a text, from the first to the last. */
export function namesInText(read: ReadText, people: People): readonly NameSpan[] {
  const { words, folded, namings } = read;
  const told = new Map(namings.map((naming) => [naming.first, naming]));
  const spans: NameSpan[] = [];
  const add = (first: number, last: number, person: Person) => {
    spans.push({ start: words.starts[first]!, end: words.ends[last]!, person });
  };
  for (let at = 0; at < folded.length; at++) {
    const naming = told.get(at);
    if (naming !== undefined && !folded.slice(naming.first, naming.last + 1).every((word) => people.isCompany(word))) {
      const last = Math.max(naming.last, lastJoined(words, folded, naming.last, people));
      add(at, last, naming.person);
      at = last;
      continue;
    }
    const spelled = lastSpelled(words, folded, at, people);
    if (spelled > at) {
      add(at, spelled, people.named([folded.slice(at, spelled + 1).join("")])!);
      at = spelled;
      continue;
    }
    const entry = isCapital(wordAt(words, at)) ? people.entry(folded[at]!) : people.index.get(folded[at]!);
    if (entry === undefined) continue;
    const last = lastJoined(words, folded, at, people);
    if (!isName(words, folded, at, last, entry, people)) continue;
    const [first, end] = widened(words, folded, at, last, entry, spans.at(-1)?.end ?? 0);
    add(first, end, personOf(folded.slice(first, end + 1), entry, people));
    at = end;
  }
  return withSignature(spans, read);
}

/** The last word of the known name, of one person or several, that goes on from `at`. */
function lastJoined(words: Words, folded: readonly string[], at: number, people: People): number {
  let last = at;
  for (let next = at + 1; next < folded.length && next < at + MOST_WORDS; next++) {
    const gap = gapBefore(words, next);
    if (!JOINED.test(gap) || (gap.startsWith(".") && wordAt(words, next - 1).length > 1)) break;
    if (gap === ", " && !(people.index.get(folded[at]!)?.isFamily && people.index.get(folded[next]!)?.isGiven)) break;
    const entry = people.index.get(folded[next]!);
    const isShared = entry?.persons.some((person) => people.index.get(folded[at]!)?.persons.includes(person)) === true;
    if (isShared && (isCapital(wordAt(words, next)) || !isCapital(wordAt(words, at)))) last = next;
    else if (!(PARTICLES.has(folded[next]!) || folded[next]!.length === 1)) break;
  }
  return last;
}

function isName(
  words: Words,
  folded: readonly string[],
  first: number,
  last: number,
  entry: Entry,
  people: People,
): boolean {
  const word = wordAt(words, first);
  let known = 0;
  for (let at = first; at <= last; at++) if (people.index.has(folded[at]!)) known++;
  if (known > 1) return true;
  if (entry.isPlain) return entry.isSure || isCapital(word);
  return standsAsName(words, folded, first, last);
}

/** With initials before it, `G. Sutcliffe`, and with the words of a longer name that begins or ends so, `Derek Applegarth`. */
function widened(
  words: Words,
  folded: readonly string[],
  first: number,
  last: number,
  entry: Entry,
  rest: number,
): [number, number] {
  let start = first;
  const { text, starts, ends } = words;
  while (start > 0 && folded[start - 1]!.length === 1 && isCapital(wordAt(words, start - 1)) && /^(?:\. ?|\.?-|['’]| )$/.test(gapBefore(words, start)) && !/^[AIEOY] $/.test(text.slice(starts[start - 1], starts[start])) && words.starts[start - 1]! >= rest) start--; // biome-ignore format: one rule
  if (start !== first || first !== last || !isCapital(wordAt(words, first)) || !entry.isPlain) return [start, last];
  if (
    entry.isFamily &&
    !entry.isGiven &&
    isFurther(words, folded, first - 1) &&
    gapBefore(words, first) === " " &&
    words.starts[first - 1]! >= rest
  ) {
    const opens = first === 1 || /[.!?\n]\s*$/.test(gapBefore(words, first - 1));
    if (!opens || CLAUSE_END.test(text.slice(ends[last], ends[last]! + 4))) return [first - 1, last];
  }
  if (entry.isGiven && !entry.isFamily && gapBefore(words, last + 1) === " " && isFurther(words, folded, last + 1))
    return [first, last + 1];
  return [first, last];
}

function isFurther(words: Words, folded: readonly string[], at: number): boolean {
  if (at < 0 || at >= folded.length) return false;
  const word = wordAt(words, at);
  const isYelled = word.length > 1 && word === word.toUpperCase();
  return word.length > 1 && isCapital(word) && !isYelled && !isNoName(folded[at]!) && !TITLES.has(folded[at]!);
}

/** Whose name these words are; a member of the family under another given name is somebody else. */
function personOf(folded: readonly string[], entry: Entry, people: People): Person {
  const telling = folded.filter((word) => word.length > 1 && !PARTICLES.has(word));
  const whole = entry.persons.find((person) => telling.every((word) => person.words.has(word)));
  if (whole !== undefined) return whole;
  const isKnown = telling.every((word) => people.index.has(word));
  return isKnown || entry.isGiven ? entry.persons[0]! : people.addName(telling, null, false);
}

/** The last letter of a name that is spelled out from `at`: `O, K, A, F, O, R`; -1 where none is. */
function lastSpelled(words: Words, folded: readonly string[], at: number, people: People): number {
  if (folded[at]!.length !== 1) return -1;
  let last = at;
  while (last + 1 < folded.length && last - at < 24 && folded[last + 1]!.length === 1 && /^[ ,.-]{1,3}$/.test(gapBefore(words, last + 1))) last++; // biome-ignore format: one rule
  return last - at >= 2 && people.index.has(folded.slice(at, last + 1).join("")) ? last : -1;
}

const INITIALS = /(?:(?:^|\n)[ \t]*(?:[-–—]\s?)?|\^)((?:\p{Lu}[.\s-]{0,2}){0,3}\p{Lu})\.?\s*$/u;
const LONGEST_INITIALS = 24;

/** Adds the initials of the speaker on the last line. */
function withSignature(
  spans: readonly NameSpan[],
  { words: { text }, speech: { speaker } }: ReadText,
): readonly NameSpan[] {
  if (speaker === null || speaker.initials === "") return spans;
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.length - LONGEST_INITIALS);
  if (from === 0 && !/[\n^]/.test(trimmed)) return spans;
  const found = INITIALS.exec(trimmed.slice(from));
  if (found === null || (from > 0 && found.index === 0 && !/[\n^]/.test(text.slice(from - 1, from + 1)))) return spans;
  const letters = fold(found[1]!.replace(/[^\p{L}]/gu, ""));
  if (!isAbridged(letters, speaker.initials) && letters !== speaker.initials) return spans;
  const start = from + found.index + found[0].indexOf(found[1]!);
  if (spans.some(({ end }) => end > start)) return spans;
  return [...spans, { start, end: start + found[1]!.length, person: speaker }];
}

/** First letters of the names, some left out: `gs` of `gas`. */
function isAbridged(letters: string, initials: string): boolean {
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  return at === letters.length && letters[0] === initials[0];
}
