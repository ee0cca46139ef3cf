import { GIFTS, type Gift, type Reader } from "../../src/model/reading.js";
import { type Fixture, NAMELESS } from "./exports.js";

/** Short heads for a table of that many columns, and what they stand for. */
const HEADS: Readonly<Record<Gift, readonly [head: string, meaning: string]>> = {
  times: ["time", "when each message was written"],
  authors: ["who", "who wrote it"],
  agent: ["agent", "whom the conversation is credited to"],
  customer: ["cust.", "the customer, so that a return is known"],
  channel: ["chan.", "channel"],
  subject: ["subj.", "subject"],
  tags: ["tags", "tags"],
  language: ["lang.", "language"],
  status: ["stat.", "status"],
  csat: ["csat", "the customer's rating"],
  reopens: ["reop.", "how often it was opened again"],
  transfers: ["moved", "assignments and transfers"],
  notes: ["notes", "private notes, kept out of the scoring"],
  bots: ["bots", "bots, told from agents"],
};

/** The input formats as two tables: what each is, and what unmodified exports of it say. */
export function formatTables(readers: readonly Reader[], fixtures: readonly Fixture[]): string {
  const names = readers.map(({ id, title, generic }) => {
    const files =
      generic === true ? [id === "text" ? "txt" : id] : extensions(fixtures.filter(({ format }) => format === id));
    const needs = NAMELESS.has(id) ? "; names take `--role`" : "";
    return [`\`${id}\``, `${title}${needs}`, files.map((file) => `.${file}`).join(" ")];
  });
  const particular = readers.filter(({ generic }) => generic !== true);
  const gives = particular.map(({ id, gives: given }) => [
    `\`${id}\``,
    ...GIFTS.map((gift) => (given.includes(gift) ? "✓" : "")),
  ]);
  const legend = GIFTS.map((gift) => HEADS[gift])
    .filter(([head, meaning]) => head !== meaning)
    .map(([head, meaning]) => `${head}: ${meaning}`);
  return [
    table(["`--input-format`", "what", "files"], names),
    "What an export says, as the help desk wrote it; native JSON and tables may say all of it:",
    table(["", ...GIFTS.map((gift) => HEADS[gift][0])], gives),
    wrapped(`${legend.join(" · ")}.`),
  ].join("\n\n");
}

/** Lines of up to 124 characters. */
function wrapped(text: string): string {
  return text.replace(/(.{1,124})(?: |$)/g, "$1\n").trimEnd();
}

function extensions(fixtures: readonly Fixture[]): readonly string[] {
  const found = fixtures.map(({ path }) => path.slice(path.lastIndexOf(".") + 1));
  return [...new Set(found)].sort();
}

/** A Markdown table whose columns also line up in a terminal. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column]!)].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(heads), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}
