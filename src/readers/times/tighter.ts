import type { DateOrder } from "../../model/reading.js";
import { TimeStyle } from "./style.js";
import { UTC } from "./zone.js";

const DAY = 86_400_000;
const SHORT = 2 * DAY;
const LONG = 20 * DAY;

/**
 * The order of days and months in which each conversation's messages lie within two days of each other, where in the
 * other order some lie more than 20 days apart; null where neither is so. Takes pairs of an id and a time as written.
 */
export function tighterOrder(rows: readonly (readonly [string, string])[]): DateOrder | null {
  const dayFirst = spans(rows, "day-first");
  const monthFirst = spans(rows, "month-first");
  let [forDays, forMonths] = [0, 0];
  for (const [id, days] of dayFirst) {
    const months = monthFirst.get(id) ?? 0;
    if (days <= SHORT && months > LONG) forDays++;
    if (months <= SHORT && days > LONG) forMonths++;
  }
  if (forDays > 0 === forMonths > 0) return null;
  return forDays > 0 ? "day-first" : "month-first";
}

/** How far the times of each id lie apart, in milliseconds. */
function spans(rows: readonly (readonly [string, string])[], order: DateOrder): ReadonlyMap<string, number> {
  const style = new TimeStyle(UTC, () => {}, order);
  const ends = new Map<string, { first: number; last: number }>();
  for (const [id, cell] of rows) {
    const time = id.trim() === "" ? null : style.read(cell);
    if (time === null) continue;
    const { first, last } = ends.get(id) ?? { first: time, last: time };
    ends.set(id, { first: Math.min(first, time), last: Math.max(last, time) });
  }
  return new Map([...ends].map(([id, { first, last }]) => [id, last - first]));
}
