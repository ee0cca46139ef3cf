import { type Conversation, inOrder, type MessageInput, toConversation } from "../../model/conversation.js";
import type { ReadLog } from "../../model/reading.js";
import { asInput } from "../times/epoch.js";
import { CUT_OFF, cellOf, EXCEL_LIMIT, textCell, timeCell } from "./cells.js";
import { factsOf } from "./facts.js";
import type { Plan } from "./plan.js";
import type { Row } from "./records.js";
import type { RoleTally } from "./role-tally.js";
import { findRoles, type Line } from "./speakers.js";

/** Makes a conversation of its rows, one message each; what can't be used is logged and keeps its place. */
export function messageConversation(
  id: string,
  rows: readonly Row[],
  plan: Plan,
  tally: RoleTally,
  log: ReadLog,
): Conversation {
  const lines = inOrder(rows.map((row) => lineOf(row, plan, log)));
  findRoles(lines, plan);
  const facts = factsOf(lines, plan, log);
  return toConversation({ id, ...facts, messages: lines.map((line) => toMessage(line, plan, tally, log)) });
}

function lineOf(row: Row, plan: Plan, log: ReadLog): Line {
  const { columns, roles } = plan;
  const role = cellOf(row, columns, "role");
  const reading = role === "" ? null : roles.read(role);
  const isName = plan.namesAsRoles && (reading === null || roles.named(role) !== null);
  return {
    row,
    at: timeOf(row, plan, log),
    author: cellOf(row, columns, "author") || (isName && role) || null,
    oddRole: role !== "" && reading === null && !isName,
    reading,
  };
}

function toMessage({ row, at, author, reading }: Line, plan: Plan, tally: RoleTally, log: ReadLog): MessageInput {
  const { columns, roles } = plan;
  const text = textCell(row, columns.text!, plan);
  const problem = /\S/.test(text) ? null : NO_TEXT;
  if (problem === null) tally.count(reading !== null, author);
  if (problem !== null || reading === null) {
    log.skip({ row: row.line, ...(problem ?? UNKNOWN_ROLE) });
    return { role: "system", text: "", at: asInput(at), author, private: true };
  }
  if (text.length === EXCEL_LIMIT) log.skip({ row: row.line, ...CUT_OFF });
  const isName = author !== null && (roles.named(author) !== null || roles.read(author) === null);
  const agent = reading.role === "agent" ? cellOf(row, columns, "agent") : null;
  const hidden = reading.private || plan.isPrivate(cellOf(row, columns, "private"));
  return { role: reading.role, text, at: asInput(at), author: isName ? author : agent, private: hidden };
}

const NO_TEXT = { reason: "no-text", detail: "the row has no text" };
const UNKNOWN_ROLE = { reason: "unknown-role", detail: "nothing says whether the agent or the customer wrote this" };

function timeOf(row: Row, plan: Plan, log: ReadLog): number | null {
  const cell = timeCell(row, plan);
  const time = plan.times.read(cell);
  if (time === null && /\S/.test(cell)) {
    log.skip({ row: row.line, reason: "unreadable-time", detail: "the time can't be read" });
  }
  return time;
}
