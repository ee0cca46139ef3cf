import { GIFTS, type Reader, type ReadOptions } from "../../model/reading.js";
import { DELIMITERS, type Dialect, dialectOf, headerOf } from "../csv/dialect.js";
import { csvExamples, tsvExamples } from "../csv/examples.js";
import { meanings } from "../csv/fields.js";
import { readTable } from "../csv/read-table.js";
import { jsonShape } from "../json/shape.js";
import { transcriptIn } from "./text/recognise.js";

/** What a table may have columns for; which of them it has is its owner's choice. */
export const TABLE_GIVES: Reader["gives"] = GIFTS;

/** Cells set apart by commas, semicolons or vertical bars: a row per message, or a row per conversation. */
export const csv: Reader = {
  id: "csv",
  title: "a table: commas, semicolons or vertical bars between the cells",
  gives: TABLE_GIVES,
  generic: true,
  recognise(head, options) {
    const dialect = recognised(head, options);
    return dialect !== null && dialect.delimiter !== "\t" ? reason(head, dialect) : null;
  },
  read: (source, options, log) => readTable(source, dialectOf(source.head), options, log),
  examples: csvExamples,
};

/** Cells set apart by tabs. */
export const tsv: Reader = {
  id: "tsv",
  title: "a table: tabs between the cells",
  gives: TABLE_GIVES,
  generic: true,
  recognise(head, options) {
    const dialect = recognised(head, options);
    return dialect !== null && dialect.delimiter === "\t" ? reason(head, dialect) : null;
  },
  read: (source, options, log) => readTable(source, { ...dialectOf(source.head), delimiter: "\t" }, options, log),
  examples: tsvExamples,
};

/** The dialect of a head that reads like a table: two columns or more, or one that is called what we look for. */
function recognised(head: string, options?: ReadOptions): Dialect | null {
  if (
    head.includes("\0") ||
    jsonShape(head) !== null ||
    /^\s*<[!?a-z]/i.test(head) ||
    transcriptIn(head, options) !== null
  )
    return null;
  const dialect = dialectOf(head);
  const { width, first } = headerOf(head, dialect);
  return width > 1 || meanings(first).some(({ strong }) => strong) ? dialect : null;
}

function reason(head: string, dialect: Dialect): string {
  const { width } = headerOf(head, dialect);
  return `a table of ${width} ${width === 1 ? "column" : "columns"}, ${DELIMITERS.get(dialect.delimiter)} between the cells`;
}
