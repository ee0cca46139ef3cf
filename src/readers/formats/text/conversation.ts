import { type Conversation, type MessageInput, toConversation } from "../../../model/conversation.js";
import { happened } from "../../events.js";
import { messageOf, type Skip } from "../../messages.js";
import { option } from "../../names.js";
import type { ReaderOptions } from "../../options.js";
import type { RoleReader } from "../../people/roles.js";
import { asInput } from "../../times/epoch.js";
import type { TimeStyle } from "../../times/style.js";
import { addressedIn, isPersonLike, leftStanding } from "../../transcript/strangers.js";
import { clocked } from "../../transcript/turn-times.js";
import { isCueTimes } from "../captions/cues.js";
import type { Block } from "./blocks.js";
import { castOf } from "./cast.js";
import { happeningOf, withoutMedia } from "./happenings.js";
import { closingFact, factsFrom, headOf } from "./head.js";
import { isRule } from "./separators.js";
import { speakingOf } from "./speaking.js";
import { isClock } from "./stamp.js";
import { openingsOf, type Passage, passagesOf } from "./turns.js";

/** What the conversations of a file are read with. */
export interface Context {
  readonly options: ReaderOptions;
  readonly roles: RoleReader;
  readonly times: TimeStyle;
  /** Names that speak more than once in the file. */
  readonly people: ReadonlySet<string>;
  /** Told of each turn, whether its speaker is known. */
  readonly count: (known: boolean, name: string) => void;
  /** Told where times count from the first turn, since no day is known. */
  readonly dayless: () => void;
  readonly skip: Skip;
}

/** The conversation of a block of lines; null, and logged, where nobody known speaks. */
export function conversationOf(block: Block, id: string, context: Context): Conversation | null {
  const { options, roles, times, people, skip } = context;
  const openings = openingsOf(block.lines);
  const head = headOf(block.lines, openings, block.title !== null);
  const facts = factsFrom(head);
  const cast = castOf(roles, options.roles, [...head.agents, ...(facts.agent ? [facts.agent] : [])], head.customers);
  const speaking = speakingOf(block.lines, openings, head.start, cast, people);
  const passages = passagesOf(block.lines, openings, head.start, cast, speaking);
  for (const { opening, speaker } of passages) if (opening !== null) context.count(speaker !== null, opening.name);
  for (const { name } of speaking.left) context.count(false, name);
  if (!passages.some(({ speaker }) => speaker !== null)) {
    if (passages.length > 0 || head.rest.length > 0) skip("no-speaker", "no line begins with a known speaker");
    return null;
  }
  const addressed = addressedIn(speaking.left.length === 0 ? "" : block.lines.join("\n"));
  for (const { name } of speaking.left)
    if (isPersonLike(name, addressed)) skip("unknown-speaker", leftStanding(name, options.quotes ?? true));
  const started = startOf(head.facts.get("at"), context);
  const { clock, at } = clocked(passages, started, times);
  if (clock === "offset") context.dayless();
  passages.forEach(({ notes }) => {
    if (notes.some((note) => /^\D{0,12}\d{1,4}\D\d{1,2}\D\d/.test(note) && !isClock(note) && times.read(note) === null))
      skip("unreadable-time", "the time beside a label can't be read");
  });
  const closing: Record<string, unknown> = {};
  if (passages.some(({ lines }) => lines.some(isCueTimes)))
    skip("caption-times", "times of captions stand in it, and are taken for words");
  const messages = passages.flatMap((passage, i) => {
    const time = at[i] ?? null;
    return passage.opening === null
      ? eventOf(passage, time, closing)
      : [turnOf(passage, facts.agent ?? null, time, context)];
  });
  if (block.tail.length > 0) messages.push(...eventOf({ ...TAIL, lines: ["", ...block.tail] }, null, closing));
  if (head.rest.length > 0) messages.unshift(happened(head.rest.join("\n"), null));
  else if (messages[0]!.at == null && /\d:\d/.test(head.facts.get("at") ?? ""))
    messages[0] = { ...messages[0]!, at: asInput(started) };
  return toConversation({
    ...facts,
    subject: facts.subject ?? block.title?.subject ?? null,
    ...closing,
    id: block.title?.id ?? head.facts.get("conversation")?.replace(/^#\s*/, "") ?? id,
    clock,
    messages,
  });
}

const TAIL = { opening: null, speaker: null, notes: [] };

function startOf(text: string | undefined, { times, skip }: Context): number | null {
  if (text === undefined) return null;
  const time = times.read(
    text
      .replace(/\s+at\s+/i, " ")
      .replace(/\s+time\s+[A-Z]+.*$/, "")
      .replace(/\s*\(([+-]\d{4})\)$/, " $1"),
  );
  if (time === null) skip("unreadable-time", "the date in the head can't be read");
  return time;
}

function turnOf(passage: Passage, agent: string | null, at: number | null, context: Context): MessageInput {
  const { opening, speaker } = passage;
  const whole = passage.lines
    .join("\n")
    .replace(/^[^\S\n]+/, "")
    .trim();
  const text = withoutMedia(
    whole
      .split("\n")
      .filter((line) => !isRule(line))
      .join("\n"),
  );
  if ((speaker?.reading.role === "system" && !speaker.reading.private) || ENCRYPTED.test(text)) {
    return happeningOf(text, at, true) ?? happened(text, at);
  }
  const name = speaker === null ? opening!.name : speaker.name;
  const skip: Skip = (reason, detail) =>
    context.skip(reason, reason === "unknown-role" ? whoIs(opening!.name, context.options) : detail);
  return messageOf(
    {
      role: speaker?.reading.role ?? null,
      text: text === "" && whole === "" ? null : text,
      at,
      author: name ?? (speaker?.reading.role === "agent" ? agent : null),
      private: speaker?.reading.private ?? false,
    },
    context.roles,
    skip,
  );
}

/** What WhatsApp says in the name of the group or business. */
const ENCRYPTED = /^messages and calls are end-to-end encrypted/i;

function whoIs(name: string, { quotes = true }: ReaderOptions): string {
  if (!quotes) return "nothing says whether a speaker is agent or customer; name them with --role NAME=ROLE";
  return `nothing says whether a speaker is agent or customer; say which: ${option("--role", `${name}=ROLE`)}`;
}

/** An event, and the lines under it: facts, or more of the same. */
function eventOf({ lines }: Passage, at: number | null, closing: Record<string, unknown>): MessageInput[] {
  const [first = "", ...below] = lines;
  const more = below.filter((line) => {
    if (line.trim() === "" || isRule(line)) return false;
    const fact = closingFact(line);
    if (fact === null) return true;
    const [field, value] = fact;
    if (field === "csat") closing.csat = Number.parseFloat(value.replace(",", ".")) || null;
    else
      closing[field] =
        field === "tags"
          ? value
              .split(/[,;|]/)
              .map((tag) => tag.trim())
              .filter((tag) => tag !== "")
          : value;
    return false;
  });
  const events = first === "" ? [] : [happeningOf(first, at, true) ?? happened(first, at)];
  return more.length === 0 ? events : [...events, happened(more.map((line) => line.trim()).join("\n"), at)];
}
