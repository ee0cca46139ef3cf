/**
 * What a conversation's times count from: `wall` the epoch, `offset` its own start, where the export does not say when
 * that was. Of such a conversation waits are known, and no dates.
 */
export type Clock = "wall" | "offset";

/** A million hours: no conversation is longer. */
export const LONGEST_OFFSET = 3.6e12;

const OFFSET = /^\+(\d{1,6}):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?$/;

/** Milliseconds of a time since the start, `+00:01:30.500` (hours, minutes, seconds); null where it is none. */
export function parseOffset(text: string): number | null {
  const parts = OFFSET.exec(text.trim());
  if (!parts) return null;
  const [hours, minutes, seconds] = parts.slice(1, 4).map(Number) as [number, number, number];
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.round(Number(`0.${parts[4] ?? "0"}`) * 1000);
}

/** The same the other way round, to the millisecond; negative times count as the start. */
export function formatOffset(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds));
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const rest = String(whole % 1000).padStart(3, "0");
  return `+${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}.${rest}`;
}
