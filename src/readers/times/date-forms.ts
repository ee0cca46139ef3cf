import { monthOf } from "./month-names.js";

/** A day as written, with the order of its parts where that can be seen. */
export interface WrittenDay {
  readonly year: number;
  /** First and second number of `02/03/2026`; else month and day. */
  readonly first: number;
  readonly second: number;
  readonly order: "month-first" | "day-first" | "either";
  /** What follows the day. */
  readonly rest: string;
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
/** A word before a day that is followed by its month or by numbers is a weekday in any language. */
const FOREIGN_WEEKDAY =
  /^[a-z]{2,13}(?:-feira)?\.?,?\s+(?:den\s+|le\s+)?(?=\d{1,2}(?:[./-]\s?\d|(?:\.|er|o)?\s+(?:de\s+)?[a-z]{3}))/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/s;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/s;
const MONTH_DAY_YEAR = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/is;
const DAY_MONTH_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|o|\.)?[\s/-]\s?(?:de\s+)?([a-z]{3,10})\.?,?[\s/-](?:del?\s+)?(\d{4}|\d{2})(?![\d:])(.*)$/is;
/** `Mon Jan 05 09:00:00 +0000 2026`, the year at the end. */
const YEAR_LAST = /^([a-z]{3,9})\s+(\d{1,2})\s+(\d{1,2}:\d{2}.*?)\s+(\d{4})$/is;

/** The day that a text without accents begins with, or null. */
export function writtenDay(text: string): WrittenDay | null {
  const plain = text.replace(WEEKDAY, "").replace(FOREIGN_WEEKDAY, "");
  let parts = YEAR_FIRST.exec(plain);
  if (parts) return written(parts[1]!, Number(parts[2]), Number(parts[3]), "month-first", parts[4]!);
  parts = NUMBERS.exec(plain);
  if (parts) {
    const order = parts[2] === "." ? "day-first" : "either";
    return written(parts[4]!, Number(parts[1]), Number(parts[3]), order, parts[5]!);
  }
  parts = YEAR_LAST.exec(plain);
  if (parts) return written(parts[4]!, monthOf(parts[1]!), Number(parts[2]), "month-first", ` ${parts[3]}`);
  parts = MONTH_DAY_YEAR.exec(plain);
  if (parts) return written(parts[3]!, monthOf(parts[1]!), Number(parts[2]), "month-first", parts[4]!);
  parts = DAY_MONTH_YEAR.exec(plain);
  if (parts) return written(parts[3]!, monthOf(parts[2]!), Number(parts[1]), "month-first", parts[4]!);
  return null;
}

function written(year: string, first: number, second: number, order: WrittenDay["order"], rest: string): WrittenDay {
  return { year: Number(year) + (year.length === 2 ? 2000 : 0), first, second, order, rest };
}
