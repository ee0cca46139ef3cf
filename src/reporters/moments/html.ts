import type {
  Moment,
  MomentMessage,
  MomentsReport,
  MomentsReporter,
  MomentsReporterOptions,
} from "../../model/moments.js";
import { printableText } from "../../model/printable.js";
import { asHtml } from "../markup.js";
import { html, sheet } from "../sheet.js";
import { STYLE } from "./style.js";
import { addressOf, creditOf, isAfterGap, isReaction, notesOf, piecesOf, titleOf, whyOf } from "./words.js";

/** A wall of cards to look at and to print: one page without scripts, light and dark. */
export const momentsHtml: MomentsReporter = {
  id: "html",
  extensions: [".html", ".htm"],
  render(report, options) {
    const title = titleOf(report, options);
    const cards = report.moments.map((moment) => card(moment, report, options)).join("\n");
    const notes = notesOf(report).map((note) => `<li>${html(note)}</li>`).join(""); // biome-ignore format: one chain
    const wall = cards === "" ? "" : `<section class="wall" aria-label="Moments">\n${cards}\n</section>\n`;
    return sheet(title, STYLE, `<header><h1>${html(title)}</h1></header>\n${wall}<footer><ul>${notes}</ul></footer>`);
  },
};

function card(moment: Moment, report: MomentsReport, { link }: MomentsReporterOptions): string {
  const messages = moment.exchange.map((message, place) => messageHtml(message, moment, place)).join("\n");
  const why = whyOf(moment, report).map((one) => `<li>${html(one)}</li>`).join(""); // biome-ignore format: one chain
  const address = addressOf(moment.conversation, link);
  const id = html(moment.conversation, 80);
  const named = address === null ? id : `<a href="${asHtml(address)}">${id}</a>`;
  return `<article>
${messages}
<ul class="why">${why}</ul>
<p class="credit"><strong>${html(creditOf(moment))}</strong> <span class="id">${named}</span></p>
</article>`;
}

function messageHtml(message: MomentMessage, moment: Moment, place: number): string {
  if (message.text === null) return "";
  const { before, after } = message.cut;
  const words = piecesOf(message, moment.why).map(({ text, counts }) => (counts ? `<mark>${lines(text)}</mark>` : lines(text))).join(""); // biome-ignore format: one chain
  const said = `${before ? "… " : ""}${words}${after ? " …" : ""}`;
  const speaker = `<span class="who">${message.role === "agent" ? "Agent" : "Customer"}</span>`;
  const gap = isAfterGap(moment, place) ? '<p class="gap">…</p>\n' : "";
  if (isReaction(message, moment)) return `${gap}<blockquote><p dir="auto">${said}</p></blockquote>`;
  return `${gap}<p class="${message.role === "agent" ? "agent" : "customer"}" dir="auto">${speaker} ${said}</p>`;
}

/** Masks stand apart, so that nobody takes them for words. */
function lines(text: string): string {
  return asHtml(printableText(text)).replace(/\[([a-z]{2,10} \d{1,4})\]/g, '<span class="mask">$1</span>');
}
