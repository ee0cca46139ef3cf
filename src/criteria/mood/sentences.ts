export interface Sentence {
  /** Where it ends, its full stop included, in UTF-16 units of the text. */
  readonly end: number;
  readonly isExclaimed: boolean;
}

/** The sentences of a text, at least one: they end with a full stop and the like, or at an empty line. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const { index, 0: stop } of text.matchAll(/[.!?…]+|\n[ \t\r]*\n/g)) {
    const end = index + stop.length;
    // Not the point of a number or an address.
    if (end < text.length && !/\s/.test(stop[0]! + text[end]!)) continue;
    sentences.push({ end, isExclaimed: stop.includes("!") });
  }
  const last = sentences.at(-1)?.end ?? 0;
  if (last === 0 || text.slice(last).trim() !== "") sentences.push({ end: text.length, isExclaimed: false });
  return sentences;
}
