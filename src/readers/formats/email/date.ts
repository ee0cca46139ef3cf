import type { TimeStyle } from "../../times/style.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Hours from Greenwich of the zones that RFC 5322 calls obsolete; any other letters say nothing and mean UTC. */
const ZONES = new Map(
  Object.entries({ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, CET: 1, CEST: 2 }),
);

const DATE =
  /^(?:[a-z]{2,9}\s?[,.]?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s+(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,5}))?)?/i;
const LONGEST = 200;

/**
 * The time of a `Date` field (RFC 5322, obsolete forms among it) in epoch milliseconds, or null where it can't be read.
 * One without a zone is read in the zone of `--timezone`.
 */
export function mailDate(field: string, times: TimeStyle): number | null {
  const text = withoutComments(field.slice(0, LONGEST)).trim();
  const parts = DATE.exec(text);
  if (parts === null) return times.read(text);
  const [, date, month, written, hours, minutes, seconds = "0", sign, zoneHours, zoneMinutes, zoneName] = parts;
  const monthIndex = MONTHS.indexOf(month!.toLowerCase());
  if (monthIndex === -1 || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const day = Date.UTC(yearOf(written!), monthIndex, Number(date));
  if (Number(date) === 0 || new Date(day).getUTCMonth() !== monthIndex) return null;
  const wall = day + ((Number(hours) * 60 + Number(minutes)) * 60 + Math.min(Number(seconds), 59)) * 1000;
  if (zoneHours !== undefined) {
    const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
    return sign === "-" ? wall + offset : wall - offset;
  }
  if (zoneName !== undefined) return wall - (ZONES.get(zoneName.toUpperCase()) ?? 0) * 3_600_000;
  return times.read(new Date(wall).toISOString().slice(0, 19));
}

/** Two digits are 1950–2049, three are years after 1900 (RFC 5322, 4.3). */
function yearOf(written: string): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return written.length === 3 || year >= 50 ? 1900 + year : 2000 + year;
}

/** Comments stand in round brackets, also within one another. */
function withoutComments(text: string): string {
  let depth = 0;
  let plain = "";
  for (const character of text) {
    if (character === "(") depth++;
    else if (character === ")" && depth > 0) depth--;
    else if (depth === 0) plain += character;
  }
  return plain.replace(/\s+/g, " ");
}
