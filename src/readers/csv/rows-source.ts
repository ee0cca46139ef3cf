import type { Source } from "../../model/reading.js";
import type { Dialect } from "./dialect.js";

/** A row of a table that is no text, with the number that people know it by, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

const ROW_END = "\u001e";
const CELL_END = "\u001f";

/** How `rowsSource` sets cells apart: by characters that stand in no text. */
export const ROWS_DIALECT: Dialect = { delimiter: CELL_END, newline: ROW_END, preamble: 0 };

const CHUNK = 256 * 1024;
const HEAD = 64 * 1024;

/**
 * A table as the text that the CSV reader takes, under `ROWS_DIALECT`. The first row is the header, and others have as
 * many cells; every row stands on the line of its number, so that errors and reports name it. Numbers ascend.
 */
export async function rowsSource(source: Source, rows: () => AsyncIterable<NumberedRow>): Promise<Source> {
  const open = () => asText(rows());
  let head = "";
  for await (const chunk of open()) {
    head = chunk.toString("utf8").slice(0, HEAD);
    break;
  }
  return { name: source.name, id: source.id, path: null, notes: [], head, open };
}

async function* asText(rows: AsyncIterable<NumberedRow>): AsyncGenerator<Buffer> {
  let parts: string[] = [];
  let length = 0;
  let line = 1;
  let width: number | null = null;
  for await (const { number, cells } of rows) {
    width ??= cells.length;
    const text = rowText(cells, width);
    parts.push(ROW_END.repeat(Math.max(0, number - line)), text, ROW_END);
    line = Math.max(number, line) + 1;
    length += text.length;
    if (length < CHUNK) continue;
    yield Buffer.from(parts.join(""));
    parts = [];
    length = 0;
  }
  if (parts.length > 0) yield Buffer.from(parts.join(""));
}

function rowText(cells: readonly string[], width: number): string {
  if (!cells.some((cell) => /\S/.test(cell))) return "";
  return Array.from({ length: width }, (_, column) => cellText(cells[column] ?? "")).join(CELL_END);
}

function cellText(cell: string): string {
  const lines = cell.includes("\r") ? cell.replace(/\r\n?/g, "\n") : cell;
  const text = lines.replaceAll(ROW_END, " ").replaceAll(CELL_END, " ");
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
