const DAY = 86_400_000;

/** The day, in UTC, of a time in epoch milliseconds: `2026-03-02`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last day with data where that is before the Sunday of the week that begins on this Monday, else null. */
export function unfinished(monday: number, latest: number): string | null {
  return latest < monday + 6 * DAY ? dayOf(latest) : null;
}
