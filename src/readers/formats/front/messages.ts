import type { MessageInput, Role } from "../../../model/conversation.js";
import { firstText, listOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { mailText } from "../../mail/text.js";
import { messageOf } from "../../messages.js";
import { knownName } from "../../people/masks.js";

/** Whether an object is a message, and no comment or conversation. */
export function isMessage(object: JsonObject): boolean {
  return "is_inbound" in object && !("role" in object);
}

/** Whether an object is what colleagues wrote among themselves. */
export function isComment(object: JsonObject): boolean {
  return "posted_at" in object && "body" in object;
}

/** Name of a teammate, else the e-mail address, user name or id; null where there is nobody. */
export function teammateName({ first_name, last_name, name, email, username, id }: JsonObject): string | null {
  const whole = [first_name, last_name].map(textOf).filter((part) => part !== null);
  return knownName(whole.join(" ")) ?? knownName(name) ?? firstText(email, username, id);
}

/** Who sent a message, as its recipients have it. */
export function senderOf(message: JsonObject): JsonObject {
  return objectsOf(message.recipients).find(({ role }) => role === "from") ?? {};
}

/** A message as everybody saw it; a draft as a note. */
export function frontMessage(message: JsonObject, context: RecordContext): MessageInput {
  const isDraft = message.is_draft === true;
  const role = isDraft ? "agent" : roleOf(message);
  const sender = senderOf(message);
  const author =
    role === "customer" ? (knownName(sender.name) ?? textOf(sender.handle)) : teammateName(objectOf(message.author));
  return messageOf(
    {
      role,
      text: wordsOf(message) ?? (listOf(message.attachments).length > 0 ? "" : null),
      at: context.time(message.created_at),
      author: author ?? knownName(sender.name),
      private: isDraft,
    },
    context.roles,
    context.skip,
  );
}

/** A comment: private. */
export function frontComment(comment: JsonObject, context: RecordContext): MessageInput {
  return messageOf(
    {
      role: "agent",
      text: wordsOf({ text: comment.body }) ?? (listOf(comment.attachments).length > 0 ? "" : null),
      at: context.time(comment.posted_at ?? comment.created_at),
      author: teammateName(objectOf(comment.author)),
      private: true,
    },
    context.roles,
    context.skip,
  );
}

function roleOf({ is_inbound: inbound, author }: JsonObject): Role | null {
  if (/^(?:bot|chatbot|ai_agent)$/i.test(textOf(objectOf(author).type) ?? "")) return "bot";
  if (typeof inbound === "boolean") return inbound ? "customer" : "agent";
  return teammateName(objectOf(author)) === null ? null : "agent";
}

/** The words of a message; of its blurb, which is cut short, only where there is nothing else. */
function wordsOf({ body, text, blurb }: JsonObject): string | null {
  const said = textOf(mailText(textOf(body), typeof text === "string" ? text : null));
  return said ?? (typeof body === "string" || typeof text === "string" ? null : textOf(blurb));
}
