import { nearest, UserError } from "../../model/errors.js";

/** Where clocks show one time. A `wall` is what they show, in milliseconds as if they were in UTC. */
export interface Zone {
  /** Epoch milliseconds. An hour that clocks leave out is read as before, one that they show twice as the first. */
  instant(wall: number): number;
  /** What clocks show at an instant (epoch milliseconds). */
  wall(instant: number): number;
}

/** Greenwich, all year round. */
export const UTC: Zone = { instant: (wall) => wall, wall: (instant) => instant };

/** The zone that times are in which name none: an IANA name or `+02:00`; default UTC. Throws `UserError` where there is none such. */
export function zoneNamed(name: string | undefined): Zone {
  if (name === undefined || /^(?:utc|gmt|z)$/i.test(name)) return UTC;
  const fixed = fixedOffset(name);
  if (fixed !== null) return { instant: (wall) => wall - fixed, wall: (instant) => instant + fixed };
  const offsetAt = remembered(offsets(name));
  return {
    instant(wall) {
      const early = wall - offsetAt(wall - FURTHEST);
      const late = wall - offsetAt(wall + FURTHEST);
      const isRight = (time: number) => time + offsetAt(time) === wall;
      return early === late || isRight(early) || !isRight(late) ? early : late;
    },
    wall: (instant) => instant + offsetAt(instant),
  };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** No clock is, or was, further from UTC: Manila before 1844 by 15:56. */
const FURTHEST = 16 * HOUR;
const MOST_REMEMBERED = 100_000;

/** Milliseconds east of Greenwich, or null where the name is no offset. */
function fixedOffset(name: string): number | null {
  const [, sign, hours, minutes = "0"] = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(name) ?? [];
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return sign === undefined || size > FURTHEST ? null : sign === "-" ? -size : size;
}

/** The milliseconds by which a zone's clocks are ahead of UTC at an instant. */
type OffsetAt = (instant: number) => number;

function offsets(name: string): OffsetAt {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  } catch {
    throw noZone(name);
  }
  return (instant) => {
    if (Number.isNaN(new Date(instant).getTime())) return 0;
    const offset = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes, seconds = "0"] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(offset) ?? [];
    const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
    return sign === undefined ? 0 : sign === "-" ? -size : size;
  };
}

/** Asks once for an hour at whose ends clocks are as far from UTC: they are not changed twice in an hour. */
function remembered(offsetAt: OffsetAt): OffsetAt {
  const hours = new Map<number, number | null>();
  return (instant) => {
    const hour = Math.floor(instant / HOUR);
    let offset = hours.get(hour);
    if (offset === undefined) {
      const first = offsetAt(hour * HOUR);
      offset = offsetAt((hour + 1) * HOUR) === first ? first : null;
      if (hours.size >= MOST_REMEMBERED) hours.clear();
      hours.set(hour, offset);
    }
    return offset ?? offsetAt(instant);
  };
}

function noZone(name: string): UserError {
  const zones = Intl.supportedValuesOf("timeZone");
  const place = name.trim().replaceAll(" ", "_").toLowerCase();
  const meant = zones.find((zone) => zone.toLowerCase().endsWith(`/${place}`)) ?? nearest(name, zones);
  const hint = meant === null ? "" : `; did you mean "${meant}"?`;
  const instead = "Write its IANA name, such as Europe/Berlin, or UTC, or an offset such as +02:00.";
  return new UserError("--timezone", `there is no zone "${name}"${hint}`, instead);
}
