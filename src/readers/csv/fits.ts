import { type RoleReader, readFlag } from "../people/roles.js";
import { TimeStyle } from "../times/style.js";
import type { Field } from "./fields.js";
import { isFigure } from "./figure.js";
import type { Columns } from "./map-option.js";
import { readPrivate } from "./private.js";
import { isUnrated, readRating } from "./rating.js";
import type { Candidate, Sample } from "./sample.js";

/** Whether the values of a column are what a field needs; weak headers need better reasons than strong ones. */
export function fits(
  field: Field,
  { column, strong }: Candidate,
  sample: Sample,
  columns: Columns,
  roles: RoleReader,
): boolean {
  if (sample.values(column).length === 0) return false;
  const share = (test: (value: string) => boolean) => sample.share(column, test);
  switch (field) {
    case "at":
      return share(isReadableTime) >= 0.5;
    case "inbound":
      return share((value) => readFlag(value) !== null) >= 0.9;
    case "private":
      return share((value) => readPrivate(value) !== null) >= 0.9;
    case "role":
      return (
        share((value) => roles.read(value) !== null) >= (strong ? 0.01 : 0.5) &&
        share((value) => isSide(value, roles)) > 0
      );
    case "author":
      return strong || alternates(column, sample, columns.conversation);
    case "csat":
      return share((value) => (strong ? readRating(value) !== null || isUnrated(value) : isFigure(value))) >= 0.5;
    case "reopens":
      return share(isFigure) >= 0.5;
    case "text":
      return (
        sample.values(column).length >= sample.rows.length / 10 &&
        share(isFigure) <= 0.5 &&
        (strong || share(isWordy) >= 0.3)
      );
    case "agent":
    case "customer":
      return share((value) => readFlag(value) !== null) < 0.9;
    case "channel":
      return strong || (sample.distinct(column) <= 12 && sample.length(column) <= 30);
    default:
      return true;
  }
}

/** Whether a value says agent, customer or bot. */
export function isSide(value: string, roles: RoleReader): boolean {
  const role = roles.read(value)?.role;
  return role !== undefined && role !== "system";
}

const MONTH_FIRST = new TimeStyle();
const DAY_FIRST = new TimeStyle();
DAY_FIRST.see("31/12/2026");

/** Whether a value can be read as a time, in any style. */
export function isReadableTime(value: string): boolean {
  return MONTH_FIRST.read(value) !== null || DAY_FIRST.read(value) !== null;
}

/** Whether a value is a time and not just a number. */
export function isWrittenTime(value: string): boolean {
  return Number.isNaN(Number(value)) && isReadableTime(value);
}

/** Whether a value has more than one word. */
export function isWordy(value: string): boolean {
  return /\S\s+\S/.test(value);
}

/** Whether a column has different values within one conversation. */
function alternates(column: number, sample: Sample, conversation: number | undefined): boolean {
  if (conversation === undefined) return sample.distinct(column) > 1;
  const first = new Map<string, string>();
  return sample.rows.some(({ cells }) => {
    const id = cells[conversation] ?? "";
    const value = cells[column]?.trim() ?? "";
    if (value === "") return false;
    const before = first.get(id);
    if (before === undefined) first.set(id, value);
    return before !== undefined && before !== value;
  });
}
