import { type Clock, readClock } from "./clock.js";
import { type WrittenDay, writtenDay } from "./date-forms.js";

const LONGEST = 80;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** `20260302` or `20260302090000`: as an epoch they would lie in 1970 or after 2600. */
const COMPACT = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d))?$/;

/** How the times of a column are written, found out from as many of them as are shown. */
export class TimeStyle {
  #dayFirst = false;
  #monthFirst = false;
  #undecided = false;
  #withoutZone = false;

  /** Learns from a cell. */
  see(cell: string): void {
    const parts = isZulu(cell) ? null : partsOf(cell.trim());
    if (parts === null) return;
    if (parts.clock.zone === null) this.#withoutZone = true;
    const { order, first, second } = parts.day;
    if (order !== "either") return;
    if (first > 12) this.#dayFirst = true;
    else if (second > 12) this.#monthFirst = true;
    else this.#undecided = true;
  }

  /** Whether more cells are needed to tell days from months. */
  get open(): boolean {
    return this.#undecided && !this.#dayFirst && !this.#monthFirst;
  }

  /** Findings, one sentence each. */
  get notes(): string[] {
    const notes: string[] = [];
    if (this.#dayFirst && this.#monthFirst)
      notes.push("Dates are written day first and month first; where either fits, month first.");
    else if (this.#dayFirst) notes.push("Dates are written day first.");
    else if (this.#monthFirst) notes.push("Dates are written month first.");
    else if (this.#undecided)
      notes.push("Nothing shows whether dates are written day first or month first; taken as month first.");
    if (this.#withoutZone) notes.push("Times name no zone; taken as UTC.");
    return notes;
  }

  /** Epoch milliseconds, or null where a cell can't be read. */
  read(cell: string): number | null {
    if (isZulu(cell)) {
      const time = Date.parse(cell);
      if (!Number.isNaN(time)) return time;
    }
    const text = cell.trim();
    if (NUMBER.test(text)) return fromNumber(text);
    const parts = partsOf(text);
    if (parts === null) return null;
    const { year, order, first, second } = parts.day;
    const dayFirst =
      order === "day-first" || (order === "either" && this.#dayFirst && (first > 12 || !this.#monthFirst));
    const [month, date] = dayFirst ? [second, first] : [first, second];
    const midnight = Date.UTC(year, month - 1, date);
    const real = new Date(midnight).getUTCMonth() === month - 1 && date > 0;
    return real ? midnight + parts.clock.time - (parts.clock.zone ?? 0) * 60_000 : null;
  }
}

/** Epoch milliseconds as `toConversation` takes them, which reads small numbers as seconds. */
export function asInput(time: number | null): number | null {
  return time !== null && Math.abs(time) < 1e11 ? time / 1000 : time;
}

/** `2026-03-02T09:00:00Z`, which the platform reads fastest. */
function isZulu(text: string): boolean {
  return text.length >= 20 && text.length <= 30 && text[10] === "T" && text[text.length - 1] === "Z";
}

function partsOf(text: string): { readonly day: WrittenDay; readonly clock: Clock } | null {
  if (text.length > LONGEST) return null;
  const day = writtenDay(text);
  if (day === null) return null;
  const rest = day.rest.replace(/^(?:T|,?\s+at\s+|,?\s*-?\s*)/i, "").trim();
  const clock = rest === "" ? { time: 0, zone: null } : readClock(rest);
  return clock === null ? null : { day, clock };
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, by magnitude. */
function fromNumber(text: string): number | null {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = compact;
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  }
  const number = Number(text);
  const size = Math.abs(number);
  if (size >= 1e20) return null;
  return Math.round(size < 1e11 ? number * 1000 : size < 1e14 ? number : size < 1e17 ? number / 1e3 : number / 1e6);
}
