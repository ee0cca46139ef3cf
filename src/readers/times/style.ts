import { LONGEST_OFFSET } from "../../model/clock.js";
import type { DateOrder, ReadLog, ReadOptions } from "../../model/reading.js";
import { withoutAccents } from "../people/accents.js";
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
  #tighter: DateOrder | null = null;
  readonly #zone: Zone;
  readonly #zoneless: () => void;
  readonly #told: DateOrder | undefined;
  readonly #guessed: (order: DateOrder) => void;

  /**
   * `zone`: that of times that name none, default UTC; `zoneless` is told of each of them. `dates`: the order of days and
   * months where it should not be guessed; `guessed` is told of each that was.
   */
  constructor(
    zone: Zone = UTC,
    zoneless: () => void = () => {},
    dates?: DateOrder,
    guessed: (order: DateOrder) => void = () => {},
  ) {
    this.#zone = zone;
    this.#zoneless = zoneless;
    this.#told = dates;
    this.#guessed = guessed;
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

  /** Dates that do not show their order are in this one: so conversations take days, in the other months. */
  tighter(order: DateOrder): void {
    this.#tighter = order;
  }

  /** Whether more cells are needed to tell days from months. */
  get open(): boolean {
    return this.#undecided && !this.#dayFirst && !this.#monthFirst && this.#told === undefined;
  }

  /** Findings, one sentence each. */
  get notes(): string[] {
    const notes: string[] = [];
    if (this.#told !== undefined && this.#undecided)
      notes.push(`Dates that do not show it are taken as ${words(this.#told)}, as --dates says.`);
    else if (this.#dayFirst && this.#monthFirst)
      notes.push("Dates are written day first and month first; where either fits, month first.");
    else if (this.#dayFirst) notes.push("Dates are written day first.");
    else if (this.#monthFirst) notes.push("Dates are written month first.");
    else if (this.#undecided && this.#tighter !== null)
      notes.push(
        `Dates are taken as ${words(this.#tighter)}: so conversations take days, else they would take months.`,
      );
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
    const dayFirst = (order === "either" ? this.#orderOf(first, second) : order) === "day-first";
    const [month, date] = dayFirst ? [second, first] : [first, second];
    const midnight = Date.UTC(year, month - 1, date);
    const real = new Date(midnight).getUTCMonth() === month - 1 && date > 0;
    if (!real) return null;
    const wall = midnight + parts.clock.time;
    return parts.clock.zone === null ? this.#here(wall) : wall - parts.clock.zone * MINUTE;
  }

  #orderOf(first: number, second: number): DateOrder {
    if (first > 12) return "day-first";
    if (second > 12) return "month-first";
    if (this.#told !== undefined) return this.#told;
    if (this.#dayFirst !== this.#monthFirst) return this.#dayFirst ? "day-first" : "month-first";
    if (this.#tighter !== null && !this.#dayFirst) return this.#tighter;
    const order = this.#custom !== null && !this.#monthFirst ? "day-first" : "month-first";
    if (first !== second) this.#guessed(order);
    return order;
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
  return new TimeStyle(
    zoneNamed(options.timezone),
    () => log.zoneless(),
    options.dates,
    (order) => log.guessed(order),
  );
}

function words(order: DateOrder): string {
  return order.replace("-", " ");
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
