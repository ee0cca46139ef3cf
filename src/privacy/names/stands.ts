import { AFTER_NAMES, BEFORE_NAMES, MONTHS, NOUNS, TITLES } from "./lists.js";
import { gapBefore, isCapital, type Words, wordAt } from "./words.js";

const CLAUSE_END = /^\s*(?:$|[.,;:!?)\n\u2013\u2014]| - )/;
const MONTH_BEFORE = /(?:\d(?:st|nd|rd|th)?\.?|\b(?:in|by|until|till|since|of|from|for|before|after|during|this|last|next|every|each|and|or|early|late|mid|end|im|ab|bis|seit|en|de|em|desde|hasta)) $/i; // biome-ignore format: one rule
const VERBS: ReadonlySet<string> = new Set(["will", "may", "might", "hope", "mark", "bill", "love", "chase", "grant", "sue", "pat", "rob", "ask", "thank", "can"]); // biome-ignore format: one list

/** Does a word that may mean something else, such as Will, Rose or Kurz, stand here as the name that it is somebody's? */
export function standsAsName(words: Words, folded: readonly string[], first: number, last: number): boolean {
  const { text, starts, ends } = words;
  const before = first === 0 ? "" : folded[first - 1]!;
  const gap = gapBefore(words, first);
  const after = text.slice(ends[last], ends[last]! + 20);
  const clauseEnds = CLAUSE_END.test(after);
  const follows = first > 0 && /^,?[ \u00a0]{1,2}$/.test(gap);
  const word = wordAt(words, first);
  if (follows && TITLES.has(before) && isCapital(word)) return true;
  if (!isCapital(word)) return follows && clauseEnds && /^(?:hi|hello|hey|dear|thanks|cheers)$/.test(before);
  if (MONTHS.has(folded[first]!) && isMonth(text.slice(Math.max(0, starts[first]! - 16), starts[first]), after))
    return false;
  if (follows && clauseEnds && BEFORE_NAMES.has(before)) return true;
  // A clause of its own: "Will, …", "Regards,\nWill", "…, Rose."
  const opens = first === 0 || /[.,;:!?\n(\u2013\u2014]\s*$| - $/.test(gap);
  if (opens && clauseEnds && !/^\s*$/.test(text.slice(0, starts[first]) + after)) return true;
  if (/^['’]s(?![\p{L}])/u.test(after) && !MONTHS.has(folded[first]!)) return true;
  const isYelled = word.length > 1 && word === word.toUpperCase() && isYelledBefore(words, first);
  if (isYelled) return false;
  const next = /^[ \u00a0]$/.test(gapBefore(words, last + 1)) ? (folded[last + 1] ?? "") : "";
  if (AFTER_NAMES.has(next) && !(MONTHS.has(folded[first]!) && /^(?:is|was|has)$/.test(next))) return opens || !VERBS.has(folded[first]!) || next !== "here"; // biome-ignore format: one rule
  if (opens || !follows || gap.startsWith(",")) return false;
  // Within a sentence only names have capitals, but for German nouns, and words in a title.
  if (NOUNS.has(folded[first]!)) return BEFORE_NAMES.has(before) && clauseEnds;
  return !isCapital(wordAt(words, first - 1)) || before.length === 1;
}

/** "in May", "5 May", "May 2026". */
function isMonth(before: string, after: string): boolean {
  return MONTH_BEFORE.test(before) || /^,? \d/.test(after);
}

function isYelledBefore(words: Words, at: number): boolean {
  const [before, next] = [wordAt(words, at - 1), wordAt(words, at + 1)];
  return [before, next].some((word) => word.length > 1 && word === word.toUpperCase());
}
