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

/** `9 h 05`, `09h`, `09.05 Uhr`, `9:05 hrs`, `9:05 p. m.`. */
const FOREIGN = /^\d{1,2}\s?h|\buhr$|\d\s?(?:h|hs|hrs)\.?$|[ap]\.\s?m\b/i;

function inColons(text: string): string {
  return text
    .replace(
      /^(\d{1,2})\s?h(?:\s?(\d{2}))?(?:\s?(?:m|min|mn))?(?:\s?(\d{2})\s?s)?(?![a-z])/i,
      (_, hours, minutes = "00", seconds) => [hours, minutes, seconds].filter((part) => part !== undefined).join(":"),
    )
    .replace(/^(\d{1,2})\.(\d{2})(?=(?:\.\d{2})?\s+uhr$)/i, "$1:$2")
    .replace(/^(\d{1,2})(?=\s+uhr$)/i, "$1:00")
    .replace(/\s*(?:uhr|hs|hrs|h)\.?$/i, "")
    .replace(/([ap])\.\s?m\b/i, "$1.m");
}

/** A time of day. */
export interface Clock {
  /** Milliseconds since midnight. */
  readonly time: number;
  /** Minutes east of Greenwich, null where no zone is named. */
  readonly zone: number | null;
}

/** Reads `9:00`, `09:00:12.5`, `9:00 PM`, each with or without a zone; null where it is none of these. */
export function readClock(text: string): Clock | null {
  const parts = CLOCK.exec(FOREIGN.test(text) ? inColons(text) : text);
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
