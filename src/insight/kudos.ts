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
    const around = aroundOf(conversation.messages[piece.message]!.text, piece);
    for (const { agent, names } of agents) {
      const key = `${piece.message} ${agent}`;
      if (found.has(key) || !names.some((name) => holds(around, name))) continue;
      found.set(key, { agent, place: placeOf({ ...piece, ...sentenceOf(conversation, piece) }) });
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

/** The sentence of a piece of evidence, the one before it and the one after it, in lower case. */
function aroundOf(text: string, { start, end }: Evidence): string {
  const [from] = sentenceAt(text, start);
  const [, to] = sentenceAt(text, Math.max(start, end - 1));
  const [before] = sentenceAt(text, Math.max(0, from - 2));
  const [, after] = sentenceAt(text, Math.min(text.length, to + 2));
  return text.slice(before, after).toLowerCase();
}

/** The whole sentence: praise is read, not counted. */
function sentenceOf({ messages }: Conversation, { message, start, end }: Evidence): Pick<Evidence, "start" | "end"> {
  const { text } = messages[message]!;
  const [from] = sentenceAt(text, start);
  const [, to] = sentenceAt(text, Math.max(start, end - 1));
  const blank = /^\s*/.exec(text.slice(from, to))![0].length;
  return { start: from + blank, end: Math.min(text.length, to + 1) };
}
