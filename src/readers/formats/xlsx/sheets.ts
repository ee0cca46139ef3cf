import { UserError } from "../../../model/errors.js";
import type { Source } from "../../../model/reading.js";
import { meanings } from "../../csv/fields.js";
import type { NumberedRow } from "../../csv/rows-source.js";
import { listed } from "../../names.js";
import { cellText, serialText } from "./cells.js";
import { findHeader, MOST_ABOVE } from "./header.js";

/** The table of a workbook. */
export interface SheetTable {
  /** The header and the rows below it, by their numbers in the sheet. */
  rows(): AsyncGenerator<NumberedRow>;
  /** Which sheet it is and what else there is, one sentence each; may grow while rows are read. */
  readonly notes: string[];
}

type Hucre = typeof import("hucre/xlsx");

/**
 * Finds the table in a workbook: the first sheet that people see whose header is recognised, else the first with rows.
 * Throws `UserError` where the workbook is damaged, locked or empty.
 */
export async function sheetTable(source: Source, bytes: Uint8Array, mapped: readonly string[]): Promise<SheetTable> {
  const hucre = await import("hucre/xlsx");
  const sheets = await listSheets(hucre, source, bytes);
  const visible = sheets.filter(({ hidden }) => !hidden);
  let chosen: { readonly index: number; readonly name: string; readonly row: number; readonly known: boolean } | null =
    null;
  for (const { index, name } of visible) {
    const first = await firstRows(sheetRows(hucre, source, bytes, index));
    const header = findHeader(
      first.map(({ cells }) => cells),
      mapped,
    );
    if (header === null || (chosen !== null && !header.known)) continue;
    chosen = { index, name, row: first[header.at]!.number, known: header.known };
    if (header.known) break;
  }
  if (chosen === null)
    throw new UserError(source.name, "the workbook has no sheet with rows in it", "give one with conversations");
  const others = visible.filter(({ index }) => index !== chosen.index).map(({ name }) => name);
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const notes = [
    `The sheet ${listed([chosen.name])} is read${chosen.row === 1 ? "" : `, its header in row ${chosen.row}`}.`,
    ...(others.length > 0 ? [`Not read: ${others.length === 1 ? "the sheet" : "the sheets"} ${listed(others)}.`] : []),
    ...(hidden.length > 0 ? [`Not read, since hidden: ${listed(hidden)}.`] : []),
  ];
  return { rows: () => belowHeader(sheetRows(hucre, source, bytes, chosen.index), chosen.row, notes), notes };
}

async function listSheets(hucre: Hucre, source: Source, bytes: Uint8Array) {
  const sheets: { readonly index: number; readonly name: string; readonly hidden: boolean }[] = [];
  try {
    await hucre.readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }, index) => {
        sheets.push({ index, name, hidden: hidden === true || veryHidden === true });
        return false;
      },
    });
  } catch (error) {
    throw damaged(source, error);
  }
  return sheets;
}

/** Excel's own limits, beyond which a number of a row is made up. */
const MOST_ROWS = 1_048_576;

async function* sheetRows(hucre: Hucre, source: Source, bytes: Uint8Array, sheet: number): AsyncGenerator<NumberedRow> {
  let last = 0;
  try {
    for await (const { index, values } of hucre.streamXlsxRows(bytes, { sheet })) {
      const number = index >= last && index < MOST_ROWS ? index + 1 : last + 1;
      last = number;
      yield { number, cells: values.map(cellText) };
    }
  } catch (error) {
    throw damaged(source, error);
  }
}

async function firstRows(rows: AsyncIterable<NumberedRow>): Promise<readonly NumberedRow[]> {
  const first: NumberedRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length > MOST_ABOVE) break;
  }
  return first;
}

const FILLED_DOWN = "Rows that name no conversation belong to the one named above them, as where cells are merged.";
const BESIDE = "Cells to the right of the header are not read.";

/**
 * The header, without blank cells at its end, and what lies below it. Of merged cells only the first has the value: a
 * row that names no conversation is of the one above.
 */
async function* belowHeader(
  rows: AsyncIterable<NumberedRow>,
  header: number,
  notes: string[],
): AsyncGenerator<NumberedRow> {
  let width = 0;
  let id = -1;
  let times: readonly number[] = [];
  let above = "";
  const note = (text: string) => {
    if (!notes.includes(text)) notes.push(text);
  };
  for await (const { number, cells } of rows) {
    if (number < header) continue;
    if (number === header) {
      width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
      id = cells.findIndex((cell) => meanings(cell).some(({ field, strong }) => field === "conversation" && strong));
      times = cells.flatMap((cell, column) => (meanings(cell).some(({ field }) => field === "at") ? [column] : []));
      yield { number, cells: cells.slice(0, width) };
      continue;
    }
    const filled = cells.filter((cell) => cell.trim() !== "").length;
    if (cells.slice(width).some((cell) => cell.trim() !== "")) note(BESIDE);
    const named = id === -1 ? "" : (cells[id]?.trim() ?? "");
    const isBelow = id !== -1 && named === "" && above !== "" && filled > 1;
    if (named !== "") above = cells[id]!;
    if (isBelow) note(FILLED_DOWN);
    const own = cells.slice(0, width);
    for (const column of times) own[column] = serialText(own[column] ?? "");
    if (isBelow) own[id] = above;
    yield { number, cells: own };
  }
}

function damaged(source: Source, error: unknown): Error {
  if (error instanceof UserError) return error;
  const { name, message } = error as Error;
  if (name === "EncryptedFileError")
    return new UserError(source.name, "the workbook is locked with a password", "save it without one");
  const what = message.split("\n")[0]!.slice(0, 200);
  return new UserError(
    source.name,
    `the workbook is damaged (${what})`,
    "open and save it in Excel, or export it again",
  );
}
