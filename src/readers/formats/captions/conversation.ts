import { type Conversation, type MessageInput, toConversation } from "../../../model/conversation.js";
import { UserError } from "../../../model/errors.js";
import type { ReadLog, Source } from "../../../model/reading.js";
import { happened } from "../../events.js";
import { messageOf } from "../../messages.js";
import { listed, option } from "../../names.js";
import type { ReaderOptions } from "../../options.js";
import { type RoleReader, roleReader } from "../../people/roles.js";
import { speakerFinder } from "../../transcript/labels.js";
import { type Cast, castOf } from "./cast.js";
import type { Cue } from "./cues.js";
import { speeches } from "./speech.js";
import { SAME_TURN, type Turn, turnsOf } from "./turns.js";

/** What a file of captions says beside its cues. */
export interface CaptionFacts {
  readonly language?: string | null;
}

/**
 * The conversation of a file of captions, called by the file's name. Throws `UserError` where no cue says who speaks, or
 * nobody is known.
 */
export function captioned(
  source: Source,
  cues: readonly Cue[],
  facts: CaptionFacts,
  options: ReaderOptions,
  log: ReadLog,
): Conversation | null {
  const quotes = options.quotes !== false;
  const roles = roleReader(options.roles);
  for (const { row, start, lines } of cues) {
    if (start === null) log.skip({ row, reason: "unreadable-time", detail: "the times of a caption can't be read" });
    if (!lines.some((line) => /\S/.test(line))) log.skip({ row, reason: "no-text", detail: "a caption has no text" });
  }
  const find = speakerFinder([], [], roles);
  const spoken = speeches(cues, (label) => find(label) !== null);
  const speakers = spoken.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  if (speakers.length === 0 && spoken.some(({ isSound }) => !isSound)) {
    throw new UserError(
      source.name,
      "no caption says who speaks",
      "export it with speakers: <v Ida>…, or captions that begin with a name and a colon",
    );
  }
  if (cues.length === 0 && !/^\uFEFF?WEBVTT/.test(source.head)) {
    throw new UserError(source.name, "there are no captions in it", "leave --input-format out to have it recognised");
  }
  const cast = castOf(speakers, source.name, options);
  const start = recordedAt(source.id);
  log.layout({ fields: {}, unused: [], notes: [...source.notes, ...notesOf(start), ...cast.notes] });
  const messages = turnsOf(spoken).map((turn) => said(turn, start ?? 0, cast, roles, quotes, log));
  if (messages.length === 0) {
    log.skip({ row: null, reason: "no-messages", detail: "there are no captions in the file" });
    return null;
  }
  return toConversation({
    id: source.id.replace(/\.(?:vtt|srt)$/i, ""),
    channel: "voice",
    language: facts.language,
    clock: start === null ? "offset" : "wall",
    messages,
  });
}

function said(turn: Turn, start: number, cast: Cast, roles: RoleReader, quotes: boolean, log: ReadLog): MessageInput {
  const { row, speaker, text } = turn;
  const at = turn.start === null ? null : start + turn.start;
  if (turn.isSound) return happened(text, at);
  const part = speaker === null ? null : cast.partOf(speaker);
  const message = messageOf(
    { role: part?.reading.role ?? null, text, at, author: part === null ? speaker : part.name },
    roles,
    (reason, detail) => log.skip({ row, reason, detail: (quotes && unknown(speaker)) || detail }),
  );
  return { ...message, private: message.private === true || part?.reading.private === true };
}

function unknown(speaker: string | null): string | null {
  if (speaker === null) return null;
  return `${listed([speaker])} is neither known as agent nor as customer; say which: ${option("--role", `${speaker}=ROLE`)}`;
}

function notesOf(start: number | null): readonly string[] {
  return [
    "The file is one conversation, called by its name.",
    `Captions of one speaker with no more than ${SAME_TURN / 1000} seconds between them are one message.`,
    start === null
      ? "Times count from the start: waits are known, dates are not."
      : "Times count from when the recording began, which its name says.",
  ];
}

/** When a recording began that is named as Zoom does, `GMT20260105-090000_Recording`, in whatever folder; epoch milliseconds. */
function recordedAt(name: string): number | null {
  const parts = /(?:^|\/)GMT(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)[^/]*$/.exec(name);
  if (!parts) return null;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1);
  const time = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(time) ? null : time;
}
