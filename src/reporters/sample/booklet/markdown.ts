import type { Conversation } from "../../../model/conversation.js";
import { printable, printableText } from "../../../model/printable.js";
import type { BookletEntry, BookletReporter } from "../../../model/sample.js";
import { asMarkdown } from "../../markup.js";
import { factsOf, GUIDE, headingOf, leftOut, messagesOf, speakerOf, UNKNOWN } from "./words.js";

/** To read in a wiki or an editor. */
export const bookletMarkdown: BookletReporter = {
  extensions: [".md", ".markdown"],
  *render(booklet) {
    const questions = booklet.questions.map(({ column, title }) => `- **${line(column)}** ${line(title)}`);
    yield [`# ${line(headingOf(booklet))}`, GUIDE, questions.join("\n")].join("\n\n");
    for (const [place, entry] of booklet.entries.entries()) yield `\n\n${article(entry, place)}`;
    yield "\n";
  },
};

function article(entry: BookletEntry, place: number): string {
  const { transcript } = entry;
  const body = transcript === null ? [UNKNOWN] : said(transcript);
  return [`## ${place + 1}\\. ${line(entry.conversation)}`, line(factsOf(entry)), ...body].join("\n\n");
}

function said(transcript: Conversation): readonly string[] {
  const messages = messagesOf(transcript).map((message) => {
    const paragraphs = printableText(message.text).split("\n").map((one) => asMarkdown(one.trim())).filter((one) => one !== ""); // biome-ignore format: one chain
    return [`> **${line(speakerOf(message, transcript))}**`, ...paragraphs.map((one) => `> ${one}`)].join("\n>\n");
  });
  const subject = transcript.subject === null ? [] : [`Subject: ${line(transcript.subject)}`];
  const note = leftOut(transcript);
  return [...subject, ...messages, ...(note === null ? [] : [note])];
}

function line(text: string): string {
  return asMarkdown(printable(text.replace(/\s+/g, " "), 300));
}
