import type { MessageInput, Role } from "../../../model/conversation.js";
import { closed, happened } from "../../events.js";
import { firstText, listOf, numberOf, objectOf, objectsOf, textOf, textsOf } from "../../json/fields.js";
import type { ConversationDraft, RecordContext } from "../../json/format.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { messageOf } from "../../messages.js";
import { creditedTo } from "../../people/credit.js";
import { knownName } from "../../people/masks.js";

/** Whether a record is a chat of Zendesk Chat. */
export function isChat(record: JsonObject): boolean {
  return isObject(record.visitor) && ["history", "agent_names", "agent_ids", "webpath"].some((key) => key in record);
}

/** Whether an export lists a chat without its lines; a message that was left while nobody was there has none. */
export function lacksHistory(record: JsonObject): boolean {
  return (record.history ?? null) === null && textOf(record.message) === null;
}

/** The conversation of a chat. */
export function chatDraft(record: JsonObject, context: RecordContext): ConversationDraft {
  const { id, email, name } = objectOf(record.visitor);
  const messages = [
    ...leftMessage(record, context),
    ...objectsOf(record.history).flatMap((line) => lineMessages(line, record, context)),
  ];
  return {
    id: textOf(record.id) ?? context.ownId,
    agent: creditedTo(knownName(listOf(record.agent_names).at(-1)), messages),
    team: textOf(record.department_name),
    customer: knownName(firstText(id, email, name)),
    channel: "chat",
    tags: textsOf(record.tags),
    csat: rated(record.rating),
    messages,
  };
}

/** 1–5: good and bad are its ends. */
function rated(rating: unknown): number | null {
  const word = textOf(rating)?.toLowerCase();
  return word === "good" ? 5 : word === "bad" ? 1 : numberOf(rating);
}

/** What a visitor wrote while nobody was there. */
function leftMessage({ message, visitor, timestamp }: JsonObject, context: RecordContext): readonly MessageInput[] {
  const text = textOf(message);
  const author = knownName(objectOf(visitor).name);
  return text === null ? [] : [{ role: "customer", text, at: context.time(timestamp), author }];
}

/** What a line of the history says: words, files, and who came, went or ended the chat; nothing of anything else. */
function lineMessages(line: JsonObject, record: JsonObject, context: RecordContext): readonly MessageInput[] {
  const at = context.time(line.timestamp);
  const name = knownName(line.name);
  switch (textOf(line.type)?.replace(/^chat\./, "")) {
    case "msg":
    case "file":
    case "attachment": {
      const role = roleOf(line, name, record);
      const text = textOf(line.msg) ?? (line.type === "chat.msg" ? null : "");
      return [messageOf({ role, text, at, author: name }, context.roles, context.skip)];
    }
    case "memberjoin":
      return [happened(`${name ?? "Somebody"} joined.`, at)];
    case "memberleave":
      return [happened(`${name ?? "Somebody"} left.`, at)];
    case "end":
    case "close":
      return [closed(at)];
    default:
      return [];
  }
}

function roleOf(line: JsonObject, name: string | null, { visitor, agent_names: agents }: JsonObject): Role | null {
  const sender = (textOf(line.sender_type) ?? "").toLowerCase();
  const nick = (textOf(line.nick) ?? "").toLowerCase();
  if (/^(?:trigger|bot|system)/.test(sender) || /^(?:agent:)?(?:trigger|bot|system)\b/.test(nick)) return "bot";
  const said = firstText(sender, nick) ?? "";
  if (/^(?:visitor|customer|end)/.test(said)) return "customer";
  if (said.startsWith("agent")) return "agent";
  if (name === null) return null;
  if (name === textOf(objectOf(visitor).name)) return "customer";
  return textsOf(agents).includes(name) ? "agent" : null;
}
