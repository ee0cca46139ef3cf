const DAY = 86_400_000;
/** The days, counted from the epoch, for whose week and year there are dates (ECMA-262, Time Values and Time Range). */
const MOST_DAYS = 1e8 - 400;

/** The ISO 8601 week that a time (milliseconds since the epoch) lies in, in UTC: `2026-W10`. */
export function weekOf(time: number): string {
  const thursday = new Date(mondayOf(time) + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/** The Monday, at midnight in UTC, of the week that a time lies in; both in milliseconds since the epoch. */
export function mondayOf(time: number): number {
  const day = Math.max(-MOST_DAYS, Math.min(MOST_DAYS, Math.floor(time / DAY)));
  // Day 0 of the epoch was a Thursday.
  return (day - ((((day + 3) % 7) + 7) % 7)) * DAY;
}
