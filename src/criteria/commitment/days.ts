import { DAY, dayOf, weekday } from "./calendar.js";
import type { Word } from "./words.js";

/** A day, or a week, that words name. */
export interface Days {
  readonly next: number;
  /** When it begins and ends, in epoch milliseconds, as seen from a moment. */
  span(from: number): readonly [begin: number, end: number];
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS =
  "january february march april may june july august september october november december jan feb mar apr may jun jul aug sep oct nov dec".split(
    " ",
  );
/** Words before a weekday that make it one to come: "on Friday" rather than "last Friday". */
const COMING = new Set(["by", "before", "on", "this", "next", "until", "for", "of"]);

/** A day that begins at a word: "tomorrow", "on Friday", "12 March", "next week"; `lead` is the word before it. */
export function daysAt(words: readonly Word[], at: number, isAfterClock = false): Days | null {
  const word = words[at]?.text ?? "";
  const next = at + 1;
  if (word === "today" || word === "tonight") return { next, span: today };
  if (word === "tomorrow") return { next, span: (from) => day(from, 1) };
  const lead = words[at - 1]?.text ?? "";
  const named = WEEKDAYS.indexOf(word);
  if (named >= 0 && (isAfterClock || COMING.has(lead))) {
    // On a Friday "by Friday" is seven days on, "this Friday" today; "next Friday" is at times the one after.
    const extra = lead === "next" ? 7 : 0;
    return { next, span: (from) => day(from, until(from, named, lead === "this" ? 0 : 1) + extra) };
  }
  if (word === "week" && (lead === "this" || lead === "the" || lead === "next")) {
    // Weeks end on Sundays.
    const later = lead === "next" ? 7 : 0;
    const endsAt = (from: number) => dayOf(from) + (until(from, 0, 0) + later + 1) * DAY;
    if (lead === "the" && words[at - 2]?.text !== "of") return null;
    return { next, span: (from) => [endsAt(from) - 7 * DAY, endsAt(from)] };
  }
  return dateAt(words, at);
}

/** "12 March", "12th of March", "March 12th": the nearest one that is not half a year past. */
function dateAt(words: readonly Word[], at: number): Days | null {
  const first = numberOfDay(words, at);
  const monthFirst = MONTHS.indexOf(words[at]?.text ?? "") % 12;
  const place = first === null ? at : words[first.next]?.text === "of" ? first.next + 1 : first.next;
  const month = MONTHS.indexOf(words[place]?.text ?? "") % 12;
  const number = first ?? (monthFirst >= 0 ? numberOfDay(words, at + 1) : null);
  if (month < 0 || number === null) return null;
  const next = first === null ? number.next : place + 1;
  const year = /^20\d\d$/.test(words[next]?.text ?? "") ? Number(words[next]!.text) : null;
  return {
    next: year === null ? next : next + 1,
    span: (from) => {
      const now = new Date(from).getUTCFullYear();
      const dates = (year === null ? [now, now + 1] : [year]).map((one) => Date.UTC(one, month, number.day));
      const date = dates.find((one) => one > from - 183 * DAY) ?? dates[0]!;
      return [date, date + DAY];
    },
  };
}

function numberOfDay(words: readonly Word[], at: number): { readonly day: number; readonly next: number } | null {
  const text = words[at]?.text ?? "";
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (day < 1 || day > 31) return null;
  const isOrdinal = ["st", "nd", "rd", "th"].includes(words[at + 1]?.text ?? "");
  return { day, next: isOrdinal ? at + 2 : at + 1 };
}

/** How many days on a weekday comes, `least` or more. */
function until(from: number, named: number, least: number): number {
  const days = (named - weekday(from) + 7) % 7;
  return days < least ? days + 7 : days;
}

/** The UTC day of a moment. */
export function today(from: number): readonly [begin: number, end: number] {
  return day(from, 0);
}

function day(from: number, days: number): readonly [begin: number, end: number] {
  const begin = dayOf(from) + days * DAY;
  return [begin, begin + DAY];
}
