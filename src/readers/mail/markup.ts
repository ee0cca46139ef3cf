/** Attributes of an HTML element. */
type Attributes = Readonly<Record<string, string>>;

/** Classes and ids of elements that hold a message quoted whole, or a signature. */
const HISTORY = new Set(
  `freshdesk_quote front-blockquote missive_quote yahoo_quoted zmail_extra tutanota_quote quoted-content
  moz-cite-prefix moz-signature moz-forward-container gmail_signature gmail_signature_prefix protonmail_signature_block
  ms-outlook-mobile-signature signature mail-editor-reference-message-container OLK_SRC_BODY_SECTION isForwardContent
  isReplyContent`
    .toLowerCase()
    .split(/\s+/),
);
/** Ids of elements that begin a quoted message which runs to the end. */
const TO_THE_END = new Set(["divrplyfwdmsg", "appendonsend"]);
/** Containers in which people answer between the quotes: of these, only the quotes are history. */
const QUOTES = new Set(["gmail_quote", "protonmail_quote"]);

/** Whether an element holds quotes, whatever these are marked with themselves. */
export function holdsQuotes({ class: classes = "" }: Attributes): boolean {
  return classes
    .split(/\s+/)
    .slice(0, 20)
    .some((mark) => QUOTES.has(plain(mark)));
}

/** What an element of a mail holds: history from here to its end or to the end of the mail; null for words. */
export function historyIn(name: string, attributes: Attributes): "element" | "rest" | null {
  const { id = "", class: classes = "", type = "", name: given = "" } = attributes;
  const marks = [plain(id), ...classes.split(/\s+/).slice(0, 20).map(plain)];
  if (TO_THE_END.has(marks[0]!)) return "rest";
  if (name === "blockquote" && (type.toLowerCase() === "cite" || marks.some((mark) => QUOTES.has(mark))))
    return "element";
  if (marks.some((mark) => HISTORY.has(mark) || mark.startsWith("yahoo_quoted_"))) return "element";
  return given === "messageReplySection" || (given === "quote" && name === "div") ? "element" : null;
}

const MARKS =
  /\b(?:class|id)\s{0,3}=\s{0,3}["']?[^"'>]{0,200}(?:gmail_quote|protonmail_quote|yahoo_quoted|freshdesk_quote|front-blockquote|missive_quote|divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)|<blockquote[^>]{0,200}\btype\s{0,3}=\s{0,3}["']?cite/i;

/** Whether the elements of a mail tell which of it is quoted from another. */
export function marksHistory(html: string): boolean {
  return MARKS.test(html);
}

/** Whether an element holds the line above a quote, which says no more of a forwarded message than the rest does. */
export function isAttribution({ class: classes = "" }: Attributes): boolean {
  return classes.split(/\s+/).slice(0, 20).map(plain).includes("gmail_attr");
}

/** Mail programs put `x_` and `m_-123` before the ids and classes of what they quote. */
function plain(mark: string): string {
  return mark.toLowerCase().replace(/^(?:x_)+|^m_-?\d+/, "");
}
