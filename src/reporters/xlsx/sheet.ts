import type { Cell, Column, ColumnKind } from "../rows/row-set.js";
import { letters, rowXml } from "./cells.js";
import type { Look } from "./styles.js";

/** A row, and how it looks. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  readonly look: Look;
}

/** A table with a header that stays in sight and filters. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<SheetRow>;
  /** Rows below the table, out of its filters. */
  readonly below: readonly SheetRow[];
}

/** Rows of which the next can be looked at. */
export class Ahead {
  readonly #rows: AsyncIterator<SheetRow>;
  #next: Promise<IteratorResult<SheetRow>> | null = null;

  constructor(rows: AsyncIterable<SheetRow>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  /** The next row, null at the end; the same until it is taken. */
  async peek(): Promise<SheetRow | null> {
    this.#next ??= this.#rows.next();
    const { done, value } = await this.#next;
    return done === true ? null : value;
  }

  take(): void {
    this.#next = null;
  }
}

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 24,
  wide: 60,
  long: 60,
  code: 16,
  score: 11,
  rate: 10,
  count: 13,
  flag: 12,
  time: 17,
};

/** Where a table ends: its last row, the header being the first. */
export interface Extent {
  lastRow: number;
}

/** A worksheet with the next rows of a table, at most as many that its last is row `most`; `extent` then says where it ends. */
export async function* tableXml(
  { columns, below }: Table,
  rows: Ahead,
  most: number,
  extent: Extent,
): AsyncGenerator<string> {
  const shapes = columns.map(({ kind }) => ({ kind, width: WIDTHS[kind] }));
  const titles = columns.map(({ title }) => title);
  yield opening(shapes.map(({ width }) => width), FROZEN); // biome-ignore format: one part
  yield rowXml(1, titles, shapes, "header");
  let last = 1;
  let row = await rows.peek();
  for (; row !== null && last < most; row = await rows.peek()) {
    yield rowXml(++last, row.cells, shapes, row.look);
    rows.take();
  }
  if (row === null) for (const [i, one] of below.entries()) yield rowXml(last + 2 + i, one.cells, shapes, one.look);
  extent.lastRow = last;
  yield closing("landscape", `<autoFilter ref="A1:${letters(columns.length - 1)}${last}"/>`);
}

/** A row of a sheet that is no table, with what each of its cells holds. */
export interface PageRow extends SheetRow {
  readonly kinds: readonly ColumnKind[];
}

/** A worksheet of a few rows without a header; `widths` of its columns in characters. */
export function pageXml(rows: readonly PageRow[], widths: readonly number[]): string {
  const body = rows.map(({ cells, kinds, look }, i) => {
    const shapes = kinds.map((kind, column) => ({ kind, width: widths[column]! }));
    return rowXml(i + 1, cells, shapes, look);
  });
  return `${opening(widths, "")}${body.join("")}${closing("portrait", "")}`;
}

/** The header and the first column stay where they are. */
const FROZEN =
  '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>';

function opening(widths: readonly number[], panes: string): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${panes}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join("")}</cols><sheetData>`,
  ].join("");
}

function closing(orientation: "landscape" | "portrait", filter: string): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>';
  return `</sheetData>${filter}${margins}<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}
