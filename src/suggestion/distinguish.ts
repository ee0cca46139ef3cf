import { type LogOdds, logOddsRatio } from "../stats/log-odds.js";
import type { PhraseCount } from "./phrases.js";

/** So many conversations the prior weighs: in them phrases are as frequent as in all. */
export const PRIOR = 10;

/** A phrase that one side has more often than chance would have it. */
export interface Distinguishing extends PhraseCount, LogOdds {}

/**
 * Of the phrases in so many conversations those from |z| = `threshold` on, the strongest first. Of phrases one within the other the stronger stands for both,
 * of equal ones the longer.
 */
export function distinguishing(
  phrases: readonly PhraseCount[],
  conversations: number,
  threshold: number,
): readonly Distinguishing[] {
  const far = phrases
    .map((phrase): Distinguishing => {
      const { high, low, all, of } = phrase;
      const prior = { count: (PRIOR * all) / conversations, of: (PRIOR * of.all) / conversations };
      return { ...phrase, ...logOddsRatio({ count: high, of: of.high }, { count: low, of: of.low }, prior) };
    })
    .filter(({ z }) => Math.abs(z) >= threshold)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || b.words.length - a.words.length || compare(a.words, b.words));
  const kept: Distinguishing[] = [];
  for (const phrase of far) {
    const isSaid = kept.some((other) => isWithin(phrase.words, other.words) || isWithin(other.words, phrase.words));
    if (!isSaid) kept.push(phrase);
  }
  return kept;
}

/** By the order in which their words were first said. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((word, at) => word !== b[at]);
  return place === -1 ? 0 : a[place]! - b[place]!;
}

/** Does one phrase stand within the other? */
export function isWithin(part: readonly number[], whole: readonly number[]): boolean {
  for (let start = 0; start + part.length <= whole.length; start++)
    if (part.every((word, at) => word === whole[start + at])) return true;
  return false;
}
