import type { Conversation } from "../../model/conversation.js";
import type { ReadLog, Source } from "../../model/reading.js";
import type { ReaderOptions } from "../options.js";
import { speakerFinder } from "../transcript/labels.js";
import { looksLikeTranscript } from "../transcript/turns.js";
import type { Dialect } from "./dialect.js";
import { interleaved } from "./interleave.js";
import { layoutOf } from "./layout.js";
import { type Plan, planOf } from "./plan.js";
import { SUSPECT_QUOTE } from "./row-counts.js";
import { transcripts } from "./transcripts.js";

/** The conversations of a table: a row per message, or a row per conversation. Throws `UserError` where that is not clear. */
export async function* readTable(
  source: Source,
  dialect: Dialect,
  options: ReaderOptions,
  log: ReadLog,
): AsyncGenerator<Conversation> {
  const plan = await planOf(source, dialect, options, log);
  log.layout(layoutOf(dialect, plan));
  for (const row of plan.suspects) log.skip({ row, ...SUSPECT_QUOTE });
  if (isWords(plan)) log.skip({ row: dialect.preamble + 1, ...NO_HEADER });
  if (plan.short !== null) log.skip({ row: plan.start.line, reason: "short-rows", detail: shortRows(plan) });
  yield* (plan.columns.transcript === undefined ? interleaved : transcripts)(source, dialect, plan, log);
}

function shortRows({ short, header }: Plan): string {
  return `each row has ${short} cells, the header ${header.length}: they may stand under the wrong names`;
}

/** Whether the column of the words is called by words: the first row is one like the others, and read as the header. */
function isWords({ header, columns, roles }: Plan): boolean {
  const name = header[columns.transcript ?? columns.text!]!;
  return name.length > 100 || looksLikeTranscript(name, speakerFinder([], [], roles));
}

const NO_HEADER = {
  reason: "no-header",
  detail: "the first row has a text where the name of its column should be: the table seems to have lost its header",
};
