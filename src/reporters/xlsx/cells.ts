import type { Cell, ColumnKind } from "../rows/row-set.js";
import { type Look, styleOf } from "./styles.js";
import { asXml, cellText } from "./text.js";

const DAY = 86_400_000;
/** Days from 30 December 1899, where the count of spreadsheets begins, to 1 January 1970. */
const EPOCH = 25_569;
/** Spreadsheets count a 29 February 1900 that never was: dates before are text. */
const FIRST_DAY = 61;

/** A row of a worksheet; `number` counts from 1. */
export function rowXml(number: number, cells: readonly Cell[], kinds: readonly ColumnKind[], look: Look): string {
  return `<row r="${number}">${cells.map((cell, i) => cellXml(`${letters(i)}${number}`, cell, kinds[i]!, look)).join("")}</row>`;
}

function cellXml(place: string, value: Cell, kind: ColumnKind, look: Look): string {
  if (value === null) return "";
  const style = styleOf(kind, look);
  if (typeof value === "number") return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${place}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const day = kind === "time" ? dayOf(value) : null;
  if (day !== null) return `<c r="${place}" s="${style}"><v>${day}</v></c>`;
  const text = cellText(value);
  const marked = /^[=+\-@]/.test(text) ? styleOf(kind, look, true) : style;
  return `<c r="${place}" s="${marked}" t="inlineStr"><is><t xml:space="preserve">${asXml(text)}</t></is></c>`;
}

/** A time as spreadsheets count it, in days; null where they can't. */
function dayOf(time: string): number | null {
  const days = Date.parse(time) / DAY + EPOCH;
  return days >= FIRST_DAY ? days : null;
}

/** The name of a column, `A` for 0. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
