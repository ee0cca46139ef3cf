import { firstText, listOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import { isObject } from "../../json/head.js";
import { parseJson } from "../../json/stream.js";

/**
 * The words of a message: plain text and Markdown as they stand, of an interactive message its title and what there
 * is to choose from, or what was chosen. Null where there should be words and are none, `undefined` where nothing is
 * said.
 */
export function wordsOf(content: unknown, type: string): string | null | undefined {
  if (!type.startsWith("application/")) return typeof content === "string" && /\S/.test(content) ? content : null;
  const value = typeof content === "string" ? parseJson(content) : content;
  if (!isObject(value)) return null;
  const data = objectOf(value.data);
  const shown = isObject(data.content) ? data.content : data;
  const chosen = listOf(data.selectedElements ?? value.selectedElements).map(
    (one) => textOf(one) ?? textOf(objectOf(one).title),
  );
  const offered = objectsOf(shown.elements).map(({ title }) => textOf(title));
  const lines = [
    firstText(shown.title),
    firstText(shown.subtitle),
    ...offered.map((title) => (title === null ? null : `- ${title}`)),
    ...chosen,
  ].filter((line) => line !== null);
  return lines.length === 0 ? undefined : lines.join("\n");
}
