import type { Conversation } from "../../../model/conversation.js";
import { printableText } from "../../../model/printable.js";
import type { BookletEntry, BookletReporter } from "../../../model/sample.js";
import { asHtml } from "../../markup.js";
import { html, sheet } from "../../sheet.js";
import { factsOf, GUIDE, headingOf, leftOut, messagesOf, speakerOf, UNKNOWN } from "./words.js";

const STYLE = `
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
dl { display: grid; grid-template-columns: minmax(10rem, max-content) 1fr; gap: .2rem 1rem; margin: 1rem 0 0; }
dt { font-weight: 600; overflow-wrap: anywhere; } dd { margin: 0; overflow-wrap: anywhere; }
.soft, .who { color: var(--soft); font-size: .85rem; margin: 0; overflow-wrap: anywhere; }
article { margin-top: 2.5rem; }
ol { list-style: none; margin: .8rem 0 0; padding: 0; }
li { margin: 0 0 .7rem; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); break-inside: avoid; }
li.agent { border-color: var(--mark); }
.text { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.bot .text, .system .text { color: var(--soft); }
@media print { main { padding: 0; max-width: none; } article { break-before: page; margin-top: 0; } }
`;

/** To read on a screen or on paper: one page without scripts, every conversation on a sheet of its own. */
export const bookletHtml: BookletReporter = {
  extensions: [".html", ".htm"],
  render(booklet) {
    const title = headingOf(booklet);
    const questions = booklet.questions.map(({ column, title: asks }) => `<dt>${html(column)}</dt><dd>${html(asks)}</dd>`).join("\n"); // biome-ignore format: one chain
    const head = `<header><h1>${html(title)}</h1>\n<p>${html(GUIDE)}</p>\n<dl>${questions}</dl></header>`;
    return [sheet(title, STYLE, [head, ...booklet.entries.map(article)].join("\n"))];
  },
};

function article(entry: BookletEntry, place: number): string {
  const { transcript } = entry;
  const body = transcript === null ? `<p>${html(UNKNOWN)}</p>` : said(transcript);
  return `<article>
<h2>${place + 1}. ${html(entry.conversation, 200)}</h2>
<p class="soft">${html(factsOf(entry), 300)}</p>
${body}
</article>`;
}

function said(transcript: Conversation): string {
  const items = messagesOf(transcript).map(
    (message) =>
      `<li class="${message.role}"><p class="who">${html(speakerOf(message, transcript), 200)}</p><p class="text" dir="auto">${asHtml(printableText(message.text))}</p></li>`,
  );
  const subject = transcript.subject === null ? "" : `<p class="soft">Subject: ${html(transcript.subject, 300)}</p>\n`;
  const note = leftOut(transcript);
  return `${subject}<ol>\n${items.join("\n")}\n</ol>${note === null ? "" : `\n<p class="soft">${html(note)}</p>`}`;
}
