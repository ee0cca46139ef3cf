import { spelledRole } from "../people/roles.js";
import { readClock } from "../times/clock.js";
import { meanings } from "./fields.js";
import { isWrittenTime } from "./fits.js";
import type { Columns } from "./map-option.js";
import type { Sample } from "./sample.js";

/** Columns that name the agent or the customer too, such as their numbers beside their names. */
export function aliasColumns(field: "agent" | "customer", sample: Sample, columns: Columns): number[] {
  const used = new Set(Object.values(columns));
  const candidates = sample.candidates(field).filter(({ column, strong }) => strong && !used.has(column));
  return candidates.map(({ column }) => column);
}

/** `Time` beside `Date`: the column with the time of day, where `at` holds only days. */
export function clockColumn(sample: Sample, { at, ...others }: Columns): number | undefined {
  const isDay = (value: string) => isWrittenTime(value) && !value.includes(":");
  if (at === undefined || sample.share(at, isDay) < 0.9) return undefined;
  const used = new Set([at, ...Object.values(others)]);
  const isClock = (column: number) => sample.share(column, (value) => readClock(value) !== null) >= 0.9;
  return sample.candidates("at").find(({ column }) => !used.has(column) && isClock(column))?.column;
}

/** Whether a role column may hold people's names, and not only words for roles, known or not. */
export function mayHoldNames(sample: Sample, role: number | undefined): boolean {
  if (role === undefined || sample.values(role).length === 0) return false;
  const strong = meanings(sample.header[role]!).some((meaning) => meaning.field === "role" && meaning.strong);
  return !strong || sample.share(role, (value) => spelledRole(value) !== null) === 0;
}
