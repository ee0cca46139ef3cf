import { toConversation } from "../../model/conversation.js";
import { firstText, numberOf, objectOf, objectsOf, textOf, textsOf } from "../json/fields.js";
import { jsonReader } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { DELETED, SPAM } from "../json/left-out.js";
import { creditedTo } from "../people/credit.js";
import { frontComment, frontMessage, isComment, isMessage, senderOf, teammateName } from "./front/messages.js";

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ["front_chat", "chat"],
  ["smooch", "chat"],
  ["intercom", "chat"],
  ["tweet", "twitter"],
  ["twitter_dm", "twitter"],
  ["facebook", "messenger"],
  ["call", "voice"],
  ["phone-call", "voice"],
]);

/** Front's conversations with messages and comments, and messages by themselves, as its API gives them. */
export const front = jsonReader({
  id: "front",
  title: "Front conversations, messages and comments",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "tags", "status", "notes"],
  wrappers: ["_results", "conversations", "messages"],
  parts: { of: conversationId, whole: joined },

  recognise(record) {
    const [message] = messagesOf(record);
    if (message !== undefined && isMessage(message))
      return "conversations with “messages” that are “is_inbound” or not";
    if (isMessage(record) && ("is_draft" in record || "blurb" in record)) return "messages with “is_inbound”";
    if (isComment(record) && conversationId(record) !== null) return "comments with “posted_at” and a conversation";
    const id = textOf(record.id) ?? "";
    const telling = ["_links", "recipient", "assignee", "is_private"].some((key) => key in record);
    return id.startsWith("cnv_") && telling ? "conversations whose ids begin with “cnv_”" : null;
  },

  leftOut({ status, status_category: category }) {
    const words = [status, category].map((word) => textOf(word)?.toLowerCase());
    if (words.includes("spam")) return SPAM;
    return words.includes("deleted") || words.includes("trashed") ? DELETED : null;
  },

  *conversations(record, context) {
    const whole = isMessage(record) || isComment(record) ? joined("", [record]) : record;
    const messages = once(messagesOf(whole));
    const inbound = messages.find(
      ({ is_inbound: isInbound, is_draft: isDraft }) => isInbound === true && isDraft !== true,
    );
    const recipient = objectOf(whole.recipient);
    const contact = contactOf(recipient) ?? (inbound === undefined ? null : contactOf(senderOf(inbound)));
    const said = [
      ...messages.map((message) => frontMessage(message, context)),
      ...once(listIn(whole.comments)).map((comment) => frontComment(comment, context)),
    ];
    yield {
      id: textOf(whole.id) ?? context.ownId,
      agent: creditedTo(teammateName(objectOf(whole.assignee)), said),
      customer: contact ?? firstText(recipient.handle, inbound === undefined ? null : senderOf(inbound).handle),
      channel: channelOf(messages),
      subject: firstText(whole.subject, messages[0]?.subject),
      tags: textsOf(objectsOf(whole.tags).map(({ name }) => name)).concat(textsOf(whole.tags)),
      status: textOf(whole.status),
      messages: said,
    };
  },

  examples: [
    {
      text: '{"id": "cnv_1", "subject": "Opening hours", "status": "archived", "messages": [{"id": "msg_1", "type": "email", "is_inbound": true, "is_draft": false, "created_at": 1767600000.123, "author": null, "recipients": [{"handle": "ida@post.example", "role": "from"}], "body": "<p>Are you open?</p>", "text": "Are you open?"}], "comments": []}',
      conversations: [
        toConversation({
          id: "cnv_1",
          customer: "ida@post.example",
          channel: "email",
          subject: "Opening hours",
          status: "archived",
          messages: [{ role: "customer", author: "ida@post.example", text: "Are you open?", at: 1767600000123 }],
        }),
      ],
    },
  ],
});

/** A list, or one in a page. */
function listIn(value: unknown): readonly JsonObject[] {
  return objectsOf(isObject(value) ? value._results : value);
}

function messagesOf(record: JsonObject): readonly JsonObject[] {
  return listIn(record.messages);
}

/** A message stands in every inbox that its conversation is in. */
function once(objects: readonly JsonObject[]): readonly JsonObject[] {
  const seen = new Set<string>();
  return objects.filter((object) => {
    const key = JSON.stringify(
      [object.id, object.created_at ?? object.posted_at, object.body, object.text].map(textOf),
    );
    const isNew = textOf(object.id) === null || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Of the conversation that a message or a comment belongs to, or of a conversation itself. */
function conversationId(record: JsonObject): string | null {
  if (!isMessage(record) && !isComment(record)) return textOf(record.id);
  const link = textOf(objectOf(objectOf(record._links).related).conversation)?.slice(0, 500) ?? "";
  return firstText(/\/conversations\/(\w+)/.exec(link)?.[1], record.conversation_id, objectOf(record.conversation).id);
}

/** One conversation of what the file has of it here and there; its newest version says what it is. */
function joined(id: string, parts: readonly JsonObject[]): JsonObject {
  const updated = (whole: JsonObject) => numberOf(whole.updated_at) ?? 0;
  const wholes = parts
    .filter((part) => !isMessage(part) && !isComment(part))
    .sort((one, other) => updated(other) - updated(one));
  return {
    ...Object.assign({}, ...wholes.toReversed()),
    ...(id !== "" && { id }),
    messages: [...wholes.flatMap(messagesOf), ...parts.filter(isMessage)],
    comments: [
      ...wholes.flatMap(({ comments }) => listIn(comments)),
      ...parts.filter((part) => isComment(part) && !isMessage(part)),
    ],
  };
}

function contactOf(person: JsonObject): string | null {
  const link = textOf(objectOf(objectOf(person._links).related).contact)?.slice(0, 500) ?? "";
  return /\/contacts\/(\w+)/.exec(link)?.[1] ?? null;
}

function channelOf(messages: readonly JsonObject[]): string | null {
  const code = firstText(...messages.map(({ type }) => type))?.toLowerCase() ?? null;
  return code === null ? null : (CHANNELS.get(code) ?? code.replaceAll("_", " "));
}
