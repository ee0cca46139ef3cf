import type { Conversation } from "../../model/conversation.js";
import type { Reader, ReadLog, Source } from "../../model/reading.js";
import { readTable } from "../csv/read-table.js";
import { type NumberedRow, ROWS_DIALECT, rowsSource } from "../csv/rows-source.js";
import type { ReaderOptions } from "../options.js";
import { TABLE_GIVES } from "./csv.js";
import { ndjson } from "./ndjson.js";
import { parquetExamples } from "./parquet/examples.js";
import { openParquet, type ParquetFile } from "./parquet/file.js";
import { messageFields, nativeRecord, recordLines } from "./parquet/nested.js";
import { cellOf } from "./parquet/values.js";

/** Parquet files with the columns of the CSV reader, or a row per conversation with its messages in a list. */
export const parquet: Reader = {
  id: "parquet",
  title: "Parquet: a table as in CSV, or a list of messages in each row",
  gives: TABLE_GIVES,
  generic: true,
  recognise: (head) => (head.startsWith("PAR1") ? "a Parquet file" : null),
  read: (source, options, log) => readParquet(source, options, log),
  examples: parquetExamples,
};

async function* readParquet(source: Source, options: ReaderOptions, log: ReadLog): AsyncGenerator<Conversation> {
  const file = await openParquet(source);
  if (file.columns.some(({ lists }) => lists)) {
    const nested = await nestedReader(source, file);
    if (nested !== null) {
      yield* nested.reader.read(nested.source, options, noted(log, nested.note, 0));
      return;
    }
  }
  yield* readTable(await rowsSource(source, () => tableRows(file)), ROWS_DIALECT, options, noted(log, null, 1));
}

/** The columns' names, and the rows below them: one further down than they are counted in the file. */
async function* tableRows(file: ParquetFile): AsyncGenerator<NumberedRow> {
  let number = 1;
  yield { number, cells: file.columns.map(({ name }) => name) };
  for await (const row of file.rows())
    yield { number: ++number, cells: row.map((value, i) => cellOf(value, file.columns[i]!.zoneless)) };
}

const HEAD = 60_000;

/** The reader of the records: of a help desk's format where they are of one, else of native JSON. */
async function nestedReader(source: Source, file: ParquetFile) {
  const { readers } = await import("../index.js");
  const records = recordLines(source, file, (row) => row);
  let head = "";
  for await (const line of records.open()) {
    head += Buffer.from(line).toString("utf8");
    if (head.length > HEAD) break;
  }
  // The reader of chats knows no other columns.
  for (const reader of readers.filter(({ generic, id }) => generic !== true && id !== "chat-completions")) {
    const why = reader.recognise(head);
    if (why !== null) return { reader, source: { ...records, head }, note: `Each row is a conversation: ${why}.` };
  }
  const first = head.split("\n").find((line) => line !== "");
  const fields = first === undefined ? null : messageFields(JSON.parse(first));
  if (fields === null) return null;
  const native = recordLines(source, file, (record, row) => nativeRecord(record, fields, `${source.id}:${row}`));
  const note = `Each row is a conversation, its messages in “${fields.list}”.`;
  return { reader: ndjson, source: { ...native, head }, note };
}

/** The log, with rows counted from `above` on, and a note in place of those of the reader that is borrowed. */
function noted(log: ReadLog, note: string | null, above: number): ReadLog {
  return {
    zoneless: () => log.zoneless(),
    guessed: (order) => log.guessed(order),
    skip: (problem) => log.skip({ ...problem, row: problem.row === null ? null : problem.row - above }),
    place: (row) => log.place(row - above),
    layout: (layout) => log.layout(note === null ? layout : { ...layout, notes: [note] }),
  };
}
