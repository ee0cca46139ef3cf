import type { ComparisonReporter } from "../../model/comparison.js";
import { printable } from "../../model/printable.js";
import { type Block, type Cell, documentOf } from "./document.js";
import { STYLE } from "./style.js";

const LIMITS = { edits: 1000, conversations: 200, cues: 200 };
const LONGEST = 4000;
/** The rows of a table beyond these are to be opened. */
const OPEN = 20;

/** One page that needs nothing else: no script, no network, light and dark. */
export const comparisonHtml: ComparisonReporter = {
  id: "html",
  extensions: [".html", ".htm"],
  render(report) {
    const blocks = documentOf(report, LIMITS);
    const [title] = blocks;
    return [
      "<!doctype html>",
      '<html lang="en">',
      "<head>",
      '<meta charset="utf-8">',
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${safe(title?.kind === "title" ? title.text : "wow diff")}</title>`,
      `<style>${STYLE}</style>`,
      "</head>",
      "<body><main>",
      ...sections(blocks),
      "</main></body>",
      "</html>",
      "",
    ].join("\n");
  },
};

function sections(blocks: readonly Block[]): readonly string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === "heading") {
      pieces.push(`${isOpen ? "</section>" : "</header>"}<section>`);
      isOpen = true;
    }
    pieces.push(htmlOf(block));
  }
  return ["<header>", ...pieces, isOpen ? "</section>" : "</header>"];
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "title":
      return `<h1>${safe(block.text)}</h1>`;
    case "verdict":
      return `<p class="verdict ${block.tone}">${safe(block.text)}</p>`;
    case "heading":
      return `<h2>${safe(block.text)}</h2>`;
    case "text":
      return `<p>${safe(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join("\n")}</ul>`;
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ head, align, rows }: Extract<Block, { kind: "table" }>): string {
  const isHeaded = head.some((name) => name !== "");
  const top = isHeaded ? `<thead><tr>${head.map((name, i) => `<th scope="col" class="${align[i]}">${safe(name)}</th>`).join("")}</tr></thead>` : ""; // biome-ignore format: one piece
  const rowHtml = (row: readonly Cell[]) => `<tr>${row.map((cell, i) => cellHtml(cell, i, align[i]!)).join("")}</tr>`;
  const table = (some: readonly (readonly Cell[])[]) =>
    `<div class="wide"><table>${top}<tbody>${some.map(rowHtml).join("\n")}</tbody></table></div>`;
  const rest = rows.slice(OPEN);
  const hidden = rest.length === 0 ? "" : `<details><summary>${rest.length} more</summary>${table(rest)}</details>`;
  return table(rows.slice(0, OPEN)) + hidden;
}

function cellHtml({ text, bar }: Cell, column: number, side: "left" | "right"): string {
  const tag = column === 0 ? 'th scope="row"' : "td";
  return `<${tag} class="${side}">${safe(text)}${bar === undefined ? "" : barHtml(bar)}</${tag.slice(0, 2)}>`;
}

/** A bar from the middle, to the right for more, to the left for less. */
function barHtml(bar: number): string {
  const length = Math.round(Math.min(1, Math.abs(bar)) * 30);
  const from = bar < 0 ? 30 - length : 30;
  return ` <svg class="bar" width="60" height="10" viewBox="0 0 60 10" aria-hidden="true"><rect class="${bar < 0 ? "less" : "more"}" x="${from}" y="1" width="${length}" height="8"/><line x1="30" x2="30" y1="0" y2="10"/></svg>`;
}

function safe(text: string): string {
  return printable(text, LONGEST).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
