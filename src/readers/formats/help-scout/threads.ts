import { inOrder, type MessageInput, type Role } from "../../../model/conversation.js";
import { assigned, closed, happened, merged, reopened, transferred } from "../../events.js";
import { looksLikeHtml } from "../../html.js";
import { listOf, numberOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { mailText } from "../../mail/text.js";
import { messageOf } from "../../messages.js";
import { isNobody } from "./people.js";

/** The threads of a conversation, of either version of the API; empty ones are left out of the newer. */
export function threadsOf(conversation: JsonObject): readonly JsonObject[] {
  const embedded = objectsOf(objectOf(conversation._embedded).threads);
  return embedded.length > 0 ? embedded : objectsOf(conversation.threads);
}

/** Whether an export leaves the threads of a conversation out: the newer API then has their number instead. */
export function lacksThreads(conversation: JsonObject): boolean {
  if (threadsOf(conversation).length > 0) return false;
  const { threads, _embedded: embedded } = conversation;
  return (numberOf(threads) ?? 0) > 0 || (threads ?? objectOf(embedded).threads ?? null) === null;
}

/** Whether the customer saw a thread. */
export function isPublic({ type, state }: JsonObject): boolean {
  return !HIDDEN.has(textOf(type)?.toLowerCase() ?? "") && (textOf(state) ?? "published").toLowerCase() === "published";
}

const HIDDEN = new Set(["note", "lineitem", "forwardparent", "forwardchild"]);

/** The messages and events of threads, which come newest first or in any order. */
export function threadMessages(
  threads: readonly JsonObject[],
  named: (person: JsonObject) => string | null,
  context: RecordContext,
): readonly MessageInput[] {
  const timed = threads.map((thread) => ({ thread, at: context.time(thread.createdAt) }));
  const times = timed.map(({ at }) => at).filter((at) => at !== null);
  const isNewestFirst = times.length > 1 && times[0]! > times.at(-1)!;
  let holder: string | null = null;
  let isClosed = false;
  return inOrder(isNewestFirst ? timed.toReversed() : timed).flatMap(({ thread, at }) => {
    const said = isLine(thread) ? [] : [message(thread, at, named, context)];
    const action = objectOf(thread.action);
    const kind = textOf(action.type) ?? textOf(thread.actionType) ?? "";
    const words = textOf(action.text) ?? "";
    const events: MessageInput[] = [];

    const to = objectOf(thread.assignedTo);
    const name = isNobody(to) ? null : named(to);
    if (name !== null && name !== holder) {
      events.push(holder !== null && isByUser(thread) ? transferred(holder, name, at) : assigned(name, at));
      holder = name;
    }
    const status = textOf(thread.status)?.toLowerCase() ?? "";
    const isDone = status === "closed" || (isLine(thread) && /\bclosed\b/i.test(`${kind} ${words}`));
    if (isDone !== isClosed && (isDone || /^(?:active|pending)$/.test(status))) {
      events.push(isDone ? closed(at) : reopened(at));
      isClosed = isDone;
    }
    if (kind === "merged") events.push(merged(null, at));
    if (isLine(thread) && events.length === 0)
      events.push(happened(words || kind.replace(/[-_]/g, " ") || "Changed.", at));
    return [...said, ...events];
  });
}

function isLine({ type }: JsonObject): boolean {
  return textOf(type)?.toLowerCase() === "lineitem";
}

function isByUser({ createdBy }: JsonObject): boolean {
  const { type } = objectOf(createdBy);
  return type === "user" && !isNobody(objectOf(createdBy));
}

function message(
  thread: JsonObject,
  at: number | null,
  named: (person: JsonObject) => string | null,
  context: RecordContext,
): MessageInput {
  const role = roleOf(thread);
  const isSeen = isPublic(thread);
  const by = objectOf(thread.createdBy);
  const author = role === "customer" && named(by) === null ? objectOf(thread.customer) : by;
  return messageOf(
    {
      role: isSeen || role === "bot" ? role : "agent",
      text:
        wordsOf(thread) ??
        (listOf(objectOf(thread._embedded).attachments ?? thread.attachments).length > 0 ? "" : null),
      at,
      author: named(author),
      private: !isSeen,
    },
    context.roles,
    context.skip,
  );
}

/** Whose words a thread holds, by its kind, else by who made it. */
function roleOf(thread: JsonObject): Role | null {
  const by = textOf(objectOf(thread.createdBy).type)?.toLowerCase() ?? "";
  const source = objectOf(thread.source);
  if (
    /^(?:bot|system|workflow|ai)/.test(by) ||
    /^(?:automatic-)?workflow$/.test(textOf(objectOf(thread.action).type) ?? "")
  )
    return "bot";
  const type = textOf(thread.type)?.toLowerCase();
  if (type === "customer") return "customer";
  if (type === "message" || type === "reply" || type === "note") return "agent";
  const side = by === "" ? textOf(source.via) : by;
  return side === "customer" ? "customer" : side === "user" ? "agent" : null;
}

/** The words of a thread, null where it has none; a body without tags keeps its lines. */
function wordsOf({ body, text }: JsonObject): string | null {
  const given = textOf(body);
  const html = given === null || looksLikeHtml(given) ? given : given.replace(/\r?\n/g, "<br>");
  return textOf(mailText(html, textOf(text)));
}
