import type { Cell, ColumnKind } from "../rows/row-set.js";
import { wrap } from "../words.js";
import { type Look, styleOf, wraps } from "./styles.js";
import { asXml, cellText } from "./text.js";

/** Words rather than booleans, which some programs show as 0 and 1. */
const YES_NO = ["no", "yes"];
const DAY = 86_400_000;
/** Days from 30 December 1899, where the count of spreadsheets begins, to 1 January 1970. */
const EPOCH = 25_569;
/** Spreadsheets count a 29 February 1900 that never was: dates before are text. */
const FIRST_DAY = 61;

/** What a column holds, and how many characters wide it is. */
export interface Shape {
  readonly kind: ColumnKind;
  readonly width: number;
}

const LINE_POINTS = 15;
const TITLE_POINTS = 24;
/** Characters that the sign for a filter takes. */
const FILTER = 3;

/** A row of a worksheet; `number` counts from 1. */
export function rowXml(number: number, cells: readonly Cell[], shapes: readonly Shape[], look: Look): string {
  const content = cells.map((cell, i) => cellXml(`${letters(i)}${number}`, cell, shapes[i]!.kind, look)).join("");
  return `<row r="${number}"${heightXml(cells, shapes, look)}>${content}</row>`;
}

/** The height of a row whose text goes on in further lines: not every program finds it by itself. */
function heightXml(cells: readonly Cell[], shapes: readonly Shape[], look: Look): string {
  const lines = cells.map((cell, i) => {
    const { kind, width } = shapes[i]!;
    return typeof cell === "string" && wraps(kind, look)
      ? wrap(cell, look === "header" ? width - FILTER : width).split("\n").length
      : 1;
  });
  const most = Math.max(1, ...lines);
  if (most === 1 && look !== "title") return "";
  return ` ht="${look === "title" ? TITLE_POINTS : most * LINE_POINTS}" customHeight="1"`;
}

function cellXml(place: string, value: Cell, kind: ColumnKind, look: Look): string {
  if (value === null) return "";
  const style = styleOf(kind, look);
  if (typeof value === "number") return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const day = kind === "time" && typeof value === "string" ? dayOf(value) : null;
  if (day !== null) return `<c r="${place}" s="${style}"><v>${day}</v></c>`;
  const text = typeof value === "boolean" ? YES_NO[Number(value)]! : cellText(value);
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
