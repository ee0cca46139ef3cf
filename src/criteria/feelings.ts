import type { Match } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";

/** A word of good or bad mood as it counts in its sentence. */
export interface Feeling extends Evidence {
  /** The sentence's number within its message. */
  readonly sentence: number;
  /** Above 0 good, below 0 bad; 1 is a strong word on its own, 2 the most. */
  readonly strength: number;
}

/** What one message says: its words of mood, and words that bear on them. */
export interface Said {
  readonly message: number;
  readonly text: string;
  readonly words: readonly Match[];
  readonly stronger: readonly Match[];
  readonly weaker: readonly Match[];
  readonly turns: readonly Match[];
  readonly ironic: readonly Match[];
}

const STRONGER = 1.5;
const WEAKER = 0.5;
const LOUD = 1.3;
const BEFORE_TURN = 0.6;
const AFTER_TURN = 1.3;
/** "Not good" is bad, though less than "bad"; "not bad" is hardly good. */
const GOOD_DENIED = -0.7;
const BAD_DENIED = -0.3;
const GOOD_MOCKED = -0.7;
const MOST = 2;
/** So many sentences away irony is still heard. */
const IRONY = 3;

/** The words of mood in a message, each with its strength; `strengths` is that of each cue on its own, below 0 for bad ones. */
export function feelingsIn(said: Said, strengths: readonly number[], ends: readonly number[]): readonly Feeling[] {
  const feelings: Feeling[] = [];
  for (const match of said.words) {
    if (match.conditional || match.quoted) continue;
    const own = strengths[match.index]!;
    const sentence = sentenceAt(ends, match.start);
    const [from, to] = [sentence === 0 ? 0 : ends[sentence - 1]!, ends[sentence]!];
    const isMocked = own > 0 && said.ironic.some(({ start }) => Math.abs(sentenceAt(ends, start) - sentence) <= IRONY);
    const isDenied = match.negated && /\p{L}/u.test(said.text.slice(match.start, match.end));
    const sense = isMocked ? GOOD_MOCKED : !isDenied ? 1 : own > 0 ? GOOD_DENIED : BAD_DENIED;
    const strength = own * sense * force(match, said) * place(match, said, from, to) * volume(match, said.text, to);
    const { message } = said;
    const cue = isMocked ? `mocking: ${match.cue}` : isDenied ? `denied: ${match.cue}` : match.cue;
    const { start, end } = match;
    feelings.push({ message, start, end, cue, sentence, strength: Math.max(-MOST, Math.min(MOST, strength)) });
  }
  return feelings;
}

/** Where the sentences of a text end: after a full stop and the like, or at an empty line. */
export function sentenceEnds(text: string): readonly number[] {
  const ends = [...text.matchAll(/[.!?…]+(?=\s|$)|\n\s*\n/g)].map(({ index, 0: stop }) => index + stop.length);
  if (text.slice(ends.at(-1) ?? 0).trim() !== "") ends.push(text.length);
  return ends;
}

function sentenceAt(ends: readonly number[], offset: number): number {
  const found = ends.findIndex((end) => offset < end);
  return found < 0 ? ends.length - 1 : found;
}

function force(match: Match, { text, stronger, weaker }: Said): number {
  const isDirectlyBefore = ({ end }: Match) => end <= match.start && text.slice(end, match.start).trim() === "";
  if (stronger.some(isDirectlyBefore)) return STRONGER;
  return weaker.some(isDirectlyBefore) ? WEAKER : 1;
}

/** What follows "but" is what the sentence says. */
function place(match: Match, { turns }: Said, from: number, to: number): number {
  const within = turns.filter(({ start }) => start >= from && start < to);
  if (within.length === 0) return 1;
  return within.some(({ start }) => start <= match.start) ? AFTER_TURN : BEFORE_TURN;
}

/** Capitals, drawn-out letters and exclamation marks make a word louder. */
function volume({ start, end }: Match, text: string, sentenceEnd: number): number {
  const word = text.slice(start, end);
  const isShouted = /^[^\p{Ll}]*(?:\p{Lu}[^\p{Ll}]*){4}$/u.test(word) || /(\p{L})\1\1/iu.test(word);
  return (isShouted ? LOUD : 1) * (/!["')\]]*\s*$/.test(text.slice(end, sentenceEnd)) ? LOUD : 1);
}
