/** Words that deny what follows them in their clause. */
export const NEGATORS = [
  "not",
  "never",
  "no",
  "nor",
  "neither",
  "none",
  "nobody",
  "nothing",
  "without",
  "hardly",
  "barely",
  "scarcely",
  "instead of",
  "rather than",
  "far from",
  "lack of",
  "anything but",
  "(fail|failed|fails|failing|refuse|refused|refuses) to",
];

/** Places where a negator denies nothing. */
export const NO_NEGATORS = [
  "not (only|just|to mention)",
  "no (doubt|wonder|question|matter|worries|worry|problem|problems|thanks|prob|probs|issue|issues|idea)",
  "no (i|we|you|it|that|this|thank|he|she|they)",
  "nothing but",
  "(why|could|would|can|will) (do|did|have)? not (you|we|i)",
  "(can|could) not (be|thank|wait|agree|praise|recommend|stress|fault|speak|say|ask|have)",
  "(do|would) not (hesitate|worry|mind|forget)",
  "if not",
  "whether or not",
  "or not",
];

/** Words that make what follows them in their clause a mere possibility. */
export const CONDITIONS = [
  "if",
  "in case",
  "unless",
  "whether",
  "(should|had|were) (you|i|we|they|it)",
  "(provided|assuming|supposing|suppose) (that)?",
  "in the event",
  "as long as",
  "(would|should|could|might) have been",
  "had (i|you|we|they) known",
];

/** Places where such a word sets no condition. */
export const NO_CONDITIONS = [
  "as if",
  "what (should|could) (i|we|you|they)",
  "(when|where|how|why|who) (should|were|had) (i|we|you|they|it)",
  "(and|but|that|what|which|because|like|as|so|then) (we|you|they|it) (had|were)",
];

/** Words that begin a new clause without a comma. */
export const CLAUSE_STARTS = [
  "but",
  "however",
  "although",
  "though",
  "because",
  "since",
  "so",
  "then",
  "therefore",
  "(and|or) (i|we|you|he|she|it|they|that|this|there|thank|thanks|please)",
];

/** How many words after a negator it reaches at most; a condition reaches further. */
export const NEGATION_WORDS = 5;
export const CONDITION_WORDS = 15;

/** Flags of a word: the first of a clause, or what stands between two. */
export const CLAUSE = 1;
/** Denied by a word before it. */
export const NEGATED = 2;
/** A mere possibility. */
export const CONDITIONAL = 4;

/** Flags the words that a trigger which ends at word `last` governs: those after it to the end of its clause, `reach` at most. */
export function govern(
  { flags, count }: { readonly flags: Uint8Array; readonly count: number },
  last: number,
  reach: number,
  flag: number,
): void {
  const end = Math.min(count, last + reach + 1);
  for (let word = last + 1; word < end && (flags[word]! & CLAUSE) === 0; word++) flags[word]! |= flag;
}

// Quotation marks more than 600 characters apart do not belong together; the bounds also keep the search linear.
const QUOTED =
  /"(?<![^\s([{:,–—-]")[^"\n]{1,600}"(?=$|[\s)\]}.,;:!?–—-])|“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|['‘](?<![^\s([{:,].)(?=\p{Lu})[^'‘’\n]{1,200}(?:['’]\p{L}[^'‘’\n]{0,200}){0,6}['’](?=$|[\s)\]}.,;:!?])/gu; // biome-ignore format: one rule
const QUOTED_LINE = /^[ \t]*>.*$/gm;

/** A part of a text, in UTF-16 units. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a text that quote somebody, by their start: between quotation marks, or lines that begin with `>`.
 * A text that is all in marks quotes nobody.
 */
export function quotations(text: string): readonly Part[] {
  const whole = text.trim().length;
  return [QUOTED, QUOTED_LINE]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 0: quote }) => quote.length < whole)
    .map(({ index, 0: quote }) => ({ start: index, end: index + quote.length }))
    .sort((a, b) => a.start - b.start);
}
