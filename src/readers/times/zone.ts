import { UserError } from "../../model/errors.js";

/** Epoch milliseconds of a wall clock, given as if it were UTC. */
export type Zone = (wall: number) => number;

/** The zone that times are in which name none. Throws `UserError` where there is no such zone. */
export function zoneNamed(name: string | undefined): Zone {
  if (name === undefined || /^(?:utc|gmt|z)$/i.test(name)) return (wall) => wall;
  const offsetAt = offsets(name);
  return (wall) => {
    // Where a clock is put forward, the hour left out is read as before; where it is put back, the first of the two.
    const early = wall - offsetAt(wall - HALF_DAY);
    const late = wall - offsetAt(wall + HALF_DAY);
    const isRight = (time: number) => time + offsetAt(time) === wall;
    return isRight(early) || !isRight(late) ? early : late;
  };
}

const HALF_DAY = 12 * 3_600_000;

/** The milliseconds by which a zone's clocks are ahead of UTC at an instant. */
function offsets(name: string): (time: number) => number {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: name, hourCycle: "h23", ...PARTS });
  } catch {
    const example = "Europe/Berlin";
    throw new UserError("--timezone", `there is no zone "${name}"`, `write its IANA name, such as ${example}, or UTC`);
  }
  return (time) => {
    if (Number.isNaN(new Date(time).getTime())) return 0;
    const part = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
    const wall = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
    return wall - Math.floor(time / 1000) * 1000;
  };
}

const PARTS = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const;
