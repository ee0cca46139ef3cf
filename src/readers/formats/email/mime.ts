import type PostalMime from "postal-mime";
import type { Attachment, addressParser, decodeWords } from "postal-mime";
import { mailText } from "../../mail/text.js";

/** The MIME parser, loaded once a mail is read. */
export interface MimeParser {
  readonly parse: typeof PostalMime.parse;
  readonly addressParser: typeof addressParser;
  readonly decodeWords: typeof decodeWords;
}

export async function mimeParser(): Promise<MimeParser> {
  const { default: parser, addressParser, decodeWords } = await import("postal-mime");
  return { parse: parser.parse.bind(parser), addressParser, decodeWords };
}

/** What a message says that is all text, but of a kind that is neither plain nor HTML. */
function textIn(attachments: readonly Attachment[]): string {
  const [only] = attachments;
  const isBody =
    attachments.length === 1 &&
    only!.mimeType.startsWith("text/") &&
    only!.disposition === null &&
    only!.filename === null;
  if (!isBody) return "";
  return typeof only!.content === "string" ? only!.content : new TextDecoder().decode(only!.content);
}

/** HTML that is said to be plain text. */
const HTML = /^\s*<(?:!doctype html|html|head|body|div|p)\b[^<>]{0,500}>/i;
const MOST_HEADERS = 16 * 1024 * 1024;

/** What the writer of a message says; `""` where it holds nothing but attachments, null where it can't be read. */
export async function textOfMail(message: Uint8Array, mime: MimeParser): Promise<string | null> {
  try {
    const { html, text, attachments } = await mime.parse(message, {
      forceRfc822Attachments: true,
      maxHeadersSize: MOST_HEADERS,
    });
    const plain = withWindowsSigns(text ?? (html === undefined ? textIn(attachments) : ""))
      .replaceAll("\r\n", "\n")
      .replace(/^##-.{1,200}-##\s*$/gm, "");
    if (html === undefined && HTML.test(plain)) return mailText(plain, null);
    return mailText(html === undefined ? null : withWindowsSigns(html), plain);
  } catch {
    return null;
  }
}

const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A text whose Windows-1252 was decoded as Latin-1, as some versions of Node do it, and mail programs that name the
 * wrong one of the two: with quotes and dashes instead of control characters.
 */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]!);
}
