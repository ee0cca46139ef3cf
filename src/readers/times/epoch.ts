const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** `20260302` or `20260302090000`: as an epoch they would lie in 1970 or after 2500. */
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d))?$/;

/** Whether a time is written as a number. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Excel's day 0, and the days from 1970 to 2118 by its count. */
const EXCEL = { start: Date.UTC(1899, 11, 30), first: 25_569, last: 80_000 };
/** Seconds of the first year in which anything was exported (1973): fewer are no epoch. */
const LEAST_SECONDS = 1e8;
/** Seconds up to which a number counts from the start of a call: less than the least of Excel's days. */
const MOST_OFFSET = 20_000;

/** What clocks showed, in milliseconds as if in UTC, where a number is a day as Excel counts them (epoch 1900); else null. */
export function fromExcel(text: string): number | null {
  const days = Number(text);
  if (!(days >= EXCEL.first && days <= EXCEL.last)) return null;
  // Excel counts in floating point: what is a thousandth of a second off is none.
  return EXCEL.start + Math.round(days * 8_640_000) * 10;
}

/**
 * Epoch milliseconds of a number: seconds, milli-, micro- or nanoseconds by magnitude, or milliseconds of the seconds since a
 * call's start; null where it is none of these.
 */
export function fromNumber(text: string): number | null {
  const number = Number(text);
  const size = Math.abs(number);
  if (size <= MOST_OFFSET) return Math.round(number * 1000);
  if (size >= 1e20 || size < LEAST_SECONDS) return null;
  return Math.round(size < 1e11 ? number * 1000 : size < 1e14 ? number : size < 1e17 ? number / 1e3 : number / 1e6);
}

/** Epoch milliseconds as `toConversation` takes them, which reads small numbers as seconds. */
export function asInput(time: number | null): number | null {
  return time !== null && Math.abs(time) < 1e11 ? time / 1000 : time;
}

/** What clocks showed, in milliseconds as if in UTC, where a number is a compact date; else null. */
export function fromCompact(text: string): number | null {
  const parts = COMPACT.exec(text);
  if (!parts) return null;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  return new Date(time).getUTCDate() === day ? time : null;
}
