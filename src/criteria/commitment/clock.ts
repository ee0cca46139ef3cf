import { DAY, HOUR, MINUTE } from "./calendar.js";
import type { Word } from "./words.js";

/** A time of the day that words name, in milliseconds since midnight. */
export interface Clock {
  readonly next: number;
  readonly time: number;
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ["noon", 12 * HOUR],
  ["midday", 12 * HOUR],
  ["midnight", DAY],
]);

/** When parts of the day end. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ["morning", 12 * HOUR],
  ["afternoon", 18 * HOUR],
  ["evening", DAY],
  ["night", DAY],
]);

/** A time of the day that begins at a word: `5pm`, `5.30 p.m.`, `17:00`, `noon`, `3 o'clock`; of a range its end. */
export function clockAt(words: readonly Word[], at: number): Clock | null {
  const one = singleAt(words, at);
  if (one === null || !["and", "to", "-", "–"].includes(words[one.next]?.text ?? "")) return one;
  return singleAt(words, one.next + 1) ?? one;
}

function singleAt(words: readonly Word[], at: number): Clock | null {
  const text = words[at]?.text ?? "";
  const named = NAMED.get(text);
  if (named !== undefined) return { next: at + 1, time: named };
  const parts = /^(\d{1,2})(?:([.:])([0-5]\d))?$/.exec(text);
  if (parts === null) return null;
  const [hour, minutes] = [Number(parts[1]), Number(parts[3] ?? 0)];
  const half = halfAt(words, at + 1);
  if (half !== null) {
    if (hour < 1 || hour > 12) return null;
    return { next: half.next, time: ((hour % 12) + (half.isAfternoon ? 12 : 0)) * HOUR + minutes * MINUTE };
  }
  if (words[at + 1]?.text === "o'clock" && hour >= 1 && hour <= 12)
    return { next: at + 2, time: (hour < 8 ? hour + 12 : hour) * HOUR };
  return parts[2] === ":" && hour < 24 ? { next: at + 1, time: hour * HOUR + minutes * MINUTE } : null;
}

/** `am`, `pm`, `a.m.`, `p.m.` (the last point may end the sentence). */
function halfAt(words: readonly Word[], at: number): { readonly isAfternoon: boolean; readonly next: number } | null {
  const text = words[at]?.text;
  if (text === "am" || text === "pm") return { isAfternoon: text === "pm", next: at + 1 };
  if ((text === "a" || text === "p") && words[at + 1]?.text === "." && words[at + 2]?.text === "m")
    return { isAfternoon: text === "p", next: words[at + 3]?.text === "." ? at + 4 : at + 3 };
  return null;
}
