import { FUNCTION_WORDS, MONTHS, NO_NAMES, PARTICLES, TITLES } from "./lists.js";
import type { People, Person } from "./people.js";
import { DEEDS, type Lead, leadsAt, TAILS } from "./phrases.js";
import { gapBefore, isCapital, type Words, wordAt } from "./words.js";

/** Words of a text from `first` to `last` that name somebody. */
export interface Naming {
  readonly first: number;
  readonly last: number;
  readonly person: Person;
}

/** Who says a text, and to whom, as far as there is one. */
export interface Speech {
  readonly speaker: Person | null;
  readonly listener: Person | null;
  readonly isEvent: boolean;
  /** What it says of itself is nobody's name. */
  readonly isMachine: boolean;
  /** Is `@word` how it speaks to a person? */
  readonly mayMention: boolean;
}

const MOST_WORDS = 7;
const OFFICES: ReadonlySet<string> = new Set(
  "team support service services care desk helpdesk department billing sales orders returns accounts customer kundenservice kundendienst gmbh ltd inc llc plc group bank store shop online".split(
    " ",
  ),
);
const CLAUSE_END = /^\s*(?:$|[.,;:!?)\n\u2013\u2014-])/;
const MIDDLE = /^(?:[ \u00a0]|['’-]|\. |\.)$/;
/** What a word in capitals after "I'm" or "this is" ends with where it is no name. */
const QUALITY = /(?:ing|ed|ful|ous|able|ible|ly|ent|ant|ish|less|ive|ic|al|ss|nt|ck)$/;
const LOWER_OK: ReadonlySet<string> = new Set(["hi", "hiya", "hello", "hey", "dear"]);

/** Finds who is called what by how a text speaks to people and of them, and tells `people`. */
export function discover(words: Words, folded: readonly string[], speech: Speech, people: People): readonly Naming[] {
  const found: Naming[] = [];
  const add = (first: number, last: number, perhaps: Person | null, isSure: boolean, isFamily = false) => {
    const names = [];
    for (let at = first; at <= last; at++) names.push(wordAt(words, at));
    found.push({ first, last, person: people.addName(names, perhaps, isSure, isFamily) });
  };
  for (let at = 0; at < folded.length; at++) {
    for (const { lead, words: phrase } of leadsAt(folded, at)) {
      if (speech.isMachine && /introduction|perhaps|closing/.test(lead)) continue;
      const name = afterLead(words, folded, at, at - phrase.length + 1, lead, speech.isEvent);
      if (name !== null) add(name.first, name.last, perhapsOf(lead, speech), lead !== "mention" && lead !== "thanks");
    }
    if (TITLES.has(folded[at]!)) {
      const last = afterTitle(words, folded, at);
      if (last > at) add(at + 1, last, null, true, true);
    }
    const called = vocative(words, folded, at);
    if (called >= at) add(at, called, speech.listener, false);
    const first = beforeTail(words, folded, at, speech.isEvent);
    if (first >= 0)
      add(first, at - 1, TAILS.has(folded[at]!) && /here|speaking/.test(folded[at]!) ? speech.speaker : null, true);
  }
  return found;
}

function perhapsOf(lead: Lead, { speaker, listener }: Speech): Person | null {
  if (lead === "greeting" || lead === "thanks") return listener;
  return lead === "mention" || lead === "event" ? null : speaker;
}

function afterLead(words: Words, folded: readonly string[], at: number, begin: number, lead: Lead, isEvent: boolean) {
  if ((lead === "event") !== isEvent && lead !== "mention" && lead !== "introduction") return null;
  let first = at + 1;
  if (first >= folded.length) return null;
  const gap = gapBefore(words, first);
  if (!GAPS[lead].test(gap)) return null;
  const isBare = gap === " ";
  if (TITLES.has(folded[first]!)) return null;
  if (first - begin > 1 && !isSpokenTogether(words, begin, at)) return null;
  const opens = begin === 0 || /[.,;:!?\n(\u2013\u2014-]/.test(gapBefore(words, begin));
  if (lead === "greeting" && !opens && !LOWER_OK.has(folded[begin]!)) return null;
  if (lead === "thanks" && !opens && !/^(?:thanks|thank|cheers|merci|gracias|danke|obrigad[oa])$/.test(folded[begin]!))
    return null;
  const last = nameFrom(
    words,
    folded,
    first,
    lead === "introduction" || (lead === "greeting" && isBare && LOWER_OK.has(folded[begin]!)),
  );
  if (last < first) return null;
  const after = words.text.slice(words.ends[last], words.ends[last]! + 24);
  // "Dear Tidewell team", "Hello Norden 190": a company, a product.
  if (/^ \d/.test(after) || isOffice(words, folded, last + 1)) return null;
  const ends = CLAUSE_END.test(after);
  if (lead === "thanks" && !ends && !/^ (?:for|you)\b/.test(after)) return null;
  if (lead === "closing" && !/^[.,!]?\s*(?:$|\n)/.test(after)) return null;
  if (lead === "perhaps" && !looksLikeName(words, folded, first, last, after)) return null;
  while (lead === "mention" && first < last && PARTICLES.has(folded[first]!)) first++;
  return { first, last };
}

const GAPS: Readonly<Record<Lead, RegExp>> = {
  greeting: /^,?[ \u00a0]{1,3}@?$/,
  thanks: /^,?[ \u00a0]{1,3}@?$/,
  introduction: /^:?[ \u00a0]{1,3}["“]?$/,
  perhaps: /^[ \u00a0]{1,3}$/,
  closing: /^\s?[,.!;]{0,2}\s{1,8}(?:[-–—]\s?)?$/,
  mention: /^[ \u00a0,]{1,3}["“(]?$/,
  event: /^:?[ \u00a0]{1,3}["“]?$/,
};

/** Is the lead said in one breath: `I'm`, `my name's`, not `thank. You`? */
function isSpokenTogether(words: Words, begin: number, at: number): boolean {
  for (let word = begin + 1; word <= at; word++)
    if (!/^(?:[ \u00a0]{1,2}|['’-])$/.test(gapBefore(words, word))) return false;
  return true;
}

/** The last word of the name that begins at `first`; -1 where there is none. */
function nameFrom(words: Words, folded: readonly string[], first: number, mayBeLower: boolean): number {
  let last = -1;
  for (let at = first; at < folded.length && at < first + MOST_WORDS; at++) {
    if (at > first && !MIDDLE.test(gapBefore(words, at))) break;
    if (at > first && gapBefore(words, at).startsWith(".") && wordAt(words, at - 1).length > 1) break;
    const word = wordAt(words, at);
    const isJoined = at > first && /^['’-]$/.test(gapBefore(words, at));
    if (isJoined && folded[at] === "s") break;
    const isPrefix = /^[DLMNO]$/.test(word) && /^['’]$/.test(gapBefore(words, at + 1));
    const isName =
      isPrefix ||
      (isJoined ? word.length > 1 : isCapital(word) && (!isNoName(folded[at]!) || isWordAsName(words, folded, at)));
    if (isName) last = at;
    else if (!PARTICLES.has(folded[at]!) || at === first + MOST_WORDS - 1 || word.length > 4) break;
  }
  if (last >= 0 || !mayBeLower) return last;
  const word = wordAt(words, first);
  const ends = CLAUSE_END.test(words.text.slice(words.ends[first], words.ends[first]! + 4));
  const isLower = word.length > 2 && !isCapital(word) && !isNoName(folded[first]!);
  return isLower && ends ? first : -1;
}

/** Is the next word that of a part of a company: `Orders`, `team`? */
export function isOffice(words: Words, folded: readonly string[], at: number): boolean {
  return at < folded.length && OFFICES.has(folded[at]!) && /^[ \u00a0]$/.test(gapBefore(words, at));
}

export function isNoName(word: string): boolean {
  return NO_NAMES.has(word) || FUNCTION_WORDS.has(word) || MONTHS.has(word);
}

/** Small words and months that people are called as, with another name behind them or nothing. */
function isWordAsName(words: Words, folded: readonly string[], at: number): boolean {
  if (!/^(?:april|may|june|august|will)$/.test(folded[at]!)) return false;
  const isFollowed = gapBefore(words, at + 1) === " " && isCapital(wordAt(words, at + 1)) && (!isNoName(folded[at + 1]!) || PARTICLES.has(folded[at + 1]!)); // biome-ignore format: one rule
  return isFollowed || CLAUSE_END.test(words.text.slice(words.ends[at], words.ends[at]! + 4));
}

/** After "I'm", "this is": two words, or one before "from", "here", a comma; no quality. */
function looksLikeName(words: Words, folded: readonly string[], first: number, last: number, after: string): boolean {
  if (/^,? (?:here|from|speaking|with|at|von|vom|aus|de|da|do|del|am)\b/.test(after)) return true;
  if (last > first) return CLAUSE_END.test(after);
  return !QUALITY.test(folded[first]!) && CLAUSE_END.test(after) && wordAt(words, first).length > 2;
}

/** The last word of the name that somebody is called by: "I've checked for you, Teodora, and…"; -1 where nobody is. */
function vocative(words: Words, folded: readonly string[], at: number): number {
  if (at === 0 || !/^, $/.test(gapBefore(words, at)) || !isCapital(wordAt(words, at)) || isNoName(folded[at]!))
    return -1;
  const before = wordAt(words, at - 1);
  if (isCapital(before) && !isNoName(folded[at - 1]!)) return -1;
  const last = nameFrom(words, folded, at, false);
  if (
    last < at ||
    last > at + 1 ||
    isOffice(words, folded, last + 1) ||
    wordAt(words, at).length < 3 ||
    QUALITY.test(folded[at]!)
  )
    return -1;
  return CLAUSE_END.test(words.text.slice(words.ends[last], words.ends[last]! + 3)) ? last : -1;
}

/** The last word of the name behind a title: `Ms Weber`, `Frau von Thadden`, `mr patel`. */
function afterTitle(words: Words, folded: readonly string[], at: number): number {
  const title = wordAt(words, at);
  const next = at + 1;
  if (next >= folded.length || !/^\.?[ \u00a0]{1,2}$/.test(gapBefore(words, next))) return -1;
  const isShort = folded[at] === "m" || folded[at] === "sr" || folded[at] === "dr";
  if ((isShort && !isCapital(title)) || (folded[at] === "m" && !gapBefore(words, next).startsWith("."))) return -1;
  if ((folded[at] === "miss" || folded[at] === "dame" || folded[at] === "lady") && !isCapital(title)) return -1;
  if (TITLES.has(folded[next]!)) return -1;
  const last = nameFrom(words, folded, next, false);
  if (last >= next) return last;
  const isLower =
    /^(?:mr|mrs|ms|mister)$/.test(folded[at]!) && !isNoName(folded[next]!) && wordAt(words, next).length > 1;
  return isLower ? next : -1;
}

/** The first word of the name before "here", "told me" or, in an event, "joined"; -1 where there is none. */
function beforeTail(words: Words, folded: readonly string[], at: number, isEvent: boolean): number {
  const tail = TAILS.get(folded[at]!);
  const isDeed = isEvent && DEEDS.has(folded[at]!);
  if (at === 0 || (!tail && !isDeed) || !/^[ \u00a0]$/.test(gapBefore(words, at))) return -1;
  const after = words.text.slice(words.ends[at], words.ends[at]! + 16);
  const fits = isDeed || tail!.some((next) => (next === "" ? /^(?:\s*$|[.,;!?\n:]| (?:from|and|again|with|at|for)\b)/.test(after) : folded[at + 1] === next)); // biome-ignore format: one rule
  if (!fits) return -1;
  let first = at - 1;
  while (first > 0 && at - first < MOST_WORDS && MIDDLE.test(gapBefore(words, first)) && !/^\. /.test(gapBefore(words, first)) && isNameWord(words, folded, first - 1)) first--; // biome-ignore format: one rule
  for (let word = first; word < at; word++) if (!isNameWord(words, folded, word)) return -1;
  const opens = first === 0 || /[.,;:!?\n(\u2013\u2014-]/.test(gapBefore(words, first));
  const introduced =
    first > 1 && /^(?:it s|this is|it is|its|and|but)$/.test(`${folded[first - 2]} ${folded[first - 1]}`);
  return opens || introduced || folded[first - 1] === "and" ? first : -1;
}

function isNameWord(words: Words, folded: readonly string[], at: number): boolean {
  const word = wordAt(words, at);
  return (
    isCapital(word) &&
    (word.length > 1 || gapBefore(words, at + 1) !== " ") &&
    !isNoName(folded[at]!) &&
    !TITLES.has(folded[at]!)
  );
}
