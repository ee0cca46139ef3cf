import type { MessageInput, Role } from "../model/conversation.js";
import { toConversation } from "../model/conversation.js";
import { assigned, closed, reopened } from "./events.js";
import { htmlToText } from "./html.js";
import { firstText, numberOf, objectOf, objectsOf, textOf, textsOf } from "./json/fields.js";
import { jsonReader, type RecordContext } from "./json/format.js";
import { isObject, type JsonObject } from "./json/head.js";
import { messageOf } from "./messages.js";

/** Intercom's conversations, as its API and data exports give them: the first message stands in `source`. */
export const intercom = jsonReader({
  id: "intercom",
  title: "Intercom conversations",
  gives: ["times", "authors", "agent", "customer", "channel", "status", "csat", "reopens"],
  wrappers: ["conversations", "data"],

  recognise(record) {
    if (record.type === "conversation" && (isObject(record.source) || isObject(record.conversation_parts)))
      return "conversations with “source” and “conversation_parts”";
    return null;
  },

  *conversations(record, context) {
    const statistics = objectOf(record.statistics);
    const [customer] = objectsOf(objectOf(record.contacts).contacts);
    const first = objectOf(record.source);
    yield {
      id: textOf(record.id),
      customer: firstText(customer?.id, objectOf(first.author).type === "admin" ? null : objectOf(first.author).id),
      channel: textOf(first.type),
      subject: firstText(record.title, textOf(first.subject) === null ? null : htmlToText(String(first.subject))),
      tags: objectsOf(objectOf(record.tags).tags).flatMap(({ name }) => textsOf([name])),
      status: textOf(record.state),
      csat: numberOf(objectOf(record.conversation_rating).rating),
      reopens: numberOf(statistics.count_reopens),
      messages: [
        ...(isObject(record.source) ? [said(first, record.created_at, context)] : []),
        ...objectsOf(objectOf(record.conversation_parts).conversation_parts).flatMap((part) => partOf(part, context)),
      ],
    };
  },

  examples: [
    {
      text: '{"type": "conversation", "id": "21", "created_at": 1767600000, "state": "closed", "source": {"type": "conversation", "body": "<p>Card declined</p>", "author": {"type": "user", "id": "u1", "name": "Ida"}}, "conversation_parts": {"conversation_parts": [{"part_type": "comment", "body": "<p>Sorry, fixed.</p>", "created_at": 1767600090, "author": {"type": "admin", "id": "a1", "name": "Bo"}}]}}',
      conversations: [
        toConversation({
          id: "21",
          customer: "u1",
          channel: "conversation",
          status: "closed",
          messages: [
            { role: "customer", author: "Ida", text: "Card declined", at: 1767600000 },
            { role: "agent", author: "Bo", text: "Sorry, fixed.", at: 1767600090 },
          ],
        }),
      ],
    },
  ],
});

function partOf(part: JsonObject, context: RecordContext): readonly MessageInput[] {
  const at = context.time(part.created_at);
  const message = textOf(part.body) === null ? [] : [said(part, part.created_at, context)];
  if (part.part_type === "close") return [...message, closed(at)];
  if (part.part_type === "open") return [...message, reopened(at)];
  if (part.part_type === "assignment") return [...message, assigned(textOf(objectOf(part.assigned_to).name), at)];
  return message.length > 0 || part.part_type !== "comment" ? message : [said(part, part.created_at, context)];
}

function said({ body, author, part_type }: JsonObject, at: unknown, context: RecordContext): MessageInput {
  const who = objectOf(author);
  return messageOf(
    {
      role: roleOf(who),
      text: body === null || body === undefined ? "" : htmlToText(String(body)),
      at: context.time(at),
      author: firstText(who.name, who.email, who.id),
      private: part_type === "note",
    },
    context.roles,
    context.skip,
  );
}

/** Bots may write in an admin's name. */
function roleOf({ type, from_ai_agent: ai, is_ai_answer: answer }: JsonObject): Role | null {
  if (ai === true || answer === true || type === "bot") return "bot";
  if (type === "admin" || type === "team") return "agent";
  return type === "user" || type === "lead" || type === "contact" ? "customer" : null;
}
