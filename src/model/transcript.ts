import { type Conversation, type MessageInput, type Role, toConversation } from "./conversation.js";
import { parseDuration } from "./duration.js";

/** A short transcript as rubric tests and examples write it. */
export interface Transcript {
  readonly conversation: Conversation;
  /** What stood in `[[…]]`: message number and UTF-16 offsets, the brackets themselves taken out of the text. */
  readonly marks: readonly Mark[];
  /** By message: the line that it begins on, from 1. */
  readonly lines: readonly number[];
}

export interface Mark {
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** Who may speak in a transcript; a `note` is an agent's private one. */
export const TRANSCRIPT_SPEAKERS: readonly string[] = ["agent", "customer", "bot", "system", "note"];
/** What may stand above the first message. */
export const TRANSCRIPT_FACTS: readonly string[] = ["channel", "language", "status", "csat", "reopens", "tags"];

const LINE = new RegExp(
  String.raw`^(${TRANSCRIPT_SPEAKERS.join("|")})(?: ([^:+]+?))?(?: \+(\d+(?:\.\d+)?[smhd]))?:\s?(.*)$`,
);
const FACT = new RegExp(`^(${TRANSCRIPT_FACTS.join("|")}): (.*)$`);
const START = Date.UTC(2026, 0, 5, 9);

/**
 * Reads lines such as `customer: …`, `agent Ana +90s: …` (that long after the line before), `note: …` (private), with
 * facts (`channel: chat`, `csat: 5`) before the first. Other lines continue the message before them.
 * Throws an `Error` that names the line.
 */
export function parseTranscript(text: string): Transcript {
  const lines = text.replace(/\s+$/, "").split(/\r?\n/);
  const timed = lines.some((line) => LINE.exec(line)?.[3] !== undefined);
  const facts: Record<string, string> = Object.create(null);
  const messages: (MessageInput & { text: string })[] = [];
  const begins: number[] = [];
  let at = START;
  lines.forEach((line, number) => {
    const said = LINE.exec(line);
    const fact = messages.length === 0 ? FACT.exec(line) : null;
    if (said) {
      at += said[3] === undefined ? 0 : parseDuration(said[3])!;
      const role: Role = said[1] === "note" ? "agent" : (said[1] as Role);
      begins.push(number + 1);
      messages.push({ role, author: said[2], text: said[4]!, private: said[1] === "note", ...(timed && { at }) });
    } else if (fact) facts[fact[1]!] = fact[2]!;
    else if (messages.length > 0) messages.at(-1)!.text += `\n${line}`;
    else if (line.trim() !== "") throw new Error(`line ${number + 1}: begin with who speaks, as in "customer: …"`);
  });
  if (messages.length === 0) throw new Error('nobody speaks: write lines such as "customer: …" and "agent: …"');
  const marks = messages.flatMap((message, number) => takeMarks(message).map((mark) => ({ message: number, ...mark })));
  const conversation = toConversation({
    id: "example",
    messages,
    channel: facts.channel,
    language: facts.language,
    status: facts.status,
    csat: facts.csat === undefined ? null : Number(facts.csat),
    reopens: facts.reopens === undefined ? null : Number(facts.reopens),
    tags: facts.tags?.split(/,\s*/),
  });
  return { conversation, marks, lines: begins };
}

/** Reads a sentence as something that a customer says, with its marks. */
export function parseSentence(text: string): Transcript {
  const message = { role: "customer" as const, text };
  const marks = takeMarks(message).map((mark) => ({ message: 0, ...mark }));
  return { conversation: toConversation({ id: "example", messages: [message] }), marks, lines: [1] };
}

function takeMarks(message: { text: string }): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  let text = "";
  let rest = 0;
  for (const mark of message.text.matchAll(/\[\[(.*?)\]\]/gs)) {
    text += message.text.slice(rest, mark.index);
    marks.push({ start: text.length, end: text.length + mark[1]!.length });
    text += mark[1];
    rest = mark.index + mark[0].length;
  }
  message.text = text + message.text.slice(rest);
  return marks;
}
