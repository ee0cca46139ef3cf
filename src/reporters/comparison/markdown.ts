import type { ComparisonReporter } from "../../model/comparison.js";
import { printable } from "../../model/printable.js";
import { inertMarkdown } from "../markup.js";
import { type Block, documentOf, type Limits } from "./document.js";

const LIMITS: Limits = { edits: 40, conversations: 10, cues: 12 };
/** GitHub takes comments of 65,536 characters. */
const LONGEST = 60_000;
const CELL = 80;
const LINE = 600;

/** A comment on a pull request: what changed at a look, the rest to be opened. */
export const comparisonMarkdown: ComparisonReporter = {
  id: "markdown",
  extensions: [".md", ".markdown"],
  render(report) {
    for (let limits = LIMITS; ; limits = halved(limits)) {
      const text = pageOf(documentOf(report, limits));
      if (text.length <= LONGEST || limits.edits === 0) return text.slice(0, LONGEST);
    }
  },
};

function halved({ edits, conversations, cues }: Limits): Limits {
  return { edits: edits >> 1, conversations: conversations >> 1, cues: cues >> 1 };
}

function pageOf(blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let isOpen = false;
  let headings = 0;
  for (const block of blocks) {
    if (block.kind !== "heading") {
      pieces.push(textOf(block));
      continue;
    }
    if (isOpen) pieces.push("</details>");
    // What changed stands open; figures are to be opened.
    isOpen = headings++ > 0;
    pieces.push(
      isOpen ? `<details>\n<summary>${inertMarkdown(block.text)}</summary>` : `### ${inertMarkdown(block.text)}`,
    );
  }
  if (isOpen) pieces.push("</details>");
  return `${pieces.join("\n\n")}\n`;
}

function textOf(block: Exclude<Block, { kind: "heading" }>): string {
  switch (block.kind) {
    case "title":
      return `## ${inertMarkdown(block.text)}`;
    case "verdict":
      return `**${inertMarkdown(block.text)}**`;
    case "text":
      return lineStart(inertMarkdown(printable(block.text, LINE)));
    case "list":
      return block.items.map((item) => `- ${lineStart(inertMarkdown(printable(item, LINE)))}`).join("\n");
    case "table":
      return tableText(block);
  }
}

function tableText({ head, align, rows }: Extract<Block, { kind: "table" }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const names = align.map((_, i) => inertMarkdown(head[i] ?? ""));
  const rule = align.map((side) => (side === "left" ? ":--" : "--:"));
  const most = (i: number) => (i === align.length - 1 ? LINE : CELL);
  return [line(names), line(rule), ...rows.map((row) => line(row.map(({ text }, i) => inertMarkdown(printable(text, most(i))))))].join("\n"); // biome-ignore format: one rule
}

/** A line that begins no list, heading or rule. */
function lineStart(text: string): string {
  return text.replace(/^[-+=]/, (sign) => `&#${sign.charCodeAt(0)};`).replace(/^(\d+)([.)])/, (_all, number, sign) => `${number}&#${sign.charCodeAt(0)};`); // biome-ignore format: one rule
}
