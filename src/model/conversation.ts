import { type Clock, LONGEST_OFFSET, parseOffset } from "./clock.js";

/** Who speaks. A bot is never an agent; `system` covers events and anything no person wrote. */
export const ROLES = ["agent", "customer", "bot", "system"] as const;
export type Role = (typeof ROLES)[number];

/** One message. Its number, in evidence and everywhere else, is its 0-based place in `Conversation.messages`. */
export interface Message {
  readonly role: Role;
  readonly text: string;
  /** Milliseconds since the epoch, or since the start of the conversation (`clock`); null where the export does not say. */
  readonly at: number | null;
  readonly author: string | null;
  /** A note among colleagues: kept as an event, never scored. */
  readonly private: boolean;
}

/** One interaction, contact or ticket, as every reader yields it: messages in order, unknown facts null. */
export interface Conversation {
  readonly id: string;
  /** The agent it is credited to: the export's agent, else the author of the last agent message. */
  readonly agent: string | null;
  /** Everyone who wrote as an agent, in order of appearance; the credited agent alone where authors are unknown. */
  readonly agents: readonly string[];
  readonly team: string | null;
  readonly site: string | null;
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  /** The export does not say the language; it was recognised by the words. Else absent. */
  readonly languageRecognised?: true;
  readonly subject: string | null;
  readonly tags: readonly string[];
  readonly csat: number | null;
  readonly status: string | null;
  readonly reopens: number | null;
  /** What the times of its messages count from. */
  readonly clock: Clock;
  readonly messages: readonly Message[];
  /** Fields of the export that `wow` does not know. */
  readonly meta: Readonly<Record<string, unknown>>;
}

/**
 * A message before it is put in order; `at` may be ISO 8601, epoch seconds or epoch milliseconds; or, counted from the
 * start of the conversation, `+00:01:30.500`, or milliseconds where its `clock` is `offset`.
 */
export interface MessageInput {
  readonly role: Role;
  readonly text: string;
  readonly at?: string | number | null | undefined;
  readonly author?: string | null | undefined;
  readonly private?: boolean | undefined;
}

/** What a conversation can be made from: only `id` and `messages` are required. */
export interface ConversationInput {
  readonly id: string | number;
  readonly agent?: string | null | undefined;
  readonly team?: string | null | undefined;
  readonly site?: string | null | undefined;
  readonly customer?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly csat?: number | null | undefined;
  readonly status?: string | null | undefined;
  readonly reopens?: number | null | undefined;
  /** Default: `offset` where the first time of a message is written as one, else `wall`. */
  readonly clock?: Clock | undefined;
  readonly messages: readonly MessageInput[];
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

/** Makes a conversation whole: messages in order of time, ids as strings, the credited agent settled. */
export function toConversation(input: ConversationInput): Conversation {
  const clock = input.clock ?? clockOf(input.messages);
  const messages = inOrder(input.messages.map((message) => toMessage(message, clock)));
  const authors = new Set<string>();
  let last: string | null = null;
  for (const message of messages) {
    if (message.role !== "agent" || message.private || message.author === null) continue;
    authors.add(message.author);
    last = message.author;
  }
  const agent = blankToNull(input.agent) ?? last;
  return {
    id: String(input.id),
    agent,
    agents: authors.size > 0 ? [...authors] : agent === null ? [] : [agent],
    team: blankToNull(input.team),
    site: blankToNull(input.site),
    customer: blankToNull(input.customer),
    channel: blankToNull(input.channel),
    language: blankToNull(input.language),
    subject: blankToNull(input.subject),
    tags: input.tags ?? [],
    csat: input.csat ?? null,
    status: blankToNull(input.status),
    reopens: input.reopens ?? null,
    clock,
    messages,
    meta: input.meta ?? {},
  };
}

/** The conversation itself where it is whole already, else made whole. */
export function asConversation(given: Conversation | ConversationInput): Conversation {
  return "agents" in given ? given : toConversation(given);
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A moment in epoch milliseconds from ISO 8601 (no zone: UTC), epoch seconds or epoch milliseconds; null where it is
 * none of these. Numbers below 1e11 are seconds: as milliseconds they would lie before March 1973.
 */
export function parseTime(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return fromEpoch(value);
  const text = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const parts = ISO.exec(text);
  if (!parts || !isDay(parts[1]!)) return null;
  const zone = (parts[3] ?? "Z").toUpperCase();
  const offset =
    zone === "Z" || zone === "UTC" ? "Z" : zone.length === 3 ? `${zone}:00` : zone.replace(/^(...):?(..)$/, "$1:$2");
  const time = Date.parse(`${parts[1]}T${(parts[2] ?? "00:00").replace(",", ".")}${offset}`);
  return Number.isNaN(time) ? null : time;
}

/** The last millisecond that there are dates for (ECMA-262, Time Values and Time Range). */
const LATEST = 8.64e15;

function fromEpoch(number: number): number | null {
  if (!Number.isFinite(number) || Math.abs(number) > LATEST) return null;
  return Math.round(Math.abs(number) < 1e11 ? number * 1000 : number);
}

/** Is there such a day? `Date` takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const day = Number(date.slice(8));
  return day <= 28 || new Date(`${date}T00:00Z`).getUTCDate() === day;
}

function toMessage(input: MessageInput, clock: Clock): Message {
  if (isWhole(input, clock)) return input;
  return {
    role: input.role,
    text: input.text,
    at: clock === "offset" ? sinceStart(input.at) : parseTime(input.at),
    author: blankToNull(input.author),
    private: input.private ?? false,
  };
}

/** The clock of messages that name none: that of the first which has a time. */
function clockOf(messages: readonly MessageInput[]): Clock {
  const first = messages.find(({ at }) => at !== undefined && at !== null && at !== "")?.at;
  return typeof first === "string" && parseOffset(first) !== null ? "offset" : "wall";
}

function sinceStart(at: MessageInput["at"]): number | null {
  if (typeof at === "string") return parseOffset(at);
  return typeof at === "number" && at >= 0 && at < LONGEST_OFFSET - 1 ? Math.round(at) : null;
}

/** A message that a reader has made whole already: nothing to change, so nothing to copy. */
function isWhole(input: MessageInput, clock: Clock): input is Message {
  const { at, author, private: note } = input;
  const isTime = (time: number) =>
    Number.isSafeInteger(time) &&
    (clock === "offset" ? time >= 0 && time < LONGEST_OFFSET : time >= 1e11 && time <= LATEST);
  const timed = at === null || (typeof at === "number" && isTime(at));
  return timed && typeof note === "boolean" && (author === null || (typeof author === "string" && /\S/.test(author)));
}

/** In order of `at`; ties keep their order, and a message without a time stays behind the one before it. */
export function inOrder<T extends { readonly at: number | null }>(messages: readonly T[]): readonly T[] {
  let sorted = true;
  let latest = Number.NEGATIVE_INFINITY;
  for (const { at } of messages) {
    if (at === null) continue;
    if (at < latest) sorted = false;
    latest = at;
  }
  if (sorted) return messages;
  let known = messages.find((message) => message.at !== null)?.at ?? 0;
  return messages
    .map((message) => {
      known = message.at ?? known;
      return { message, known };
    })
    .sort((a, b) => a.known - b.known)
    .map(({ message }) => message);
}

/** The first and the last time of a conversation, in epoch milliseconds; null where it has none, or no dates. */
export function spanOf({ messages, clock }: Conversation): { readonly start: number; readonly end: number } | null {
  const first = messages.find(({ at }) => at !== null);
  const last = messages.findLast(({ at }) => at !== null);
  return clock === "offset" || first === undefined || last === undefined ? null : { start: first.at!, end: last.at! };
}

function blankToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === "" ? null : text;
}
