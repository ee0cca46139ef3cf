import type { Conversation } from "../../model/conversation.js";
import type { Reader, ReadLog, Source } from "../../model/reading.js";
import { readTable } from "../csv/read-table.js";
import { ROWS_DIALECT, rowsSource } from "../csv/rows-source.js";
import type { ReaderOptions } from "../options.js";
import { wholeFile } from "../whole.js";
import { TABLE_GIVES } from "./csv.js";
import { xlsxExamples } from "./xlsx/examples.js";
import { sheetTable } from "./xlsx/sheets.js";

/** Excel's workbooks, with the columns of the CSV reader. The packed workbook is held in memory, its rows are not. */
export const xlsx: Reader = {
  id: "xlsx",
  title: "an Excel workbook with a table as in CSV",
  gives: TABLE_GIVES,
  generic: true,
  recognise(head) {
    const isZip = head.startsWith("PK\u0003\u0004");
    return isZip && /\[Content_Types\]\.xml|\bxl\/|docProps\/|_rels\/\.rels/.test(head) ? "an Excel workbook" : null;
  },
  read: (source, options, log) => readWorkbook(source, options, log),
  examples: xlsxExamples,
};

/** Throws `UserError` where a part of the workbook is not what its checksum says: its cells may read, and be wrong. */
async function checkSums({ name }: Source, bytes: Uint8Array): Promise<void> {
  const { entriesOf } = await import("../source/zip.js");
  for (const entry of await entriesOf({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }, name))
    for await (const _ of entry.open());
}

async function* readWorkbook(source: Source, options: ReaderOptions, log: ReadLog): AsyncGenerator<Conversation> {
  const bytes = await wholeFile(source, "save the sheet as CSV, which is read as it comes");
  await checkSums(source, bytes);
  const table = await sheetTable(source, bytes, Object.values(options.map ?? {}));
  const noted: ReadLog = {
    skip: (problem) => log.skip(problem),
    place: (row) => log.place(row),
    zoneless: () => log.zoneless(),
    guessed: (order) => log.guessed(order),
    layout: (layout) => log.layout({ ...layout, notes: [...table.notes, ...layout.notes] }),
  };
  yield* readTable(await rowsSource(source, table.rows), ROWS_DIALECT, options, noted);
}
