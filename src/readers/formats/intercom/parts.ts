import type { MessageInput } from "../../../model/conversation.js";
import { assigned, closed, happened, reopened, transferred } from "../../events.js";
import { firstText, listOf, objectOf, textOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";
import type { People } from "./people.js";

/** Who a conversation is with. */
interface Holder {
  readonly kind: "admin" | "team";
  readonly name: string;
}

/** What the parts of a conversation say and what they tell, in the order of time. */
export interface Saying {
  /** A part's words as a message; `hidden` where only colleagues see them. */
  readonly say: (part: JsonObject, at: number | null, hidden: boolean) => MessageInput;
  readonly time: (value: unknown) => number | null;
  readonly people: People;
}

/** Kinds of parts that the customer sees. */
const SEEN = new Set(["comment", "quick_reply", "open", "close", "channel_and_reply_time_expectation"]);
/** Kinds of parts that are a person's or a bot's turn even without words. */
const TURNS = new Set(["comment", "quick_reply", "note", "note_and_reopen"]);
const EVENTS: Readonly<Record<string, string>> = {
  snoozed: "Snoozed.",
  unsnoozed: "Unsnoozed.",
  timer_unsnooze: "Unsnoozed.",
  assign_and_unsnooze: "Unsnoozed.",
};

/** The messages and events of parts. */
export function messagesOf(parts: readonly JsonObject[], { say, time, people }: Saying): readonly MessageInput[] {
  let holder: Holder | null = null;
  let hasAgentWritten = false;
  return parts.flatMap((part) => {
    const kind = textOf(part.part_type)?.toLowerCase() ?? "comment";
    const at = time(part.created_at);
    const role = people.roleOf(objectOf(part.author));
    const isAssignment = /assign/.test(kind);
    const before: Holder | null = holder;
    const hadWritten: boolean = hasAgentWritten;
    const isOnPurpose = role !== "bot" && !/^(?:away_mode|default|balanced)/.test(kind);
    const said: MessageInput[] = [];
    if (TURNS.has(kind) || hasWords(part)) {
      const isSeen = SEEN.has(kind) || isAssignment || role === "customer" || role === "bot";
      const message = say(part, at, /^note/.test(kind) || !isSeen);
      said.push(message);
      if (message.role === "agent" && message.private !== true) {
        hasAgentWritten = true;
        if (holder?.kind !== "admin" && message.author) holder = { kind: "admin", name: message.author };
      }
    }
    const to = assigneeOf(part, people);
    if (isAssignment) said.push(assignment(holder, to, isOnPurpose && hasAgentWritten, at));
    else if (to !== null && to.name !== before?.name) said.push(assignment(before, to, isOnPurpose && hadWritten, at));
    if (isAssignment || to !== null) holder = to;
    if (kind === "close") said.push(closed(at));
    else if (kind === "open" || /and_reopen$/.test(kind)) said.push(reopened(at));
    const event = Object.hasOwn(EVENTS, kind) ? EVENTS[kind]! : said.length === 0 ? wordsOf(part, kind) : null;
    if (event !== null) said.push(happened(event, at));
    return said;
  });
}

/** Whether a part says something, or did before it was redacted. */
export function hasWords({ body, attachments, redacted }: JsonObject): boolean {
  return textOf(body) !== null || listOf(attachments).length > 0 || redacted === true;
}

/** A group's own people take over from it, and nobody passes on to themselves. */
function assignment(from: Holder | null, to: Holder | null, isPassedOn: boolean, at: number | null): MessageInput {
  if (to === null) return happened("Unassigned.", at);
  const isOwn = from === null || from.name === to.name || (from.kind === "team" && to.kind === "admin");
  return isPassedOn && !isOwn ? transferred(from.name, to.name, at) : assigned(to.name, at);
}

/** Whom a part gives the conversation to. */
export function assigneeOf(part: JsonObject, people: People): Holder | null {
  const to = objectOf(part.assigned_to);
  const kind = to.type === "team" ? "team" : "admin";
  const name = to.type === "nobody_admin" ? null : people.nameOf(kind, to.id);
  return name === null ? null : { kind, name };
}

/** A kind of part as a sentence: `custom_action_finished` of “Refund” → `Custom action finished: Refund.` */
function wordsOf({ event_details: details, participant, assigned_to: to }: JsonObject, kind: string): string | null {
  const words = kind.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (words === "") return null;
  const about = [details, objectOf(details).action, objectOf(details).attribute, objectOf(details).participant]
    .concat(participant, to)
    .map((one) => knownName(objectOf(one).name));
  const name = firstText(...about);
  return `${words[0]!.toUpperCase()}${words.slice(1)}${name === null ? "" : `: ${name}`}.`;
}
