import type { Role } from "../../../model/conversation.js";
import { firstText, numberOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";

/** Somebody's words, a file that somebody sent, or something that happened, in the order of the export. */
export interface Item {
  readonly kind: "words" | "file" | "event";
  readonly participant: string | null;
  readonly role: Role | null;
  /** Null where it is not known, or masked. */
  readonly name: string | null;
  /** Of an event what happened, such as `transfer.succeeded`; else as which kind of text the content is written. */
  readonly type: string;
  readonly content: unknown;
  /** A time of the day, as the export writes it; null where there is none. */
  readonly time: unknown;
  /** Milliseconds since the start; null where there are none. */
  readonly offset: number | null;
}

const EVENT = /^application\/vnd\.amazonaws\.connect\.event\./;

/** The items of a contact: those of `Transcript`, or the segments of a real-time analysis. */
export function itemsOf(record: JsonObject): readonly Item[] {
  const participants = new Map<string, unknown>();
  for (const { ParticipantId: id, ParticipantRole: role } of objectsOf(record.Participants))
    if (textOf(id) !== null) participants.set(textOf(id)!, role);
  const items = objectsOf(record.Transcript).map((turn) => itemOf(turn, kindOf(turn), participants));
  for (const segment of objectsOf(record.Segments)) {
    if (isObject(segment.Transcript)) items.push(itemOf(segment.Transcript, "words", participants));
    else if (isObject(segment.Attachments)) items.push(itemOf(segment.Attachments, "file", participants));
    else if (isObject(segment.Event)) items.push(itemOf(segment.Event, "event", participants));
  }
  return items;
}

function kindOf({ Type: type, ContentType: content }: JsonObject): Item["kind"] {
  if (type === "EVENT" || EVENT.test(textOf(content) ?? "")) return "event";
  return type === "ATTACHMENT" ? "file" : "words";
}

function itemOf(turn: JsonObject, kind: Item["kind"], participants: ReadonlyMap<string, unknown>): Item {
  const participant = textOf(turn.ParticipantId);
  const listed = participant === null ? null : participants.get(participant);
  const offset = numberOf(turn.BeginOffsetMillis);
  return {
    kind,
    participant,
    role:
      roleOf(turn) ?? roleOf({ ...turn, ParticipantRole: listed }) ?? roleOf({ ...turn, ParticipantRole: participant }),
    name: knownName(turn.DisplayName),
    type: (firstText(turn.ContentType, turn.EventType) ?? "").replace(EVENT, ""),
    content: turn.Content,
    time: turn.AbsoluteTime ?? objectOf(turn.Time).AbsoluteTime ?? null,
    offset: offset === null ? null : Math.max(0, offset),
  };
}

/** The lines of flows, and of bots that flows ask, come as the system's. */
function roleOf({ ParticipantRole: role, DisplayName: name }: JsonObject): Role | null {
  if (role === "AGENT" || role === "SUPERVISOR") return "agent";
  if (role === "CUSTOMER") return "customer";
  if (role === "CUSTOM_BOT") return "bot";
  if (role === "SYSTEM") return /bot/i.test(textOf(name) ?? "") ? "bot" : "system";
  return null;
}
