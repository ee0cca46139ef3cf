import { FlatParser } from "./html/flat-parser.js";
import { Flow } from "./html/flow.js";
import { historyIn, holdsQuotes, isAttribution } from "./mail/markup.js";
import { pointsBelow } from "./mail/pointer.js";

/** Elements that begin and end on lines of their own; those of `PARAGRAPHS` with an empty line around them. */
const BLOCKS = new Set(
  `address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li
   main nav ol p pre section table tbody tfoot thead tr ul`.split(/\s+/),
);
const PARAGRAPHS = new Set("blockquote dl h1 h2 h3 h4 h5 h6 ol p pre table ul".split(" "));
/** Elements whose text nobody sees. */
const UNSEEN = new Set("head iframe noscript object script select style svg template textarea title".split(" "));

/**
 * The text of an HTML body as a reader sees it: lines where blocks and `<br>` end them, spaces run together, nothing of
 * scripts and styles. With `mail`, quoted history and signatures that their elements tell of are left out, unless
 * nothing else is said.
 */
export function htmlToText(html: string, { mail = false }: { readonly mail?: boolean } = {}): string {
  if (!mail) return render(html, false);
  const own = render(html, true);
  return own === "" || pointsBelow(own) ? render(html, false) : own;
}

/** Whether a text reads like HTML, where an export does not say. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?(?:p|div|br|span|html|body|table|ul|ol|li|strong|em|b|i|a)\b[^<>]{0,500}>)/i.test(text.slice(0, 5000));
}

function render(html: string, mail: boolean): string {
  const flow = new Flow();
  /** Depth of the element that is left out with all in it; 0 where none is. */
  let unseenAt = 0;
  let ended = false;
  /** Depth of the line above a quote, until its first words tell what it is. */
  let attributionAt = 0;
  /** Depth of the element in which every blockquote is history, other than in a forwarded message; 0 where none is. */
  let quotesAt = 0;
  const verbatimAt: number[] = [];
  const parser: FlatParser = new FlatParser({
    open(name, attributes, depth) {
      if (ended || unseenAt > 0) return;
      const isQuote = quotesAt > 0 && name === "blockquote";
      const history = isQuote ? "element" : mail ? historyIn(name, attributes) : null;
      if (history === "rest") ended = true;
      else if (history !== null || UNSEEN.has(name) || isHidden(attributes)) unseenAt = depth;
      else if (mail && isAttribution(attributes)) attributionAt = depth;
      else if (mail && quotesAt === 0 && holdsQuotes(attributes)) quotesAt = depth;
      breakBefore(flow, name);
      if (ended || unseenAt > 0) return;
      if (name === "img") flow.add(altOf(attributes), false);
      else if (name === "li") flow.bullet();
      if (name === "pre" || /white-space\s*:\s*pre/i.test(attributes.style ?? "")) verbatimAt.push(depth);
    },
    text(data) {
      if (ended || unseenAt > 0) return;
      if (attributionAt > 0 && /\S/.test(data)) {
        if (/^\s*-/.test(data)) quotesAt = 0;
        else unseenAt = attributionAt;
        attributionAt = 0;
        if (unseenAt > 0) return;
      }
      flow.add(data, verbatimAt.length > 0);
    },
    close(name, depth) {
      if (verbatimAt.at(-1) === depth) verbatimAt.pop();
      if (attributionAt === depth) attributionAt = 0;
      if (quotesAt === depth) quotesAt = 0;
      if (ended || (unseenAt > 0 && unseenAt !== depth)) return;
      unseenAt = 0;
      if (name === "li") flow.endItem();
      if (BLOCKS.has(name)) flow.line(PARAGRAPHS.has(name) ? 2 : 1);
    },
  });
  parser.end(html);
  return flow.toString();
}

function breakBefore(flow: Flow, name: string): void {
  if (name === "br") flow.newline();
  else if (name === "td" || name === "th") flow.add(" ", false);
  else if (BLOCKS.has(name)) flow.line(PARAGRAPHS.has(name) ? 2 : 1);
}

/** Also the line that mail shops put before a mail for its preview. */
function isHidden({ style = "", hidden }: Readonly<Record<string, string>>): boolean {
  return (
    hidden !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?:px)?\s*(?:;|$)/i.test(style)
  );
}

/** What a picture shows, where that is more than the name of its file. */
function altOf({ alt = "" }: Readonly<Record<string, string>>): string {
  return /^\S+\.(?:png|jpe?g|gif|bmp|svg|webp)$/i.test(alt.trim()) ? "" : alt;
}
