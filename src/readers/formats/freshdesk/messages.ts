import type { MessageInput, Role } from "../../../model/conversation.js";
import { closed, reopened } from "../../events.js";
import { looksLikeHtml } from "../../html.js";
import { firstText, listOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { RecordContext } from "../../json/format.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { mailText } from "../../mail/text.js";
import { messageOf } from "../../messages.js";
import { isOutbound } from "./codes.js";
import type { People } from "./people.js";

/** What was said on a ticket after its description, in whichever of its lists an export has it. */
export function notesOf(ticket: JsonObject): readonly JsonObject[] {
  return [ticket.conversations, ticket.helpdesk_notes, ticket.notes].flatMap((list) =>
    objectsOf(list).map((entry) => [entry.helpdesk_note, entry.note, entry.conversation].find(isObject) ?? entry),
  );
}

/** The customer's first message, which stands in none of the lists. */
export function described(ticket: JsonObject, people: People, context: RecordContext): readonly MessageInput[] {
  const text = wordsOf(ticket, "description");
  const files = listOf(ticket.attachments).length > 0;
  if (text === null && !files) return [];
  const outbound = isOutbound(ticket.source ?? ticket.source_name);
  const said = {
    role: outbound ? ("agent" as const) : ("customer" as const),
    text: text ?? "",
    at: context.time(ticket.created_at),
    author: outbound ? people.name(people.responder) : people.name(people.requester),
  };
  return [messageOf(said, context.roles, context.skip)];
}

/** A reply or a note. */
export function noteMessage(note: JsonObject, people: People, context: RecordContext): MessageInput {
  const role = roleOf(note, people);
  const isHidden = note.private === true || note.deleted === true;
  return messageOf(
    {
      role: isHidden && role !== "bot" ? "agent" : role,
      text: wordsOf(note, "body") ?? (listOf(note.attachments).length > 0 ? "" : null),
      at: context.time(note.created_at),
      author: people.name(note.user_id) ?? (role === "customer" ? firstText(note.from_email) : null),
      private: isHidden,
    },
    context.roles,
    context.skip,
  );
}

/** Closing and reopening, as far as a ticket's `stats` tell. */
export function turns(ticket: JsonObject, context: RecordContext): readonly MessageInput[] {
  const stats = { ...objectOf(ticket.ticket_states), ...objectOf(ticket.stats) };
  const done = context.time(stats.resolved_at ?? stats.closed_at);
  const again = context.time(stats.reopened_at ?? stats.opened_at);
  return [...(again === null ? [] : [reopened(again)]), ...(done === null ? [] : [closed(done)])];
}

function roleOf(note: JsonObject, people: People): Role | null {
  if (note.auto_response === true || textOf(note.automation_id) !== null) return "bot";
  if (typeof note.incoming === "boolean") return note.incoming ? "customer" : "agent";
  const id = textOf(note.user_id);
  if (id !== null && id === people.requester) return "customer";
  return people.isAgent(id) ? "agent" : null;
}

/** The words of `body` and its like, which may be HTML or plain; null where there are none. */
function wordsOf(object: JsonObject, key: "body" | "description"): string | null {
  const given = textOf(object[key]);
  const html = textOf(object[`${key}_html`]) ?? (given !== null && looksLikeHtml(given) ? given : null);
  return textOf(mailText(html, firstText(object[`${key}_text`], given === html ? null : given)));
}
