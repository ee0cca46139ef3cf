import type { MessageInput } from "../../model/conversation.js";
import { toConversation } from "../../model/conversation.js";
import { htmlToText, looksLikeHtml } from "../html.js";
import { firstText, inList, numberOf, objectOf, objectsOf, textOf, textsOf } from "../json/fields.js";
import { jsonReader, type RecordContext } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { noComments } from "../json/left-out.js";
import { mailText } from "../mail/text.js";
import { messageOf } from "../messages.js";
import { assigneeOf, hasWords, messagesOf } from "./intercom/parts.js";
import { firstMessage, type People, partsOf, peopleOf } from "./intercom/people.js";

const CHANNELS = new Map([
  ["conversation", "chat"],
  ["facebook", "messenger"],
  ["in_app", "chat"],
  ["inapp", "chat"],
  ["phone_call", "voice"],
  ["phone_switch", "voice"],
]);
/** Messages that are sent for an admin, by nobody. */
const AUTOMATED = /^(?:automated|operator_initiated|campaigns_initiated)$/;
const LANGUAGE = /^(?:(?:conversation|detected|customer|user|ticket)[\s_-]*)?(?:language|lang|locale)$/i;

/** Intercom's conversations, as its API and data exports give them: the first message stands in `source`. */
export const intercom = jsonReader({
  id: "intercom",
  title: "Intercom conversations",
  gives: [
    "times",
    "authors",
    "agent",
    "customer",
    "channel",
    "subject",
    "tags",
    "language",
    "status",
    "csat",
    "reopens",
    "transfers",
    "notes",
    "bots",
  ],
  wrappers: ["conversations", "data"],
  beside: ["admins", "teammates", "teams"],

  recognise(record) {
    const parts = objectOf(record.conversation_parts);
    const has = (key: string) => isObject(record[key]) || (key === "conversation_parts" && Array.isArray(record[key]));
    const telling = ["source", "conversation_parts", "conversation_message"].filter(has);
    const isTyped = record.type === "conversation" || parts.type === "conversation_part.list";
    if (!isTyped || telling.length === 0) return null;
    return `conversations with ${telling.map((key) => `“${key}”`).join(" and ")}`;
  },

  version: ({ id, updated_at: updated }) => ({ id: textOf(id), updated }),

  leftOut({ conversation_parts: parts }) {
    return (parts ?? null) === null
      ? noComments("“conversation_parts”", "each conversation by itself, or with its parts")
      : null;
  },

  *conversations(record, context) {
    const statistics = objectOf(record.statistics);
    const people = peopleOf(record, context.beside);
    const first = firstMessage(record);
    const isMail = first.type === "email";
    const say = (part: JsonObject, at: number | null, hidden: boolean) =>
      said(part, at, hidden, isMail, people, context);
    const parts = partsOf(record);
    countMissing(record, parts.length, context);
    const messages = [
      ...((record.source ?? record.conversation_message ?? null) === null
        ? []
        : [say(first, context.time(record.created_at), false)]),
      ...messagesOf(parts, { say, time: context.time, people }),
    ];
    const assignee = people.nameOf("admin", record.admin_assignee_id ?? objectOf(record.assignee).id);
    const hasWritten = messages.some(({ role, author, private: hidden }) => {
      return role === "agent" && hidden !== true && author === assignee;
    });
    const assignments = numberOf(statistics.count_assignments);
    const hasAssignments = parts.some((part) => assigneeOf(part, people) !== null);
    yield {
      id: textOf(record.id) ?? context.ownId,
      agent: hasWritten ? assignee : null,
      team: people.nameOf("team", record.team_assignee_id),
      customer: people.customer,
      channel: channelOf(first),
      language: languageOf(record),
      subject: firstText(textIn(record.title, false), textIn(first.subject, false)),
      tags: tagsOf(record.tags),
      status: textOf(record.state) ?? (typeof record.open === "boolean" ? (record.open ? "open" : "closed") : null),
      csat: numberOf(objectOf(record.conversation_rating).rating),
      reopens: numberOf(statistics.count_reopens),
      messages,
      meta: {
        ...(assignments !== null && assignments > 0 && !hasAssignments && { assignments }),
        ...(record.ai_agent_participated === true && { aiAgentParticipated: true }),
      },
    };
  },

  examples: [
    {
      text: '{"type": "conversation", "id": "21", "created_at": 1767600000, "state": "closed", "source": {"type": "conversation", "body": "<p>The lamp hums.</p>", "author": {"type": "user", "id": "u1", "name": "Ida"}}, "conversation_parts": {"conversation_parts": [{"part_type": "comment", "body": "<p>Since when?</p>", "created_at": 1767600090, "author": {"type": "admin", "id": "a1", "name": "Bo"}}]}}',
      conversations: [
        toConversation({
          id: "21",
          customer: "u1",
          channel: "chat",
          status: "closed",
          messages: [
            { role: "customer", author: "Ida", text: "The lamp hums.", at: 1767600000 },
            { role: "agent", author: "Bo", text: "Since when?", at: 1767600090 },
          ],
        }),
      ],
    },
  ],
});

function said(
  part: JsonObject,
  at: number | null,
  hidden: boolean,
  isMail: boolean,
  people: People,
  { roles, skip }: RecordContext,
): MessageInput {
  const who = objectOf(part.author);
  const known = people.roleOf(who);
  const role = known === "agent" && AUTOMATED.test(textOf(part.delivered_as) ?? "") ? "bot" : known;
  const text = textIn(part.body, !hidden && (isMail || isObject(part.email_message_metadata)));
  const isOdd = part.body !== null && part.body !== undefined && typeof part.body !== "string" && !hasWords(part);
  return messageOf(
    {
      role: hidden && role !== "bot" ? "agent" : role,
      text: isOdd ? null : (text ?? ""),
      at,
      author: people.authorOf(who),
      private: hidden,
    },
    roles,
    skip,
  );
}

/** The text of a body: HTML from the API, plain from webhooks; of an e-mail without what it quotes. */
function textIn(body: unknown, mail: boolean): string | null {
  const text = textOf(body);
  if (text === null) return null;
  const isHtml = looksLikeHtml(text);
  if (mail) return mailText(isHtml ? text : null, isHtml ? null : text);
  return isHtml ? htmlToText(text) : text;
}

function channelOf({ type }: JsonObject): string | null {
  const code = textOf(type)?.toLowerCase() ?? null;
  return code === null ? null : (CHANNELS.get(code) ?? code.replace(/_+/g, " "));
}

function languageOf(record: JsonObject): string | null {
  const attributes = objectOf(record.custom_attributes);
  const key = Object.keys(attributes).find((name) => LANGUAGE.test(name) && textOf(attributes[name]) !== null);
  const [contact] = inList(record.contacts, "contacts");
  return firstText(key === undefined ? null : attributes[key], record.language, contact?.language_override);
}

/** Tags by name, in a wrapper or not, or names alone. */
function tagsOf(tags: unknown): readonly string[] {
  if (!Array.isArray(tags)) return objectsOf(objectOf(tags).tags).flatMap(({ name }) => textsOf([name]));
  return tags.flatMap((tag) => textsOf([isObject(tag) ? tag.name : tag]));
}

/** A conversation comes with no more than 500 parts. */
function countMissing({ conversation_parts: list }: JsonObject, here: number, { skip }: RecordContext): void {
  const all = numberOf(objectOf(list).total_count) ?? 0;
  if (all > here) skip("parts-missing", `${all - here} of a conversation's ${all} parts are not in the export`);
}
