import { Chalk, type ChalkInstance } from "chalk";
import type { Moment, MomentsReport, MomentsReporter, MomentsReporterOptions } from "../../model/moments.js";
import { printable } from "../../model/printable.js";
import { wrap } from "../words.js";
import { addressOf, creditOf, isAfterGap, isReaction, notesOf, piecesOf, titleOf, whyOf } from "./words.js";

const LONGEST = 600;
const SPEAKER = 10;

/** For the terminal: each moment with its few messages, what counts in bold. */
export const momentsTable: MomentsReporter = {
  id: "table",
  extensions: [".txt"],
  render(report, options) {
    const chalk = new Chalk({ level: options.color ? 1 : 0 });
    const pieces = report.moments.map((moment, place) => momentText(moment, place + 1, report, options, chalk));
    const notes = notesOf(report).map((note) => wrap(note, options.width, "", "  "));
    return `${[chalk.bold(printable(titleOf(report, options), LONGEST)), ...pieces, notes.join("\n")].join("\n\n")}\n`;
  },
};

function momentText(
  moment: Moment,
  place: number,
  report: MomentsReport,
  { width, link }: MomentsReporterOptions,
  chalk: ChalkInstance,
): string {
  const indent = "    ";
  const why = wrap(
    printable(whyOf(moment, report).join(" "), LONGEST),
    width,
    `${String(place).padStart(2)}  `,
    indent,
  );
  const said = moment.exchange.flatMap((message, place) => {
    if (message.text === null) return [];
    const gap = isAfterGap(moment, place) ? [`${indent}${chalk.dim("…")}`] : [];
    const speaker = (message.role === "agent" ? "Agent" : "Customer").padEnd(SPEAKER);
    const hanging = `${indent}${" ".repeat(SPEAKER)}`;
    const { before, after } = message.cut;
    const marked = piecesOf(message, moment.why).map(({ text, counts }) => (counts ? chalk.bold(line(text)) : line(text))); // biome-ignore format: one rule
    const text = wrap(`${before ? "… " : ""}${marked.join("")}${after ? " …" : ""}`, width, `${indent}${chalk.dim(speaker)}`, hanging); // biome-ignore format: one call
    return [...gap, isReaction(message, moment) ? chalk.green(text) : text];
  });
  const address = addressOf(moment.conversation, link) ?? moment.conversation;
  const credit = wrap(printable(`${creditOf(moment)} · ${address}`, LONGEST), width, indent);
  return [chalk.italic(why), ...(said.length === 0 ? [] : ["", ...said, ""]), chalk.dim(credit)].join("\n");
}

/** Of a message in pieces: a line, its blanks at the ends kept. */
function line(text: string): string {
  return printable(text.replace(/\s+/g, " "), LONGEST);
}
