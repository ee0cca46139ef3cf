import { Chalk, type ChalkInstance } from "chalk";
import type { ComparisonReporter } from "../../model/comparison.js";
import { printable } from "../../model/printable.js";
import { wrap } from "../words.js";
import { type Block, documentOf } from "./document.js";

const LIMITS = { edits: 30, conversations: 8, cues: 12 };
const LONGEST = 2000;
/** The last column is made no narrower, else it goes below; names are made no shorter, nor left longer. */
const NARROWEST = 16;
const SHORTEST = 12;
const NAME = 32;

/** The report for a terminal. */
export const comparisonTable: ComparisonReporter = {
  id: "table",
  extensions: [".txt"],
  render(report, { width, color }) {
    const chalk = new Chalk({ level: color ? 1 : 0 });
    const pieces = documentOf(report, LIMITS).map((block) => textOf(block, width, chalk));
    return `${pieces.join("\n").replace(/^\n+/, "")}\n`;
  },
};

function textOf(block: Block, width: number, chalk: ChalkInstance): string {
  switch (block.kind) {
    case "title":
      return chalk.bold(wrap(safe(block.text), width));
    case "verdict": {
      const colour = { good: chalk.green, bad: chalk.red, plain: chalk.yellow }[block.tone];
      return colour(wrap(safe(block.text), width));
    }
    case "heading":
      return `\n${chalk.bold(safe(block.text))}`;
    case "text":
      return wrap(safe(block.text), width, "", "  ");
    case "list":
      return block.items.map((item) => wrap(safe(item), width, "  ", "    ")).join("\n");
    case "table":
      return tableText(block, width, chalk);
  }
}

/** Columns side by side; the last one, where it is text, takes what is left of the line and goes on below. */
function tableText(
  { head, align, rows }: Extract<Block, { kind: "table" }>,
  width: number,
  chalk: ChalkInstance,
): string {
  const last = align.length - 1;
  const flows = align[last] === "left" && last > 0;
  const texts = rows.map((row) => row.map(({ text }, i) => (i === last && flows ? safe(text) : printable(text, NAME))));
  const widths = align.map((_, i) => [head, ...texts].reduce((most, row) => Math.max(most, (row[i] ?? "").length), 0));
  const beside = flows ? last : align.length;
  const takenNow = () => widths.slice(0, beside).reduce((sum, one) => sum + one + 2, flows ? 2 : 0);
  // Names give way where the line is too short, the last ones first.
  for (let i = beside - 1; i >= 0; i--) {
    const over = takenNow() - width;
    if (over > 0 && align[i] === "left") widths[i] = Math.min(widths[i]!, Math.max(SHORTEST, widths[i]! - over));
  }
  const taken = takenNow();
  const pad = (text: string, i: number) =>
    align[i] === "left" ? printable(text, widths[i]!).padEnd(widths[i]!) : text.padStart(widths[i]!);
  const line = (row: readonly string[]) => {
    if (!flows) return `  ${row.map(pad).join("  ")}`.trimEnd();
    const start = `  ${row.slice(0, last).map((text, i) => `${pad(text, i)}  `).join("")}`; // biome-ignore format: one piece
    if (width - taken >= NARROWEST) return wrap(row[last]!, width, start, " ".repeat(start.length)).trimEnd();
    return `${start.trimEnd()}\n${wrap(row[last]!, width, "      ")}`.trimEnd();
  };
  const isHeaded = head.some((name) => name !== "");
  return [...(isHeaded ? [chalk.dim(line(head))] : []), ...texts.map(line)].join("\n");
}

function safe(text: string): string {
  return printable(text, LONGEST);
}
