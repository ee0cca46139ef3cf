import { htmlToText } from "../html.js";
import { withoutHistory } from "./history.js";
import { marksHistory } from "./markup.js";

/**
 * What the writer of an e-mail says, without quoted history and signature: of its plain body, or of its HTML where the
 * plain one is blank or missing, or where only the HTML marks what is history.
 */
export function mailText(html: string | null, text: string | null): string {
  const isPlain = text !== null && /\S/.test(text) && (html === null || !marksHistory(html));
  if (isPlain) return withoutHistory(text);
  const said = html === null ? "" : withoutHistory(htmlToText(html, { mail: true }));
  return said === "" && text !== null ? withoutHistory(text) : said;
}
