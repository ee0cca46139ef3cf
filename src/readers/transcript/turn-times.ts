import type { Clock } from "../../model/clock.js";
import { readClock } from "../times/clock.js";
import { asInput } from "../times/epoch.js";
import { TimeStyle } from "../times/style.js";
import type { Turn } from "./turns.js";

const DAY = 86_400_000;
const HALF_DAY = DAY / 2;

/** `12s`, `1m 32s`, `1h 2m 3s`: how long after the start. */
const OFFSET = /^(?=.*\d)(?:(\d+)\s*h[a-z]*)?\s*(?:(\d+)\s*m[a-z]*)?\s*(?:(\d+)\s*s[a-z]*)?$/i;

/**
 * The times beside the labels of a transcript that began at `started`; times of day are on that day, or the days after
 * where they pass midnight. A time before the one above it is dropped: in a transcript the order of the lines is right.
 */
export function turnTimes(
  turns: readonly Pick<Turn, "notes">[],
  started: number | null,
  style: TimeStyle,
): (number | null)[] {
  let latest = started ?? Number.NEGATIVE_INFINITY;
  return turns.map(({ notes }, i) => {
    for (const note of notes) {
      const time = timeOf(note, started, latest, style);
      if (time === null) continue;
      if (time < latest && i > 0) return null;
      latest = time;
      return time;
    }
    return null;
  });
}

/** The times of a transcript's turns, as messages take them, and what they count from. */
export interface TurnTimes {
  readonly clock: Clock;
  readonly at: readonly (number | null)[];
}

/** What is to be said where `clocked` gives a transcript its own start. */
export const DAYLESS =
  "Times of day stand without a day: they count from the first turn; waits are known, dates are not.";

/**
 * The same, where nothing may say when the transcript began: times of day then count from the first one of them, and
 * spans (`1m 32s`) from the start.
 */
export function clocked(turns: readonly Pick<Turn, "notes">[], started: number | null, style: TimeStyle): TurnTimes {
  const at = turnTimes(turns, started, style);
  if (started !== null || at.some((time) => time !== null)) return { clock: "wall", at: at.map(asInput) };
  const some = turnTimes(turns, SOME_DAY, new TimeStyle());
  const first = some.find((time) => time !== null);
  if (first === undefined) return { clock: "wall", at };
  const hasClock = turns.some(({ notes }) => notes.some((note) => readClock(note) !== null));
  const start = hasClock ? first! : SOME_DAY;
  return { clock: "offset", at: some.map((time) => (time === null ? null : time - start)) };
}

const SOME_DAY = Date.UTC(2001, 0, 1);

function timeOf(note: string, started: number | null, latest: number, style: TimeStyle): number | null {
  const full = /^\d+$/.test(note) ? null : style.read(note);
  if (full !== null || started === null) return full;
  const clock = readClock(note);
  if (clock !== null) {
    const time = style.onDayOf(started, clock);
    const days = Math.ceil((latest - HALF_DAY - time) / DAY);
    return days > 0 ? style.onDayOf(started, clock, days) : time;
  }
  const offset = OFFSET.exec(note);
  if (!offset) return null;
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).map((part) => Number(part ?? 0));
  return started + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
