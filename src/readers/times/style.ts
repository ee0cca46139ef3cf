import { LONGEST_OFFSET } from "../../model/clock.js";
import type { ReadLog, ReadOptions } from "../../model/reading.js";
import { withoutAccents } from "../accents.js";
import { type Clock, readClock } from "./clock.js";
import { type WrittenDay, writtenDay } from "./date-forms.js";
import { fromCompact, fromExcel, fromNumber, isNumber } from "./epoch.js";
import { UTC, type Zone, zoneNamed } from "./zone.js";

const LONGEST = 80;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** What any platform has dates for, in milliseconds, less what the longest conversation takes. */
const LATEST = 8.64e15 - LONGEST_OFFSET;

/** How the times of a column are written, found out from as many of them as are shown. */
export class TimeStyle {
  #dayFirst = false;
  #monthFirst = false;
  #undecided = false;
  #hasOtherNumbers = false;
  #custom: string | null = null;
  readonly #zone: Zone;
  readonly #zoneless: () => void;

  /** `zone`: that of times that name none, default UTC; `zoneless` is told of each of them. */
  constructor(zone: Zone = UTC, zoneless: () => void = () => {}) {
    this.#zone = zone;
    this.#zoneless = zoneless;
  }

  /** Learns from a cell. */
  see(cell: string): void {
    const text = cell.trim();
    if (isNumber(text) && fromExcel(text) === null) this.#hasOtherNumbers = true;
    const parts = isZulu(cell) ? null : partsOf(text);
    if (parts === null) return;
    const { order, first, second } = parts.day;
    if (order !== "either") return;
    if (first > 12) this.#dayFirst = true;
    else if (second > 12) this.#monthFirst = true;
    else this.#undecided = true;
  }

  /** Dates that do not show their order are day first, since the table speaks this language. */
  customarilyDayFirst(language: string): void {
    this.#custom = language;
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
    else if (this.#undecided && this.#custom !== null)
      notes.push(`Nothing shows whether dates are written day first or month first; day first, as in ${this.#custom}.`);
    else if (this.#undecided)
      notes.push("Nothing shows whether dates are written day first or month first; taken as month first.");
    return notes;
  }

  /** Epoch milliseconds, or null where a cell can't be read, or lies where no time can be added to it. */
  read(cell: string): number | null {
    const time = this.#read(cell);
    return time !== null && Math.abs(time) <= LATEST ? time : null;
  }

  #read(cell: string): number | null {
    if (isZulu(cell)) {
      const time = Date.parse(cell);
      if (!Number.isNaN(time)) return isDay(cell.slice(0, cell.indexOf("T"))) ? time : null;
    }
    const text = cell.trim();
    if (isNumber(text)) {
      const compact = fromCompact(text) ?? (this.#hasOtherNumbers ? null : fromExcel(text));
      return compact === null ? fromNumber(text) : this.#here(compact);
    }
    const parts = partsOf(text);
    if (parts === null) return null;
    const { year, order, first, second } = parts.day;
    const usually = this.#dayFirst || this.#custom !== null;
    const dayFirst = order === "day-first" || (order === "either" && usually && (first > 12 || !this.#monthFirst));
    const [month, date] = dayFirst ? [second, first] : [first, second];
    const midnight = Date.UTC(year, month - 1, date);
    const real = new Date(midnight).getUTCMonth() === month - 1 && date > 0;
    if (!real) return null;
    const wall = midnight + parts.clock.time;
    return parts.clock.zone === null ? this.#here(wall) : wall - parts.clock.zone * MINUTE;
  }

  /** Epoch milliseconds of a time of day on the day of `instant` where the clock is, or so many days later. */
  onDayOf(instant: number, { time, zone }: Clock, later = 0): number {
    const ahead = zone === null ? this.#zone.wall(instant) - instant : zone * MINUTE;
    const wall = (Math.floor((instant + ahead) / DAY) + later) * DAY + time;
    return zone === null ? this.#here(wall) : wall - ahead;
  }

  #here(wall: number): number {
    this.#zoneless();
    return this.#zone.instant(wall);
  }
}

/** Reads the times of an export in the zone that the user says. Throws `UserError` where there is no such zone. */
export function timeStyle(options: ReadOptions, log: ReadLog): TimeStyle {
  return new TimeStyle(zoneNamed(options.timezone), () => log.zoneless());
}

/** `2026-03-02T09:00:00Z`, which the platform reads fastest; years after 9999 have a sign and six digits. */
function isZulu(text: string): boolean {
  return (
    text.length >= 20 && text.length <= 30 && text[text.length - 1] === "Z" && (text[10] === "T" || text[13] === "T")
  );
}

/** Is there such a day? `Date` takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const day = Number(date.slice(-2));
  return day <= 28 || new Date(`${date}T00:00Z`).getUTCDate() === day;
}

function partsOf(text: string): { readonly day: WrittenDay; readonly clock: Clock } | null {
  if (text.length > LONGEST) return null;
  const day = writtenDay(withoutAccents(text));
  if (day === null) return null;
  const rest = day.rest.replace(/^(?:T|,?\s+(?:at|um|a las?|a|as|kl\.?)\s+|,?\s*-?\s*)/i, "").trim();
  const clock = rest === "" ? { time: 0, zone: null } : readClock(rest);
  return clock === null ? null : { day, clock };
}
