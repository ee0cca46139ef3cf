import type { Conversation } from "../model/conversation.js";
import type { Evaluation, Evidence } from "../model/evaluation.js";
import type { Kudos } from "../model/insight.js";
import { sentenceAt } from "../text/content-words.js";
import { calledIn, isCalled } from "./called.js";
import { evidenceFor, placesIn } from "./places.js";

/** The criterion of the signs that finds praise. */
const SIGN = "praise";
/** Of sentences longer than so many letters, the praise alone is shown. */
const LONGEST = 400;
/** A capital letter within a sentence: somebody's name. */
const NAMED = /(?<=[\p{L}'’,;][^\S\n]{1,3})\p{Lu}\p{Ll}+/u;

/**
 * The praise of a conversation that names one of its agents, by full or first name, in its own sentence or, where that
 * one names nobody, in the one after or before it; one for each agent and message. `[name 1]` in place of a name, a
 * pseudonym and an office are nobody.
 */
export function kudosIn(conversation: Conversation, signs: Evaluation, quotes: boolean): readonly Kudos[] {
  const evidence = evidenceFor(signs, SIGN);
  if (evidence.length === 0) return [];
  const placeOf = placesIn(conversation, quotes);
  const agents = conversation.agents.flatMap((agent) => {
    const called = calledIn(agent);
    return called === null ? [] : [{ agent, called }];
  });
  const found = new Map<string, Kudos>();
  for (const piece of evidence) {
    const { text } = conversation.messages[piece.message]!;
    const [sentence, ...others] = around(text, piece);
    const own = { start: Math.max(sentence.start, piece.start - LONGEST), end: Math.min(sentence.end, piece.end + LONGEST) }; // biome-ignore format: one piece
    const beside = NAMED.test(text.slice(own.start, own.end)) ? [] : others.filter(({ start, end }) => end - start <= LONGEST); // biome-ignore format: one choice
    const candidates = [own, ...beside];
    for (const { agent, called } of agents) {
      const key = `${piece.message} ${agent}`;
      const naming = candidates.find(({ start, end }) => isCalled(text.slice(start, end), called));
      if (found.has(key) || naming === undefined) continue;
      const whole = { start: Math.min(own.start, naming.start), end: Math.max(own.end, naming.end) };
      found.set(key, { agent, place: placeOf({ ...piece, ...(whole.end - whole.start <= LONGEST && whole) }) });
    }
  }
  return [...found.values()];
}

interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** The sentence of a piece of evidence, then the one after it and the one before it. */
function around(text: string, { start, end }: Evidence): readonly [Sentence, ...Sentence[]] {
  const [from] = sentenceAt(text, start);
  const [, to] = sentenceAt(text, Math.max(start, end - 1));
  const next = skipBlank(text, to + 1);
  const own = sentence(text, from, to);
  const after = next < text.length ? [sentence(text, ...sentenceAt(text, next))] : [];
  const last = beforeBlank(text, from - 1);
  const before = last > 0 ? [sentence(text, ...sentenceAt(text, last - 1))] : [];
  return [own, ...after, ...before];
}

/** With the sign that ends it, without the blanks that it begins with. */
function sentence(text: string, from: number, to: number): Sentence {
  const [start, end] = [skipBlank(text, from), Math.min(text.length, to + 1)];
  return { start: Math.min(start, end), end };
}

function skipBlank(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text[next]!)) next++;
  return next;
}

/** Where a sentence ends that stands before a place, its last sign left out. */
function beforeBlank(text: string, at: number): number {
  let last = at;
  while (last >= 0 && /[\s.!?…]/.test(text[last]!)) last--;
  return last + 1;
}
