export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When the UTC day of a moment began; all in epoch milliseconds. */
export function dayOf(moment: number): number {
  return Math.floor(moment / DAY) * DAY;
}

/** The day of the week in UTC, 0 for Sunday. */
export function weekday(moment: number): number {
  return new Date(moment).getUTCDay();
}

/** When the day ends that comes so many days, or so many from Monday to Friday, after that of a moment. */
export function endOfDay(moment: number, days: number, working = false): number {
  let day = dayOf(moment);
  for (let left = days; left > 0; ) {
    day += DAY;
    if (!working || (weekday(day) !== 0 && weekday(day) !== 6)) left--;
  }
  return day + DAY;
}
