/** Minutes east of Greenwich of the zones that exports name by letters (RFC 2822 and central Europe). */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["Z", 0],
  ["UTC", 0],
  ["GMT", 0],
  ["EST", -300],
  ["EDT", -240],
  ["CST", -360],
  ["CDT", -300],
  ["MST", -420],
  ["MDT", -360],
  ["PST", -480],
  ["PDT", -420],
  ["CET", 60],
  ["CEST", 120],
]);

const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(?:\(?(?:UTC|GMT)?([+-]\d{2}):?(\d{2})?\)?|([a-z]{1,4}))?\s*(?:\([^()]*\))?$/i;

/** A time of day. */
export interface Clock {
  /** Milliseconds since midnight. */
  readonly time: number;
  /** Minutes east of Greenwich, null where no zone is named. */
  readonly zone: number | null;
}

/** Reads `9:00`, `09:00:12.5`, `9:00 PM`, each with or without a zone; null where it is none of these. */
export function readClock(text: string): Clock | null {
  const parts = CLOCK.exec(text);
  if (!parts) return null;
  const [, hours, minutes, seconds = "0", fraction = "0", half, zoneHours, zoneMinutes = "0", zoneName] = parts;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half[0]!.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(hours) > (half === undefined ? 23 : 12) || Number(minutes) > 59 || Number(seconds) > 59)
    return null;
  if (Number(zoneHours ?? 0) > 23 || Number(zoneHours ?? 0) < -23 || Number(zoneMinutes) > 59) return null;
  const time =
    ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  if (zoneHours !== undefined) {
    const sign = zoneHours.startsWith("-") ? -1 : 1;
    return { time, zone: Number(zoneHours) * 60 + sign * Number(zoneMinutes) };
  }
  if (zoneName === undefined) return { time, zone: null };
  const zone = ZONES.get(zoneName.toUpperCase());
  return zone === undefined ? null : { time, zone };
}
