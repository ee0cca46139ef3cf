import { DAY, endOfDay, HOUR, MINUTE } from "./calendar.js";
import { countOf, type Word } from "./words.js";

/** A time that words name: the place after its last word, and when a promise of it, made at a moment, falls due. */
export interface Term {
  readonly next: number;
  /** Does it last so long whatever the date is? */
  readonly isSpan?: boolean;
  /** From and to epoch milliseconds. */
  due(made: number): number;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ...["min", "mins", "minute", "minutes"].map((word) => [word, MINUTE] as const),
  ...["h", "hr", "hrs", "hour", "hours"].map((word) => [word, HOUR] as const),
  ...["day", "days"].map((word) => [word, DAY] as const),
  ...["week", "weeks"].map((word) => [word, 7 * DAY] as const),
]);

/** What makes of a span a term: "in 5 minutes", "it takes two days", "give me an hour". */
const LEADS = new Set(
  "in within inside under next another me us need needs take takes be allow most maximum max".split(" "),
);
const BETWEEN = new Set("the about around approximately approx roughly just only ~".split(" "));
/** So many words may stand between. */
const MOST_BETWEEN = 4;
/** What makes of it something else: "in 5 days' time" is one, "two days ago" and "a 3 hours long call" are not. */
const ENDS = new Set("ago old long late earlier before notice".split(" "));

/** A span of time that begins at a word, such as "20 minutes", "half an hour", "3-5 working days"; null where none does. */
export function spanAt(words: readonly Word[], at: number): Term | null {
  const { count, unit, next, working } = quantityAt(words, at) ?? { count: 0, unit: 0, next: at, working: false };
  // "A minute" is a figure of speech.
  if (count === 0 || (unit === MINUTE && count < 2) || ENDS.has(words[next]?.text ?? "")) return null;
  if (!isTerm(words, at)) return null;
  if (unit < DAY || count % 1 !== 0) return { next, isSpan: true, due: (made) => made + count * unit };
  // What is promised in days lasts until the last of them ends.
  return { next, due: (made) => endOfDay(made, (count * unit) / DAY, working) };
}

interface Quantity {
  readonly count: number;
  /** Milliseconds. */
  readonly unit: number;
  readonly next: number;
  readonly working: boolean;
}

function quantityAt(words: readonly Word[], at: number): Quantity | null {
  const word = (place: number) => words[place]?.text ?? "";
  const article = word(at) === "a" || word(at) === "an" || word(at) === "the";
  const first = article ? at + 1 : at;
  if (word(first) === "half") return unitAt(words, isArticle(word(first + 1)) ? first + 2 : first + 1, 0.5);
  if (word(first) === "quarter" && word(first + 1) === "of") return unitAt(words, first + 3, 0.25);
  if (word(first) === "couple") return unitAt(words, word(first + 1) === "of" ? first + 2 : first + 1, 2);
  // "The next hour."
  if (UNITS.has(word(at)) && word(at - 1) === "next") return unitAt(words, at, 1);
  const count = article ? 1 : countOf(words[at]);
  if (count === null) return null;
  const upTo = rangeAt(words, at + 1);
  const found = unitAt(words, upTo?.next ?? at + 1, Math.max(count, upTo?.count ?? 0));
  if (found === null) return null;
  if (word(found.next) === "and" && word(found.next + 1) === "a" && word(found.next + 2) === "half")
    return { ...found, count: found.count + 0.5, next: found.next + 3 };
  // "A day or two."
  const later = word(found.next) === "or" ? countOf(words[found.next + 1]) : null;
  return later === null ? found : { ...found, count: Math.max(found.count, later), next: found.next + 2 };
}

function isArticle(word: string): boolean {
  return word === "a" || word === "an";
}

/** The later end of "3-5", "3 to 5", "one or two". */
function rangeAt(words: readonly Word[], at: number): { readonly count: number; readonly next: number } | null {
  if (!["-", "–", "to", "or"].includes(words[at]?.text ?? "")) return null;
  const count = countOf(words[at + 1]);
  return count === null ? null : { count, next: at + 2 };
}

function unitAt(words: readonly Word[], at: number, count: number): Quantity | null {
  const working = words[at]?.text === "working" || words[at]?.text === "business";
  const place = working ? at + 1 : at;
  const unit = UNITS.get(words[place]?.text ?? "");
  return unit === undefined ? null : { count, unit, next: place + 1, working };
}

/** Is it a term by the words before it, or for want of any? */
function isTerm(words: readonly Word[], at: number): boolean {
  for (let place = at - 1; place >= at - 1 - MOST_BETWEEN; place--) {
    const word = words[place]?.text;
    if (word === undefined) return true;
    const before = words[place - 1]?.text ?? "";
    if (word === "than")
      return ["less", "fewer"].includes(before) || ["no", "not"].includes(words[place - 2]?.text ?? "");
    if (word === "to") return before === "up";
    // "Bear with me for two minutes", not "valid for two days".
    if (word === "for") return ["me", "on", "hold", "wait"].includes(before);
    if (LEADS.has(word)) return true;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}
