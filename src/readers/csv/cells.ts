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
  return column === plan.width - 1 && hasMore(row, plan)
    ? [text, ...row.cells.slice(plan.width)].join(plan.delimiter)
    : text;
}

/** Whether cells hold something that no column is there for, so that the row's cells can't be told apart. */
export function isShifted(row: Row, column: number, plan: Plan): boolean {
  return column !== plan.width - 1 && hasMore(row, plan);
}

function hasMore(row: Row, plan: Plan): boolean {
  return row.cells.length > plan.width && row.cells.slice(plan.width).some((cell) => /\S/.test(cell));
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
