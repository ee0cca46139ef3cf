import type { Conversation } from "../model/conversation.js";
import type { Evaluation, Evidence } from "../model/evaluation.js";
import type { Kudos } from "../model/insight.js";
import { sentenceAt } from "../text/content-words.js";
import { evidenceFor, placesIn } from "./places.js";

/** The criterion of the signs that finds praise. */
const SIGN = "praise";
const SHORTEST_NAME = 3;

/**
 * The praise of a conversation that names one of its agents, by full or first name, in the sentence of the praise or
 * the one before or after it; one for each agent and message. `[name 1]` in place of a name is nobody.
 */
export function kudosIn(conversation: Conversation, signs: Evaluation, quotes: boolean): readonly Kudos[] {
  const evidence = evidenceFor(signs, SIGN);
  if (evidence.length === 0) return [];
  const placeOf = placesIn(conversation, quotes);
  const agents = conversation.agents.map((agent) => ({ agent, names: namesOf(agent) }));
  const found = new Map<string, Kudos>();
  for (const piece of evidence) {
    const sentences = around(conversation.messages[piece.message]!.text, piece);
    for (const { agent, names } of agents) {
      const key = `${piece.message} ${agent}`;
      const naming = sentences.find(({ words }) => names.some((name) => holds(words, name)));
      if (found.has(key) || naming === undefined) continue;
      const [{ start, end }] = sentences;
      const whole = { start: Math.min(start, naming.start), end: Math.max(end, naming.end) };
      found.set(key, { agent, place: placeOf({ ...piece, ...whole }) });
    }
  }
  return [...found.values()];
}

function namesOf(agent: string): readonly string[] {
  const whole = agent.toLowerCase();
  const [first = ""] = whole.split(/[\s,._@-]+/);
  return first.length >= SHORTEST_NAME ? [whole, first] : [whole];
}

/** Is the name in the text, as words of its own? */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) return true;
  return false;
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

interface Sentence {
  /** In lower case. */
  readonly words: string;
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
  return { words: text.slice(start, end).toLowerCase(), start: Math.min(start, end), end };
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
