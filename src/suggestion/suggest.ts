import { UserError } from "../model/errors.js";
import type { Suggestion, SuggestionExample, SuggestionReport } from "../model/suggestion.js";
import { twoSidedChance } from "../stats/log-odds.js";
import { type Distinguishing, distinguishing, isWithin } from "./distinguish.js";
import { countPhrases, LEAST_CONVERSATIONS, type Sided } from "./phrases.js";
import type { Sentence } from "./sentences.js";
import { thirds } from "./thirds.js";

/** A conversation with a score, and the sentences in it that phrases are taken from. */
export interface Scored {
  readonly id: string;
  readonly score: number;
  readonly sentences: readonly Sentence[];
}

export interface SuggestOptions {
  /** So many phrases of each side at most. */
  readonly top: number;
  /** The least |z|. */
  readonly threshold: number;
  /** So many examples of each phrase. */
  readonly examples: number;
  /** A phrase as text. */
  phrase(words: readonly number[]): string;
}

export type Suggestions = Pick<
  SuggestionReport,
  "conversations" | "high" | "low" | "leastConversations" | "compared" | "threshold" | "byChance" | "found" | "phrases"
>;

/** A word or two of these alone hold sentences together and say nothing. */
const GRAMMAR = /^(?:(?:a|an|the|and|or|but|to|of|in|on|at|by|for|with|from|as|is|are|was|were|be|been|am|do|does|did|have|has|had|i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their|this|that|these|those)(?: |$)){1,2}$/; // biome-ignore format: one rule
const isGrammar = (phrase: string): boolean => GRAMMAR.test(phrase);

/** A comparison with fewer on a side says nothing. */
export const LEAST_ON_A_SIDE = 10;

/**
 * Phrases that tell the third of the conversations that scores highest from the third that scores lowest. The conversations
 * are gone through several times; all that is kept of them are counts. Throws `UserError` where there are too few.
 */
export async function suggest(
  conversations: () => AsyncIterable<Scored>,
  { top, threshold, examples, phrase }: SuggestOptions,
): Promise<Suggestions> {
  const scores: number[] = [];
  for await (const { score } of conversations()) scores.push(score);
  const { high, low, sideOf } = sides(scores);
  const counted = await countPhrases(async function* () {
    for await (const { score, sentences } of conversations()) yield { side: sideOf(score), sentences };
  });
  const sizes = { high: high.conversations, low: low.conversations, all: scores.length };
  const compared = counted.filter(({ words }) => !isGrammar(phrase(words)));
  const far = distinguishing(compared, sizes, threshold);
  const shown = [...far.filter(({ z }) => z > 0).slice(0, top), ...far.filter(({ z }) => z < 0).slice(0, top)];
  const said = await examplesOf(shown, conversations, sideOf, examples);
  return {
    conversations: scores.length,
    high,
    low,
    leastConversations: LEAST_CONVERSATIONS,
    compared: compared.length,
    threshold,
    byChance: Math.round(10 * compared.length * twoSidedChance(threshold)) / 10,
    found: far.length,
    phrases: shown.map((one, place) => suggestion(one, phrase(one.words), said[place]!)),
  };
}

function sides(scores: readonly number[]) {
  const split = thirds(scores);
  if (split === null) {
    const what = scores.length === 0 ? "no conversation has a score" : `all ${scores.length} conversations have the same score`; // biome-ignore format: a choice
    throw new UserError(
      null,
      `nothing to compare: ${what}`,
      "Give more conversations, or another criterion or dimension.",
    );
  }
  const sideOf = (score: number): Sided["side"] => (score >= split.highFrom ? "high" : score <= split.lowTo ? "low" : null); // biome-ignore format: a choice
  const [high, low] = (["high", "low"] as const).map((side) => {
    const own = scores.filter((score) => sideOf(score) === side);
    const bounds = own.reduce(([from, to], score) => [Math.min(from, score), Math.max(to, score)] as const, [Infinity, -Infinity] as const); // biome-ignore format: one step
    return { conversations: own.length, from: bounds[0], to: bounds[1] };
  });
  if (Math.min(high!.conversations, low!.conversations) < LEAST_ON_A_SIDE) {
    const what = `too few conversations to compare: ${high!.conversations} that score high and ${low!.conversations} that score low`;
    throw new UserError(null, what, `It takes ${LEAST_ON_A_SIDE} of each at least: give more conversations.`);
  }
  return { high: high!, low: low!, sideOf };
}

/** For each phrase its first places, one of a conversation, on the side that has it more often. */
async function examplesOf(
  phrases: readonly Distinguishing[],
  conversations: () => AsyncIterable<Scored>,
  sideOf: (score: number) => Sided["side"],
  most: number,
): Promise<readonly (readonly SuggestionExample[])[]> {
  const found = phrases.map((): SuggestionExample[] => []);
  if (most === 0) return found;
  for await (const { id, score, sentences } of conversations()) {
    const side = sideOf(score);
    for (const [place, { words, z }] of phrases.entries()) {
      if (found[place]!.length === most || side !== (z > 0 ? "high" : "low")) continue;
      const sentence = sentences.find((one) => isWithin(words, one.words));
      if (sentence !== undefined) found[place]!.push({ conversation: id, text: sentence.text });
    }
  }
  return found;
}

function suggestion(found: Distinguishing, phrase: string, examples: readonly SuggestionExample[]): Suggestion {
  const { z, logOdds, high, low, all, occurrences } = found;
  const round = (value: number) => Math.round(100 * value) / 100;
  const side = z > 0 ? "high" : "low";
  return { phrase, side, high, low, conversations: all, occurrences, logOdds: round(logOdds), z: round(z), examples };
}
