import type { Match } from "../../model/criterion.js";
import type { Evidence } from "../../model/evaluation.js";
import type { Sentence } from "./sentences.js";

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
export function feelingsIn(said: Said, strengths: readonly number[], sentences: readonly Sentence[]): Feeling[] {
  const stronger = new Set(said.stronger.map(({ end }) => end));
  const weaker = new Set(said.weaker.map(({ end }) => end));
  const turns = firstIn(said.turns, sentences);
  const ironic = [...firstIn(said.ironic, sentences).keys()];
  const feelings: Feeling[] = [];
  let sentence = 0;
  let nearest = 0;
  for (const match of said.words) {
    if (match.conditional || match.quoted) continue;
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= match.start) sentence++;
    const { message, text } = said;
    const { start, end } = match;
    const words = text.slice(start, end);
    const before = wordEndBefore(text, start);
    const own = strengths[match.index]!;
    while (nearest < ironic.length && ironic[nearest]! < sentence - IRONY) nearest++;
    const isMocked = own > 0 && nearest < ironic.length && ironic[nearest]! <= sentence + IRONY;
    const isDenied = match.negated && /\p{L}/u.test(words);
    let strength = own;
    if (isMocked) strength *= GOOD_MOCKED;
    else if (isDenied) strength *= own > 0 ? GOOD_DENIED : BAD_DENIED;
    if (stronger.has(before)) strength *= STRONGER;
    else if (weaker.has(before)) strength *= WEAKER;
    if (isShouted(words)) strength *= LOUD;
    if (sentences[sentence]!.isExclaimed) strength *= LOUD;
    const turn = turns.get(sentence);
    if (turn !== undefined) strength *= turn <= start ? AFTER_TURN : BEFORE_TURN;
    const cue = isMocked ? `mocking: ${match.cue}` : isDenied ? `denied: ${match.cue}` : match.cue;
    feelings.push({ message, start, end, cue, sentence, strength: Math.max(-MOST, Math.min(MOST, strength)) });
  }
  return feelings;
}

/** By the number of a sentence that has a match: where its first one starts. */
function firstIn(matches: readonly Match[], sentences: readonly Sentence[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let sentence = 0;
  for (const { start } of matches) {
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= start) sentence++;
    if (!starts.has(sentence)) starts.set(sentence, start);
  }
  return starts;
}

/** Where the word ends that only spaces part from this place. */
function wordEndBefore(text: string, start: number): number {
  let end = start;
  while (end > 0 && /[^\S\n]/.test(text[end - 1]!)) end--;
  return end;
}

/** All in capitals, four or more, or with a letter drawn out. */
function isShouted(words: string): boolean {
  const isCapital = words === words.toUpperCase() && words.replace(/\P{Lu}/gu, "").length >= 4;
  return isCapital || /(\p{L})\1\1/iu.test(words);
}
