const DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const MONDAY = 4 * DAY;

/** The number of weeks, from Monday in UTC, between 1970-01-05 and a time in epoch milliseconds. */
export function weekNumber(time: number): number {
  return Math.floor((time - MONDAY) / (7 * DAY));
}

/** A week's name by ISO 8601, `2026-W10`: the year is that of its Thursday. */
export function weekName(number: number): string {
  const thursday = MONDAY + number * 7 * DAY + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const days = Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** The day of a week's Monday, `2026-03-02`. */
export function mondayOf(number: number): string {
  return dayOf(MONDAY + number * 7 * DAY);
}

/** The day, in UTC, of a time in epoch milliseconds. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last day with data where that is before the week's Sunday, else null. */
export function unfinished(number: number, latest: number): string | null {
  return latest < MONDAY + number * 7 * DAY + 6 * DAY ? dayOf(latest) : null;
}
