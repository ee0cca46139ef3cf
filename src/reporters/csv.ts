import { printableText } from "../model/printable.js";
import { type Reporter, ROWS } from "../model/reporter.js";
import { rowSets } from "./rows/index.js";
import type { Cell } from "./rows/row-set.js";

export const csv: Reporter = {
  id: "csv",
  description: `one row per agent; with --by, one per ${ROWS.slice(1)
    .join(", ")
    .replace(/, (\w+)$/, " or $1")}`,
  extensions: [".csv"],
  needsConversations: ({ by }) => by !== "agent",
  async *render(view) {
    const { columns, rows } = rowSets[view.options.by];
    yield row(columns(view).map(({ name }) => name));
    for await (const cells of rows(view)) yield row(cells);
  },
};

/** A line of CSV. */
export function row(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(",")}\n`;
}

/** A cell that no spreadsheet runs as a formula, quoted where RFC 4180 asks for it. */
function cell(value: Cell): string {
  if (value === null) return "";
  const text = printableText(String(value));
  const formula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
