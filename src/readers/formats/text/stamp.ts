const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3}`;
const DAY = String.raw`(?:${WEEKDAY})?(?:\d{1,4}([-./])\d{1,2}\1\d{1,4}|\d{1,2}(?:st|nd|rd|th|\.)?\s{1,3}[a-z]{3,9}\.?,?\s{1,3}\d{4}|[a-z]{3,9}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4})`;
const ZONE = String.raw`(?:Z|UTC|GMT|[ECMP][SD]T|CES?T|(?:UTC|GMT)?[+-]\d{2}:?\d{2})\b`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?${ZONE})?`;
const BETWEEN = String.raw`(?:T|,?\s{1,3}(?:at\s)?|,?\s?-\s?)`;

/** A pattern of a day with or without a time of day; `name` sets its groups apart from another one's. */
function moment(name: string): string {
  const day = DAY.replace("([-./])", `(?<${name}>[-./])`).replace("\\1", `\\k<${name}>`);
  return `(?:${day}(?:${BETWEEN}${CLOCK})?|${CLOCK})`;
}

const START = new RegExp(
  String.raw`^\s{0,20}(?:\[\s?(?<square>${moment("a")})\s?\]|\(\s?(?<round>${moment("b")})\s?\)|(?<bare>${moment("c")})(?=\s|$))(?:\s{0,3}[-–—|•·])?\s{0,20}`,
  "i",
);
const END = new RegExp(
  String.raw`^(?<name>.{1,60}?)(?:\s{0,3}[,•·|–—-]|\sat|\son|\s?[[(]|\s)\s{0,9}(?<time>${moment("a")})[\])]?\s{0,9}$`,
  "i",
);
const ALONE = new RegExp(String.raw`^\W{0,12}(?<time>${moment("a")})\W{0,12}$`, "i");
const ONLY_CLOCK = new RegExp(`^${CLOCK}$`, "i");
const LONGEST = 120;

/** A time written at the start of a line, and how much of the line it takes. */
export interface Stamp {
  readonly time: string;
  readonly length: number;
  /** Whether it can hardly be part of a sentence: in brackets, or with its day. */
  readonly sure: boolean;
}

/** The time that a line begins with, in brackets or not, or null. */
export function stampOf(line: string): Stamp | null {
  if (!/^[\s[(]{0,20}(?:\d|[a-z]{3,9}\.?,?\s+\S)/i.test(line)) return null;
  const parts = START.exec(line.slice(0, LONGEST));
  if (!parts) return null;
  const { square, round, bare } = parts.groups!;
  const time = (square ?? round ?? bare)!;
  return { time, length: parts[0].length, sure: bare === undefined || !isClock(time) };
}

/** What a line says before the time that it ends with: `Bo Lund, 2 March 2026 09:00`. */
export function stampedName(line: string): { readonly name: string; readonly time: string } | null {
  if (line.length > LONGEST || !/\d[^a-z]{0,6}(?:[ap]\.?m\.?|z|utc|gmt|[a-z]{3,4})?[\])]?\s*$/i.test(line)) return null;
  const parts = END.exec(line);
  return parts === null ? null : { name: parts.groups!.name!.trim(), time: parts.groups!.time! };
}

/** The time that is all that a line says, or null. */
export function onlyTime(line: string): string | null {
  const parts = line.length > LONGEST ? null : ALONE.exec(line);
  return parts === null ? null : parts.groups!.time!;
}

/** Whether a time says no day. */
export function isClock(time: string): boolean {
  return ONLY_CLOCK.test(time);
}

const MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A line without the invisible marks of direction that chats put around names and times. */
export function withoutMarks(line: string): string {
  return line.replace(MARKS, "");
}
