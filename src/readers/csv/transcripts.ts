import { basename } from "node:path";
import { type Conversation, type MessageInput, toConversation } from "../../model/conversation.js";
import type { ReadLog, Source } from "../../model/reading.js";
import { asInput } from "../times/epoch.js";
import { speakerFinder } from "../transcript/labels.js";
import { leftStanding } from "../transcript/strangers.js";
import { clocked, DAYLESS } from "../transcript/turn-times.js";
import { readTurns, type Turn } from "../transcript/turns.js";
import { badRow, CUT_OFF, cellOf, EXCEL_LIMIT, textCell, timeCell } from "./cells.js";
import type { Dialect } from "./dialect.js";
import { factsOf } from "./facts.js";
import { layoutOf } from "./layout.js";
import type { Plan } from "./plan.js";
import { type Row, rowBatches } from "./records.js";
import { RoleTally } from "./role-tally.js";
import { isFilled } from "./sample.js";

/** The conversations of a file with one row per conversation, the transcript in one cell. */
export async function* transcripts(
  source: Source,
  dialect: Dialect,
  plan: Plan,
  log: ReadLog,
): AsyncGenerator<Conversation> {
  const tally = new RoleTally();
  let days = true;
  const dayless = () => {
    if (!days) return;
    days = false;
    const layout = layoutOf(dialect, plan);
    log.layout({ ...layout, notes: [...layout.notes, DAYLESS] });
  };
  const file = basename(source.name);
  for await (const batch of rowBatches(source, dialect, plan.start)) {
    for (const row of batch) {
      const conversation = isFilled(row) ? transcriptConversation(row, file, plan, tally, log, dayless) : null;
      if (conversation === null) continue;
      log.place(row.line);
      yield conversation;
    }
  }
  tally.check(source.name, plan.header, plan.quotes);
}

function transcriptConversation(
  row: Row,
  file: string,
  plan: Plan,
  tally: RoleTally,
  log: ReadLog,
  dayless: () => void,
): Conversation | null {
  const { columns } = plan;
  const skip = (reason: string, detail: string) => log.skip({ row: row.line, reason, detail });
  const cell = textCell(row, columns.transcript!, plan);
  const id = columns.conversation === undefined ? `${file}:${row.line}` : cellOf(row, columns, "conversation");
  const bad = badRow(row, columns.transcript!, plan);
  if (bad !== null) {
    skip(bad.reason, bad.detail);
    return null;
  }
  const fits = row.cells.length === plan.width;
  if (id === "") {
    skip(fits ? "no-id" : "bad-row", "the row names no conversation");
    return null;
  }
  if (!/\S/.test(cell)) {
    skip("no-text", "the row has no transcript");
    return null;
  }
  if (cell.length === EXCEL_LIMIT) log.skip({ row: row.line, ...CUT_OFF });
  const started = plan.times.read(timeCell(row, plan));
  if (started === null && /\S/.test(timeCell(row, plan))) skip("unreadable-time", "the time can't be read");

  const agents = namesOf(row, [columns.agent, ...plan.aliases.agent]);
  const customers = namesOf(row, [columns.customer, ...plan.aliases.customer]);
  const { preamble, turns, unknown, left } = readTurns(cell, speakerFinder(agents, customers, plan.roles));
  if (turns.length === 0) {
    for (const name of unknown) tally.count(false, name);
    skip("no-speaker", "no line of the transcript begins with a known speaker");
    return null;
  }
  for (const name of left) skip("unknown-speaker", leftStanding(name, plan.quotes));
  const facts = factsOf([{ row }], plan, log);
  const { clock, at } = clocked(turns, started, plan.times);
  if (clock === "offset") dayless();
  const messages: MessageInput[] = turns.map((turn, i) => {
    tally.count(turn.speaker !== null, turn.label);
    return { ...toMessage(turn, facts.agent, skip), at: at[i]! };
  });
  if (preamble !== "") messages.unshift({ role: "system", text: preamble, at: asInput(started) });
  else if (messages[0]!.at === null) messages[0] = { ...messages[0]!, at: asInput(started) };
  return toConversation({ id, ...facts, clock, messages });
}

function toMessage(
  turn: Turn,
  agent: string | null | undefined,
  skip: (reason: string, detail: string) => void,
): MessageInput {
  const unusable = (reason: string, detail: string): MessageInput => {
    skip(reason, detail);
    return { role: "system", text: "", author: turn.speaker === null ? turn.label : turn.speaker.name, private: true };
  };
  if (turn.speaker === null)
    return unusable("unknown-role", "nothing says whether a speaker of the transcript is agent or customer");
  if (turn.text === "") return unusable("no-text", "a speaker of the transcript says nothing");
  const { reading, name } = turn.speaker;
  return {
    role: reading.role,
    text: turn.text,
    author: name ?? (reading.role === "agent" ? agent : null),
    private: reading.private,
  };
}

function namesOf(row: Row, columns: readonly (number | undefined)[]): string[] {
  return columns
    .map((column) => (column === undefined ? "" : (row.cells[column]?.trim() ?? "")))
    .filter((name) => name !== "");
}
