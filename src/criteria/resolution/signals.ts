import type { Found } from "../sayings.js";
import type { Heard, Said } from "./states.js";

/** A cue that was found, with the signal that it gives. */
export interface Sign<Name extends Heard | Said = Heard | Said> {
  readonly name: Name;
  readonly by: Found;
}

/** What a message says of the matter; `by` is null where no cue says so. */
export interface Heading {
  readonly name: Heard | Said;
  readonly by: Found | null;
}

/** What the customer has said of the matter so far. */
export interface Matter {
  /** Something is wrong. */
  readonly isTrouble: boolean;
  /** The customer wants to know something. */
  readonly isQuestion: boolean;
}

/** Does it tell that something is wrong, rather than that somebody wants to know something? */
export function isWrong(name: Heard | Said): boolean {
  return name === "objects" || name === "complains" || name === "troubles";
}

/** Of two signals in a customer's message the one of the lower rank counts; of one rank, the later. */
const RANK: Readonly<Partial<Record<Heard | Said, number>>> = { leaves: 0, objects: 1, confirms: 1, gives: 2, complains: 3, troubles: 4, tries: 5, asks: 6, content: 7 }; // biome-ignore format: a table
/** What a question mark in the same message outweighs. */
const UNASKED: ReadonlySet<Heard | Said> = new Set(["troubles", "tries", "content"]);

/** What a customer's message says: its strongest signal, else whether it asks. */
export function hear(signs: readonly Sign[], text: string): Heading {
  let best: Sign | null = null;
  for (const sign of signs) {
    if (sign.name === "confirms" && isAsked(text, sign.by.end)) continue;
    if (best === null || RANK[sign.name]! <= RANK[best.name]!) best = sign;
  }
  if (best !== null && !UNASKED.has(best.name)) return best;
  return asks(text) ? { name: "asks", by: null } : (best ?? { name: "statement", by: null });
}

/** Signals that count only where the message says little else, the strongest first. */
const FILLERS = ["regrets", "soothes", "holds", "closes"] as const;
const isFiller = ({ name }: Sign): boolean => (FILLERS as readonly string[]).includes(name);
/** So many characters in sentences without a filler are something else; a sentence of more says something beside it. */
const LITTLE = 40;
const LONG = 140;

/**
 * What an agent's message says: the last signal that says how things stand, a deed rather than what it entails. Advice is
 * the answer to a question where nothing is wrong.
 */
export function say(signs: readonly Sign[], text: string, { isTrouble, isQuestion }: Matter): Heading {
  const isDone = signs.some(({ name }) => name === "completes");
  const last = signs.findLast((sign) => !isFiller(sign) && !(isDone && sign.name === "promises"));
  if (last !== undefined) {
    return last.name === "advises" && isQuestion && !isTrouble ? { ...last, name: "statement" } : last;
  }
  const fillers = signs.filter(isFiller);
  // "Anything else?" is a goodbye, "How can I help?" a greeting.
  const isPolite = fillers.some(({ name, by }) => (name === "closes" || name === "holds") && isAsked(text, by.start));
  if (!isPolite && asks(text)) return { name: "question", by: null };
  const filler = saysLittle(text, fillers)
    ? FILLERS.find((one) => fillers.some(({ name }) => name === one))
    : undefined;
  if (filler === undefined) {
    const said = text.replace(/@\S+/g, "").trim();
    // A word or two answer a question at most.
    if (!isQuestion && said.split(/\s+/).length <= 2) return { name: "soothes", by: null };
    return { name: said.length < LITTLE ? "remark" : "statement", by: null };
  }
  const { by } = fillers.findLast(({ name }) => name === filler)!;
  if (isTrouble || filler === "holds" || (filler === "regrets" && !isQuestion)) return { name: filler, by };
  if (filler === "closes") return { name: isQuestion ? "remark" : "closes", by };
  return { name: "statement", by };
}

/** Is there little in the message but sentences with these? */
function saysLittle(text: string, fillers: readonly Sign[]): boolean {
  let rest = 0;
  let next = 0;
  for (const { index, 0: sentence } of text.matchAll(/[^.!?\n]+[.!?\n]*/g)) {
    const end = index + sentence.length;
    while (next < fillers.length && fillers[next]!.by.end <= index) next++;
    const has = next < fillers.length && fillers[next]!.by.start < end;
    if (!has || sentence.length > LONG) rest += sentence.trim().length;
    if (rest >= LITTLE) return false;
  }
  return true;
}

/** Does the sentence that goes on at `from` end in a question mark? */
function isAsked(text: string, from: number): boolean {
  return /^[^.!?\n]*\?/.test(text.slice(from, from + 200));
}

/** A question of two words or more near the end: what comes last is what awaits an answer. */
function asks(text: string): boolean {
  return /[^\s?？.!]\s+[^\s?？.!]+\s*[?？]+\s*(?:$|[^\w\s]|\s\p{Lu})/u.test(text.slice(-400));
}
