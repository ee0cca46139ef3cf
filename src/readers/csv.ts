import type { Conversation } from "../model/conversation.js";
import { GIFTS, type Reader, type ReadLog, type Source } from "../model/reading.js";
import { DELIMITERS, type Dialect, dialectOf, headerOf } from "./csv/dialect.js";
import { csvExamples, tsvExamples } from "./csv/examples.js";
import { meanings } from "./csv/fields.js";
import { interleaved } from "./csv/interleave.js";
import { layoutOf } from "./csv/layout.js";
import { planOf } from "./csv/plan.js";
import { SUSPECT_QUOTE } from "./csv/row-counts.js";
import { transcripts } from "./csv/transcripts.js";
import { jsonShape } from "./json/shape.js";
import type { ReaderOptions } from "./options.js";

/** What a table may have columns for; which of them it has is its owner's choice. */
const TABLE_GIVES: Reader["gives"] = GIFTS;

/** Cells set apart by commas, semicolons or vertical bars: a row per message, or a row per conversation. */
export const csv: Reader = {
  id: "csv",
  title: "a table: commas, semicolons or vertical bars between the cells",
  gives: TABLE_GIVES,
  generic: true,
  recognise(head) {
    const dialect = recognised(head);
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
  recognise(head) {
    const dialect = recognised(head);
    return dialect !== null && dialect.delimiter === "\t" ? reason(head, dialect) : null;
  },
  read: (source, options, log) => readTable(source, { ...dialectOf(source.head), delimiter: "\t" }, options, log),
  examples: tsvExamples,
};

async function* readTable(
  source: Source,
  dialect: Dialect,
  options: ReaderOptions,
  log: ReadLog,
): AsyncGenerator<Conversation> {
  const plan = await planOf(source, dialect, options, log);
  log.layout(layoutOf(source, dialect, plan));
  for (const row of plan.suspects) log.skip({ row, ...SUSPECT_QUOTE });
  yield* (plan.columns.transcript === undefined ? interleaved : transcripts)(source, dialect, plan, log);
}

/** The dialect of a head that reads like a table: two columns or more, or one that is called what we look for. */
function recognised(head: string): Dialect | null {
  if (jsonShape(head) !== null || /^\s*<[!?a-z]/i.test(head)) return null;
  const dialect = dialectOf(head);
  const { width, first } = headerOf(head, dialect);
  return width > 1 || meanings(first).some(({ strong }) => strong) ? dialect : null;
}

function reason(head: string, dialect: Dialect): string {
  const { width } = headerOf(head, dialect);
  return `a table of ${width} ${width === 1 ? "column" : "columns"}, ${DELIMITERS.get(dialect.delimiter)} between the cells`;
}
