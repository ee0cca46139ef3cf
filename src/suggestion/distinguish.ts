import { type LogOdds, logOddsRatio } from "../stats/log-odds.js";
import type { Counts, PhraseCount } from "./phrases.js";

/** So many conversations the prior weighs: in them phrases are as frequent as in all. */
export const PRIOR = 10;

/** More are not looked through for what says the same. */
const MOST = 2000;

/** A phrase that one side has more often than chance would have it. */
export interface Distinguishing extends PhraseCount, LogOdds {}

/**
 * Of the phrases in so many conversations those from |z| = `threshold` on, the strongest first, at most two thousand. Of
 * phrases that overlap and have the same counts the longest stands for all, of phrases one within the other the stronger.
 */
export function distinguishing(
  phrases: readonly PhraseCount[],
  conversations: Counts,
  threshold: number,
): readonly Distinguishing[] {
  const far = phrases
    .map((phrase): Distinguishing => ({ ...phrase, ...difference(phrase, conversations) }))
    .filter(({ z }) => Math.abs(z) >= threshold)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || b.words.length - a.words.length || compare(a.words, b.words));
  const strongest = far.slice(0, MOST);
  const whole = strongest.filter(
    (one) =>
      !strongest.some(
        (other) => other.words.length > one.words.length && haveSame(one, other) && isWithin(one.words, other.words),
      ),
  );
  const kept: Distinguishing[] = [];
  for (const one of whole) {
    const isSaid = ({ words }: Distinguishing) => isWithin(one.words, words) || isWithin(words, one.words);
    const goesOn = (other: Distinguishing) => haveSame(one, other) && overlap(one.words, other.words);
    if (!kept.some((other) => isSaid(other) || goesOn(other))) kept.push(one);
  }
  return kept;
}

/**
 * How much more often one side has a phrase: of its conversations, and of all phrases in them, whichever shows less; none where
 * the two point to different sides. So neither a long conversation makes a phrase, nor a side that says little.
 */
function difference({ high, low, all, of }: PhraseCount, conversations: Counts): LogOdds {
  // Half a conversation more keeps the prior from saying that all have it.
  const weight = (PRIOR * (all + 0.5)) / (conversations.all + 1);
  const compare = (whole: Counts) =>
    logOddsRatio(
      { count: high, of: whole.high },
      { count: low, of: whole.low },
      { count: weight, of: (PRIOR * whole.all) / conversations.all },
    );
  const [one, other] = [compare(conversations), compare(of)];
  if (one.z * other.z <= 0) return { logOdds: 0, z: 0 };
  return Math.abs(one.z) < Math.abs(other.z) ? one : other;
}

function haveSame(a: PhraseCount, b: PhraseCount): boolean {
  return a.high === b.high && a.low === b.low && a.all === b.all;
}

/** Is one phrase, but for its first or its last word, within the other? */
function overlap(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 1 && (isWithin(a.slice(1), b) || isWithin(a.slice(0, -1), b));
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
