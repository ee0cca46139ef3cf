import { GAP, type Sentence } from "./sentences.js";

/** A conversation's sentences, and the side that it is on; null in the middle. */
export interface Sided {
  readonly side: "high" | "low" | null;
  readonly sentences: readonly Sentence[];
}

/** Numbers of conversations, or of phrases that they have, each counted once in a conversation. */
export interface Counts {
  readonly high: number;
  readonly low: number;
  /** Those in the middle included. */
  readonly all: number;
}

/** A phrase: how many conversations have it. */
export interface PhraseCount extends Counts {
  readonly words: readonly number[];
  /** How often it is said in all of them. */
  readonly occurrences: number;
  /** The same counts of all phrases of its length together. */
  readonly of: Counts;
}

/** Words of the longest phrase. */
export const LONGEST = 4;
/** What fewer conversations have can't tell them apart. */
export const LEAST_CONVERSATIONS = 5;
// Beyond so many phrases of one length at once, those that fewest conversations have had so far are let go.
const MOST_PHRASES = 400_000;

type Tally = { -readonly [Key in keyof Counts]: number };

/**
 * Counts the phrases of one to four words that at least five conversations have. Goes through the conversations once for
 * each length: a longer phrase is counted only where both shorter ones in it are frequent enough (R. Agrawal, R. Srikant,
 * "Fast Algorithms for Mining Association Rules", 1994), so that what is kept follows what is frequent, not what was read.
 */
export async function countPhrases(
  conversations: () => AsyncIterable<Sided>,
  most = MOST_PHRASES,
): Promise<readonly PhraseCount[]> {
  const found: PhraseCount[] = [];
  let frequent: ReadonlySet<string> | null = null;
  for (let length = 1; length <= LONGEST; length++) {
    const counts = new Map<string, Tally & { occurrences: number }>();
    const of: Tally = { high: 0, low: 0, all: 0 };
    let floor = 1;
    for await (const { side, sentences } of conversations()) {
      const said = phrasesIn(sentences, length);
      of.all += said.size;
      if (side !== null) of[side] += said.size;
      for (const [phrase, times] of said) {
        if (frequent !== null && !shorter(phrase).every((part) => frequent!.has(part))) continue;
        let count = counts.get(phrase);
        if (count === undefined) {
          count = { high: 0, low: 0, all: 0, occurrences: 0 };
          counts.set(phrase, count);
        }
        count.all++;
        count.occurrences += times;
        if (side !== null) count[side]++;
      }
      for (; counts.size > most; floor++)
        for (const [phrase, { all }] of counts) if (all <= floor) counts.delete(phrase);
    }
    for (const [phrase, { all }] of counts) if (all < LEAST_CONVERSATIONS) counts.delete(phrase);
    for (const [phrase, count] of counts) found.push({ words: phrase.split(" ").map(Number), ...count, of });
    frequent = new Set(counts.keys());
  }
  return found;
}

/** The phrases of a length in one conversation, and how often each is said. */
function phrasesIn(sentences: readonly Sentence[], length: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { words } of sentences) {
    for (let end = length; end <= words.length; end++) {
      const part = words.slice(end - length, end);
      if (part.includes(GAP)) continue;
      const phrase = part.join(" ");
      found.set(phrase, (found.get(phrase) ?? 0) + 1);
    }
  }
  return found;
}

/** A phrase without its first word, and without its last. */
function shorter(phrase: string): readonly string[] {
  return [phrase.slice(phrase.indexOf(" ") + 1), phrase.slice(0, phrase.lastIndexOf(" "))];
}
