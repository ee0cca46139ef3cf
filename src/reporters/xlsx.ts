import type { Reporter, View } from "../model/reporter.js";
import { aboutXml } from "./xlsx/about.js";
import { type ListedSheet, partsAfter, partsBefore } from "./xlsx/book.js";
import { letters } from "./xlsx/cells.js";
import { Ahead, type Extent, type Table, tableXml } from "./xlsx/sheet.js";
import { stylesXml } from "./xlsx/styles.js";
import { tablesOf } from "./xlsx/tables.js";
import { cellText } from "./xlsx/text.js";
import { type Part, zipped } from "./xlsx/zip.js";

/** The most rows that a worksheet has in every spreadsheet program. */
const MOST_ROWS = 1_048_576;

/**
 * A workbook, written while conversations are read (ECMA-376; strings stand in their cells, so that none need be kept).
 * Numbers are numbers, times are times, and no text is a formula or a link.
 */
export const xlsx: Reporter = {
  id: "xlsx",
  description: "a workbook: about it, agents, questions, conversations, criteria, evidence",
  extensions: [".xlsx"],
  isBinary: true,
  needsConversations: () => true,
  render: (view) => workbook(view, tablesOf(view)),
};

/** The workbook with these tables, each going on in a further sheet after `most` rows. */
export async function* workbook(view: View, tables: readonly Table[], most = MOST_ROWS): AsyncGenerator<Uint8Array> {
  yield* zipped(parts(view, tables, most));
}

async function* parts(view: View, tables: readonly Table[], most: number): AsyncGenerator<Part> {
  const { tool } = view.head;
  yield* partsBefore(cellText(view.titles.rubric), tool.name);
  const sheets: ListedSheet[] = [{ name: "About", filtered: null }];
  yield { name: "xl/worksheets/sheet1.xml", content: aboutXml(view) };
  yield { name: "xl/styles.xml", content: stylesXml() };
  for (const table of tables) {
    const rows = new Ahead(table.rows);
    for (let number = 1; number === 1 || (await rows.peek()) !== null; number++) {
      const extent: Extent = { lastRow: 1 };
      yield { name: `xl/worksheets/sheet${sheets.length + 1}.xml`, content: tableXml(table, rows, most, extent) };
      const filtered = `A1:${letters(table.columns.length - 1)}${extent.lastRow}`;
      sheets.push({ name: number === 1 ? table.name : `${table.name} ${number}`, filtered });
    }
  }
  yield* partsAfter(sheets);
}
