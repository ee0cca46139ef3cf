import type { Field } from "./fields.js";
import type { Columns } from "./map-option.js";
import type { Plan } from "./plan.js";
import type { Row } from "./records.js";

/** The cell of a field, trimmed; `""` where the row or the file has none. */
export function cellOf(row: Row, columns: Columns, field: Field): string {
  const column = columns[field];
  return column === undefined ? "" : (row.cells[column]?.trim() ?? "");
}

/** The cell with the text, as it stands; cells beyond the last column belong to it where it is the last. */
export function textCell(row: Row, column: number, plan: Plan): string {
  const text = row.cells[column] ?? "";
  if (!isLast(column, plan)) return text;
  const more = row.cells.slice(column + 1);
  return more.some((cell) => /\S/.test(cell)) ? [text, ...more].join(plan.delimiter) : text;
}

/**
 * The problem of a row that has not the cells that its columns need, or null. With cells left over, a delimiter in one
 * of them was not quoted, and those after it are not where they belong.
 */
export function badRow(row: Row, column: number, plan: Plan): { reason: string; detail: string } | null {
  const { length } = row.cells;
  const tooLong = length > plan.width && !isLast(column, plan);
  const tooShort = length < plan.width && !/\S/.test(row.cells[column] ?? "");
  return tooLong || tooShort ? { reason: "bad-row", detail: `the row has ${length} cells, not ${plan.width}` } : null;
}

function isLast(column: number, plan: Plan): boolean {
  return column === plan.header.length - 1;
}

/** When a row was written: its cell as it stands, or day and time of day joined. */
export function timeCell(row: Row, plan: Plan): string {
  const at = plan.columns.at;
  if (at === undefined) return "";
  const cell = row.cells[at] ?? "";
  const clock = plan.clock === undefined ? "" : (row.cells[plan.clock]?.trim() ?? "");
  return clock === "" || cell.trim() === "" ? cell : `${cell.trim()} ${clock}`;
}

/** Excel's limit for a cell: what is longer is cut off there without a word. */
export const EXCEL_LIMIT = 32_767;

/** The problem of a cell of that length. */
export const CUT_OFF = {
  reason: "cut-off-cell",
  detail: "a cell has 32,767 characters, where Excel cuts the rest off",
};
