import { withoutAccents } from "../people/accents.js";
import { readFigure } from "./figure.js";

const GOOD = new Set(
  `good great excellent satisfied happy positive thumbsup 👍 😀 😊 🙂 gut zufrieden positiv bon bonne satisfait satisfaite positif
  bueno buena satisfecho satisfecha positivo bom boa satisfeito satisfeita`.split(/\s+/),
);
const BAD = new Set(
  `bad poor terrible dissatisfied unsatisfied unhappy negative thumbsdown 👎 🙁 😞 😠 schlecht unzufrieden negativ mauvais mauvaise
  insatisfait insatisfaite negatif malo mala insatisfecho insatisfecha negativo ruim insatisfeito insatisfeita`.split(
    /\s+/,
  ),
);
const NONE = new Set(
  "- – offered unoffered notoffered notrated unrated norating noresponse none null n/a na unknown".split(" "),
);
const STARS = /^(\d(?:[.,]\d+)?)\s*(?:stars?|sterne?|etoiles?|estrellas?|estrelas?|stelle|[★⭐]\uFE0F?)$/;
const PER_CENT = /^(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent|prozent)$/;

/**
 * A customer's rating: a figure (`4`, `4/5`), stars (`★★★★☆`, `4 stars`), per cent (80 for `80%`), good or bad (5 or 1,
 * as for Zendesk); null where it is none.
 */
export function readRating(cell: string): number | null {
  const figure = readFigure(cell);
  if (figure !== null) return figure;
  const text = withoutAccents(cell.trim().slice(0, 40)).toLowerCase();
  const number = (STARS.exec(text) ?? PER_CENT.exec(text))?.[1];
  if (number !== undefined) return Number(number.replace(",", "."));
  if (/^(?:[★⭐]\uFE0F?\s*)+(?:☆\s*)*$/u.test(text)) return text.match(/[★⭐]/gu)!.length;
  const word = wordOf(text);
  return GOOD.has(word) ? 5 : BAD.has(word) ? 1 : null;
}

/** Whether a cell says that nobody rated. */
export function isUnrated(cell: string): boolean {
  return NONE.has(wordOf(cell.trim().slice(0, 40).toLowerCase()));
}

/** `Good, with a comment` is `good`, `Not offered` is `notoffered`. */
function wordOf(text: string): string {
  return text.replace(/\s*(?:,? with(?:out)? (?:a )?comment)$/, "").replace(/[\s_-]+(?=.)/g, "");
}
