import type { Moment, MomentsReport, MomentsReporter, MomentsReporterOptions } from "../../model/moments.js";
import { printable } from "../../model/printable.js";
import { asMarkdown } from "../markup.js";
import { addressOf, creditOf, isAfterGap, notesOf, piecesOf, titleOf, whyOf } from "./words.js";

const LONGEST = 600;

/** For a wiki, a channel or a newsletter. */
export const momentsMarkdown: MomentsReporter = {
  id: "markdown",
  extensions: [".md", ".markdown"],
  render(report, options) {
    const notes = notesOf(report).map((note) => `- ${text(note)}`).join("\n"); // biome-ignore format: one chain
    const moments = report.moments.map((moment, place) => momentText(moment, place + 1, report, options));
    return `${[`## ${text(titleOf(report, options))}`, ...moments, notes].join("\n\n")}\n`;
  },
};

function momentText(moment: Moment, place: number, report: MomentsReport, { link }: MomentsReporterOptions): string {
  const said = moment.exchange.flatMap((message, place) => {
    if (message.text === null) return [];
    const gap = isAfterGap(moment, place) ? ["> …"] : [];
    const { before, after } = message.cut;
    const words = piecesOf(message, moment.why).map(({ text, counts }) => (counts ? strong(text) : line(text)));
    const speaker = message.role === "agent" ? "Agent" : "Customer";
    return [...gap, `> **${speaker}:** ${before ? "… " : ""}${words.join("")}${after ? " …" : ""}`];
  });
  const address = addressOf(moment.conversation, link);
  const id = text(moment.conversation);
  // Parentheses and angle brackets would end the address.
  const named = address === null ? id : `[${id}](${address.replace(/[()<>\s]/g, encodeURIComponent).replace(/\(/g, "%28").replace(/\)/g, "%29")})`; // biome-ignore format: a choice
  return [
    `### ${place}. ${text(whyOf(moment, report)[0]!)}`,
    ...(said.length === 0 ? [] : [said.join("\n>\n")]),
    `${text(whyOf(moment, report).slice(1).join(" "))}\n— ${text(creditOf(moment))} · ${named}`,
  ].join("\n\n");
}

function text(given: string): string {
  return asMarkdown(printable(given, LONGEST));
}

/** Of a line in pieces: blanks at its ends stay. */
function line(given: string): string {
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(given.replace(/\s+/g, " "))!;
  return `${before}${text(words!)}${after}`;
}

/** Markdown wants no blanks within its stars. */
function strong(given: string): string {
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(given.replace(/\s+/g, " "))!;
  return words === "" ? `${before}${after}` : `${before}**${text(words!)}**${after}`;
}
