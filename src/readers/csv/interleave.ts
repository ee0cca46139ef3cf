import type { Conversation } from "../../model/conversation.js";
import type { ReadLog, Source } from "../../model/reading.js";
import { badRow, cellOf } from "./cells.js";
import type { Dialect } from "./dialect.js";
import { messageConversation } from "./messages.js";
import type { Plan } from "./plan.js";
import { type Row, rowBatches } from "./records.js";
import { RoleTally } from "./role-tally.js";
import { isFilled } from "./sample.js";

/** A conversation whose rows are coming, or all here. */
interface Open {
  readonly id: string;
  readonly line: number;
  rows: Row[];
  missing: number;
  conversation: Conversation | null;
}

/**
 * The conversations of a file with one row per message, wherever their rows lie: each as soon as its last row has
 * come, and those that began before it are out.
 */
export async function* interleaved(
  source: Source,
  dialect: Dialect,
  plan: Plan,
  log: ReadLog,
): AsyncGenerator<Conversation> {
  const missing = plan.rowsById;
  const open = new Map<string, Open>();
  const queue: Open[] = [];
  const tally = new RoleTally();
  const finish = (one: Open) => {
    one.conversation = messageConversation(one.id, one.rows, plan, tally, log);
    one.rows = [];
  };

  for await (const batch of rowBatches(source, dialect, plan.start)) {
    for (const row of batch) {
      const id = idOf(row, plan, log);
      if (id === null) continue;
      let one = open.get(id);
      const bad = badRow(row, plan.columns.text!, plan);
      if (bad !== null) {
        log.skip({ row: row.line, ...bad });
        if (one === undefined) missing.set(id, Math.max(0, (missing.get(id) ?? Number.POSITIVE_INFINITY) - 1));
        else if (--one.missing === 0) finish(one);
        continue;
      }
      if (one === undefined) {
        const rows = missing.get(id) ?? Number.POSITIVE_INFINITY;
        if (rows === 0) {
          log.skip({ row: row.line, reason: "late-row", detail: "its conversation seemed complete before this row" });
          continue;
        }
        one = { id, line: row.line, rows: [], missing: rows, conversation: null };
        open.set(id, one);
        queue.push(one);
      }
      one.rows.push(row);
      if (--one.missing === 0) finish(one);
    }
    let done = 0;
    while (queue[done]?.conversation) done++;
    for (const { id, line, conversation } of queue.splice(0, done)) {
      open.delete(id);
      missing.set(id, 0);
      log.place(line);
      yield conversation!;
    }
  }
  for (const one of queue) {
    if (one.conversation === null) finish(one);
    log.place(one.line);
    yield one.conversation!;
  }
  tally.check(source.name, plan.header, plan.quotes);
}

/** The id of the conversation that a row belongs to, or null where it belongs to none, which is logged. */
function idOf(row: Row, plan: Plan, log: ReadLog): string | null {
  const { columns, header } = plan;
  const id = cellOf(row, columns, "conversation");
  if (id === header[columns.conversation!] && row.cells[columns.text!]?.trim() === header[columns.text!]) {
    log.skip({ row: row.line, reason: "repeated-header", detail: "the header once more" });
    return null;
  }
  if (id !== "") return id;
  if (!isFilled(row)) return null;
  const reason = row.cells.length === plan.width ? "no-id" : "bad-row";
  log.skip({ row: row.line, reason, detail: "the row names no conversation" });
  return null;
}
