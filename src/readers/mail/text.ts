import { htmlToText } from "../html.js";
import { withoutHistory } from "./history.js";

/**
 * What the writer of an e-mail says, without quoted history and signature: of its plain body, or of its HTML where that
 * is blank or missing.
 */
export function mailText(html: string | null, text: string | null): string {
  if (text !== null && /\S/.test(text)) return withoutHistory(text);
  return html === null ? "" : withoutHistory(htmlToText(html, { mail: true }));
}
