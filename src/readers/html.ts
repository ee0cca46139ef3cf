import { Parser } from "htmlparser2";

/** Elements that begin and end on lines of their own; those of `PARAGRAPHS` with an empty line around them. */
const BLOCKS = new Set(
  `address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li
   main nav ol p pre section table tbody tfoot thead tr ul`.split(/\s+/),
);
const PARAGRAPHS = new Set("blockquote dl h1 h2 h3 h4 h5 h6 ol p pre table ul".split(" "));
/** Elements whose text nobody sees. */
const UNSEEN = new Set("head iframe noscript object script select style template textarea title".split(" "));

/** How an element is told that holds what was said before, or a signature. */
const HISTORY =
  /\b(?:gmail_quote|gmail_attr|gmail_extra|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|zmail_extra|protonmail_quote|protonmail_signature_block|tutanota_quote|freshdesk_quote|zd_quoted_text|hs_reply|front-blockquote|x_gmail_quote|appendonsend|divRplyFwdMsg|Signature|ms-outlook-mobile-signature)\b/;

/**
 * The text of an HTML body as a reader sees it: lines where blocks and `<br>` end them, spaces run together, nothing of
 * scripts and styles. With `mail`, quoted history and signatures that their elements tell of are left out.
 */
export function htmlToText(html: string, { mail = false }: { readonly mail?: boolean } = {}): string {
  const text = new Text();
  /** Names of the open elements within one that is left out. */
  let unseen: string[] = [];
  let preformatted = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen.length > 0) {
        if (!VOID.has(name)) unseen.push(name);
        return;
      }
      if (UNSEEN.has(name) || isHidden(attributes) || (mail && isHistory(name, attributes))) {
        if (BLOCKS.has(name)) text.line(1);
        if (!VOID.has(name)) unseen = [name];
        return;
      }
      if (name === "br") text.newline();
      else if (name === "img") text.add(attributes.alt ?? "", false);
      else if (name === "td" || name === "th") text.add(" ", false);
      else if (BLOCKS.has(name)) text.line(PARAGRAPHS.has(name) ? 2 : 1);
      if (name === "li") text.add("- ", false);
      if (name === "pre") preformatted++;
    },
    ontext(data) {
      if (unseen.length === 0) text.add(data, preformatted > 0);
    },
    onclosetag(name) {
      if (unseen.length > 0) {
        const open = unseen.lastIndexOf(name);
        if (open !== -1) unseen = unseen.slice(0, open);
        return;
      }
      if (name === "pre") preformatted = Math.max(0, preformatted - 1);
      if (BLOCKS.has(name)) text.line(PARAGRAPHS.has(name) ? 2 : 1);
    },
  });
  parser.end(html);
  return text.toString();
}

/** Whether a text reads like HTML, where an export does not say. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?(?:p|div|br|span|html|body|table|ul|ol|li|strong|em|b|i|a)\b[^<>]{0,500}>)/i.test(text.slice(0, 5000));
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

function isHidden({ style = "", hidden }: Record<string, string>): boolean {
  return hidden !== undefined || /display\s*:\s*none/i.test(style);
}

function isHistory(name: string, { id = "", class: classes = "", type }: Record<string, string>): boolean {
  return (name === "blockquote" && type === "cite") || HISTORY.test(id) || HISTORY.test(classes);
}

/** Text that grows, its white space as a browser shows it. */
class Text {
  readonly #parts: string[] = [];
  /** Line ends and spaces that are written once something follows. */
  #lines = 0;
  #space = false;
  #empty = true;

  add(data: string, verbatim: boolean): void {
    if (verbatim) {
      if (data === "") return;
      this.#flush();
      this.#parts.push(data.replaceAll("\r\n", "\n"));
      return;
    }
    const plain = data.replace(/[\s\u00a0]+/g, " ");
    const words = plain.trim();
    if (plain.startsWith(" ")) this.#space = true;
    if (words === "") return;
    this.#flush();
    this.#parts.push(words);
    this.#space = plain.endsWith(" ");
  }

  /** Sees to it that what follows stands on a new line, with `count - 1` empty ones before it. */
  line(count: number): void {
    this.#lines = Math.max(this.#lines, count);
  }

  newline(): void {
    this.#lines++;
  }

  toString(): string {
    return this.#parts.join("").trim();
  }

  #flush(): void {
    if (!this.#empty)
      this.#parts.push(this.#lines > 0 ? "\n".repeat(Math.min(this.#lines, 2)) : this.#space ? " " : "");
    this.#lines = 0;
    this.#space = false;
    this.#empty = false;
  }
}
