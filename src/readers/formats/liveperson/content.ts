import { htmlToText } from "../../html.js";
import { objectOf, textOf } from "../../json/fields.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { parseJson } from "../../json/stream.js";
import { known } from "./people.js";

const DEEPEST = 30;

/**
 * The words of a message: plain text, the text of HTML, the caption of a file, what a card of rich content shows. Null
 * where there should be words and are none, `""` for a file without a caption.
 */
export function wordsOf({ type, messageData }: JsonObject): string | null {
  const data = objectOf(messageData);
  const kind = textOf(type) ?? "";
  const text = textOf(objectOf(data.msg).text);
  if (text !== null && text !== "undefined") return kind === "TEXT_HTML" ? htmlToText(text) : text;
  if (kind === "HOSTED_FILE" || isObject(data.file)) return known(objectOf(data.file).caption) ?? "";
  const rich = objectOf(data.richContent).content ?? data.richContent;
  if (rich !== undefined) {
    const card = typeof rich === "string" ? parseJson(rich) : rich;
    return isObject(card) ? shownBy(card).join("\n") : null;
  }
  const isWordless = !/^(?:TEXT_|RICH_|$)/.test(kind) && Object.keys(data).length > 0;
  return isWordless ? "" : null;
}

/** Texts and the titles of buttons, in the order in which a card shows them. */
function shownBy(card: unknown): readonly string[] {
  const shown: string[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const each of value) walk(each, depth + 1);
    if (!isObject(value)) return;
    const words = value.type === "text" ? textOf(value.text) : value.type === "button" ? textOf(value.title) : null;
    if (words !== null) shown.push(value.type === "button" ? `- ${words}` : words);
    walk(value.elements, depth + 1);
  };
  walk(card, 0);
  return shown;
}
