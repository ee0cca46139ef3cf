/** A word that carries content, at its place in a text; offsets are UTF-16 units. */
export interface ContentWord {
  readonly start: number;
  readonly end: number;
  /** What inflections of the word share: "delays", "delayed" and "delay" are one. */
  readonly stem: string;
}

const UNSPOKEN = /https?:\/\/\S+|www\.\S+|[@^*]\p{L}[\p{L}\p{N}_]*|#[\p{Lu}\p{N}_]+#/gu;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const SHORTEST = 3;

/** Function words, courtesies and the words that every support conversation is made of (English). */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all already also although always am an and another any anybody anyone anything are around as
  ask asked at away back be because been before being below best better between both bring but by call called can cannot
  come contact could course day days detail details did do does doing done down during each either else email enough even
  ever every everyone everything few find for from further get gets getting give given go goes going good got great had
  happen happened has have having he hello help helped helping her here hers hey hi him himself his how however i if in
  info information into is issue issues it its itself just keep kind kindly know last later least less let like little
  long look looking lot made make making many may maybe me mean message might mine minute minutes more morning most much
  must my myself name near need needed needs never new next no nor not nothing now number of off oh ok okay on once one
  only or order other our ours ourselves out over own people perhaps please point possible problem problems put quite
  rather really receive reply right same say says see seem seems send sent shall she should since sir so some somebody
  someone something sorry sort still such sure take tell than thank thanks that the their theirs them themselves then
  there these they thing things think this those though through time to today together told tomorrow too try trying
  under until up update upon us use used using very via want wanted wants was way we welcome well went were what when
  where whether which while who whom whose why will wish with within without would write yes yesterday yet you your yours
  yourself again ago able afternoon apologies apologise apologize appreciate assist assistance customer evening feedback
  happy glad hear inconvenience service support team understand`.split(/\s+/),
);

/** The words of a text that carry content, in order; links, mentions, tags of masked data and function words are left out. */
export function contentWords(text: string): readonly ContentWord[] {
  const spoken = text.replace(UNSPOKEN, (hidden) => " ".repeat(hidden.length));
  const words: ContentWord[] = [];
  for (const { 0: written, index } of spoken.matchAll(WORD)) {
    const word = written.toLowerCase().replace(/['’].*$/u, "");
    if (word.length < SHORTEST || EMPTY_WORDS.has(word)) continue;
    words.push({ start: index, end: index + written.length, stem: stemOf(word) });
  }
  return words;
}

/** The start and end of the sentence of `text` that a place is in; a line is a sentence too. */
export function sentenceAt(text: string, place: number): readonly [start: number, end: number] {
  let start = place;
  while (start > 0 && !isSentenceEnd(text, start - 1)) start--;
  let end = place;
  while (end < text.length && !isSentenceEnd(text, end)) end++;
  return [start, end];
}

function isSentenceEnd(text: string, at: number): boolean {
  const unit = text[at]!;
  if (unit === "\n") return true;
  return (unit === "." || unit === "!" || unit === "?" || unit === "…") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}

/** Cuts the commonest English endings, after Lovins' and Porter's first steps (M. F. Porter, 1980). */
function stemOf(word: string): string {
  if (word.length < 5) return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const bare = word
    .replace(/(ies|ied)$/, "y")
    .replace(/(sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/([^s])s$/, "$1")
    .replace(/(ations?|ating|ated)$/, "ate")
    .replace(/(ing|ed|ly|ment|ness)$/, "");
  return bare.length < SHORTEST ? word : bare.replace(/([^aeiouls])\1$/, "$1").replace(/e$/, "");
}
