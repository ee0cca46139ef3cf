import type { Conversation, Message } from "../model/conversation.js";
import type { Evidence, Facts, Verdict } from "../model/evaluation.js";
import { printable } from "../model/printable.js";

/** Pieces of evidence beyond this many are no help to anybody. */
const MOST_EVIDENCE = 1000;
const LONGEST_CUE = 200;
const LONGEST_REASON = 300;
const MOST_FACTS = 20;
/** What a dimension says of itself. */
const OWN_FACTS: readonly string[] = ["score", "risk"];

type Given = Readonly<Record<string, unknown>>;

/** What is wrong with a verdict that came from outside. */
class Nonsense extends Error {}

/**
 * A verdict that came from outside, believed only where it holds: a value from 0 to 1, evidence that is in the text. Anything
 * else is an `error` that says what is wrong with it. `cue` names evidence that has no name.
 */
export function verdictFrom(given: unknown, conversation: Conversation, cue: string): Verdict {
  try {
    return read(given, conversation, cue);
  } catch (error) {
    if (!(error instanceof Nonsense)) throw error;
    return { status: "error", reason: `gave a verdict that can't be: ${error.message}` };
  }
}

function read(given: unknown, conversation: Conversation, cue: string): Verdict {
  if (!isMapping(given)) throw new Nonsense(`${shown(given)} is no verdict`);
  const status = given.status ?? ("value" in given ? "scored" : undefined);
  if (status === "error") return { status, reason: reasonOf(given) };
  if (status === "not-applicable") return { status, reason: reasonOf(given), ...factsOf(given) };
  if (status !== "scored") throw new Nonsense(`status ${shown(status)} is none of scored, not-applicable, error`);
  const { value, evidence = [] } = given;
  if (typeof value !== "number" || !(value >= 0 && value <= 1))
    throw new Nonsense(`value ${shown(value)} is no number from 0 to 1`);
  if (!Array.isArray(evidence)) throw new Nonsense(`evidence ${shown(evidence)} is no list`);
  if (evidence.length > MOST_EVIDENCE)
    throw new Nonsense(`${evidence.length} pieces of evidence, where ${MOST_EVIDENCE} are the most`);
  const { messages } = conversation;
  return { status, value, evidence: evidence.map((piece) => evidenceOf(piece, messages, cue)), ...factsOf(given) };
}

/** A piece of evidence by its place, or by its `quote`, which is then looked for in the message. */
function evidenceOf(given: unknown, messages: readonly Message[], unnamed: string): Evidence {
  if (!isMapping(given)) throw new Nonsense(`evidence ${shown(given)} is no mapping`);
  const { message: number, quote, cue = unnamed } = given;
  const message = typeof number === "number" ? messages[number] : undefined;
  if (message === undefined) throw new Nonsense(`evidence in message ${shown(number)}, which is not there`);
  if (message.private) throw new Nonsense(`evidence in message ${number}, which is private`);
  if (typeof cue !== "string" || cue.trim() === "" || cue.length > LONGEST_CUE || printable(cue, LONGEST_CUE) !== cue)
    throw new Nonsense(`the cue ${shown(cue)} is no line of text of up to ${LONGEST_CUE} characters`);
  const { start, end } = place(given, message.text, number as number);
  if (quote !== undefined && quote !== message.text.slice(start, end))
    throw new Nonsense(`the quote ${shown(quote)} is not what stands there in message ${number}`);
  return { message: number as number, start, end, cue };
}

function place({ start, end, quote }: Given, text: string, number: number) {
  if (start === undefined && end === undefined && typeof quote === "string" && quote !== "") {
    const at = text.indexOf(quote);
    if (at < 0) throw new Nonsense(`the quote ${shown(quote)} is not in message ${number}`);
    return { start: at, end: at + quote.length };
  }
  if (!isPlace(start) || !isPlace(end) || start >= end || end > text.length)
    throw new Nonsense(`evidence from ${shown(start)} to ${shown(end)} of message ${number}, which has ${text.length} characters`); // biome-ignore format: one sentence
  return { start, end };
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function reasonOf({ status, reason }: Given): string {
  if (typeof reason !== "string" || reason.trim() === "") throw new Nonsense(`${status} without a reason`);
  return printable(reason.trim(), LONGEST_REASON);
}

function factsOf({ facts }: Given): { readonly facts?: Facts } {
  if (facts === undefined) return {};
  if (!isMapping(facts)) throw new Nonsense(`facts ${shown(facts)} are no mapping`);
  const entries = Object.entries(facts);
  if (entries.length > MOST_FACTS) throw new Nonsense(`${entries.length} facts, where ${MOST_FACTS} are the most`);
  return { facts: Object.fromEntries(entries.map(([name, value]) => [name, factOf(name, value)])) };
}

function factOf(name: string, value: unknown): Facts[string] {
  if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name) || OWN_FACTS.includes(name))
    throw new Nonsense(`${shown(name)} is no name for a fact`);
  if (typeof value === "string") return printable(value, LONGEST_REASON);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value as Facts[string];
  throw new Nonsense(`the fact ${name} is ${shown(value)}, not text, a number, true, false or null`);
}

function isMapping(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value in short, fit for one line. */
function shown(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // What can't be written is shown by its kind.
  }
  return printable(text ?? typeof value, 60);
}
