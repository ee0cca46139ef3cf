import { nameKey, type RoleReading, spelledRole } from "../people/roles.js";
import { sidesOf } from "../people/sides.js";
import { cellOf } from "./cells.js";
import type { Plan } from "./plan.js";
import type { Row } from "./records.js";

/** A message while it is being found out who speaks. */
export interface Line {
  readonly row: Row;
  readonly at: number | null;
  /** Whether the role column has a word here that means no role that is known. */
  readonly oddRole: boolean;
  author: string | null;
  reading: RoleReading | null;
}

/**
 * Gives each line of one conversation its role where the role column does not: by the names given with `--role`, by
 * direction, by who the conversation's agent and customer are, by what the author is called, by which of agent and
 * customer the row names. Where one side is known, the only other one who writes is the other side.
 */
export function findRoles(lines: readonly Line[], plan: Plan): void {
  const { columns, aliases, roles } = plan;
  if (columns.agent !== undefined && lines.some((line) => line.author !== null)) useOneName(lines, plan);
  for (const line of lines) {
    if (line.author !== null) line.reading = roles.named(line.author) ?? line.reading;
  }
  if (lines.every((line) => line.reading !== null)) return;

  const agents = namesIn(lines, [columns.agent, ...aliases.agent]);
  const sideOf = sidesOf(agents, namesIn(lines, [columns.customer, ...aliases.customer]));
  const oneNamed = namesOneOfTwo(lines, plan);
  for (const line of lines) {
    line.reading ??=
      byDirection(line, plan.isInbound(cellOf(line.row, columns, "inbound"))) ??
      sideOf(line.author) ??
      (line.author === null ? null : spelledRole(line.author)) ??
      (oneNamed ? side(cellOf(line.row, columns, "agent") === "" ? "customer" : "agent") : null);
  }
  const strangers = new Set(lines.filter((line) => line.reading === null).map((line) => line.author));
  if (strangers.size !== 1 || strangers.has(null) || lines.some((line) => line.oddRole)) return;
  const writing = new Set(lines.map((line) => line.reading?.role));
  const missing = writing.has("customer") ? "agent" : "customer";
  const otherIsKnown = missing === "agent" || writing.has("agent") || agents.length > 0;
  if (!otherIsKnown || writing.has(missing)) return;
  for (const line of lines) line.reading ??= side(missing);
}

/** An author who is the row's agent, by number, address or other letter case, goes by the name that the row gives. */
function useOneName(lines: readonly Line[], { columns, aliases }: Plan): void {
  const names = new Map<string, string>();
  for (const { row } of lines) {
    const name = cellOf(row, columns, "agent");
    if (name === "") continue;
    names.set(nameKey(name), name);
    for (const column of aliases.agent) names.set(nameKey(row.cells[column] ?? ""), name);
  }
  for (const line of lines) {
    if (line.author !== null) line.author = names.get(nameKey(line.author)) ?? line.author;
  }
}

/** Whether each row names either the agent or the customer, and both occur: then the one named is the one who speaks. */
function namesOneOfTwo(lines: readonly Line[], { columns }: Plan): boolean {
  if (columns.agent === undefined || columns.customer === undefined) return false;
  const fromAgent = lines.filter(({ row }) => cellOf(row, columns, "agent") !== "").length;
  const fromCustomer = lines.filter(({ row }) => cellOf(row, columns, "customer") !== "").length;
  const fromBoth = lines.some(
    ({ row }) => cellOf(row, columns, "agent") !== "" && cellOf(row, columns, "customer") !== "",
  );
  return !fromBoth && fromAgent > 0 && fromCustomer > 0 && fromAgent + fromCustomer === lines.length;
}

function namesIn(lines: readonly Line[], columns: readonly (number | undefined)[]): string[] {
  const names = new Set<string>();
  for (const { row } of lines) {
    for (const column of columns) {
      const name = column === undefined ? "" : (row.cells[column]?.trim() ?? "");
      if (name !== "") names.add(name);
    }
  }
  return [...names];
}

function side(role: "agent" | "customer"): RoleReading {
  return { role, private: false };
}

function byDirection(line: Line, inbound: boolean | null): RoleReading | null {
  if (inbound === null) return null;
  if (inbound) return side("customer");
  const spelled = line.author === null ? null : spelledRole(line.author);
  return spelled?.role === "bot" || spelled?.role === "system" ? spelled : side("agent");
}
