import { toConversation } from "../../model/conversation.js";
import { firstText, objectOf, objectsOf, textOf, textsOf } from "../json/fields.js";
import { jsonReader } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { DELETED, noComments, SPAM } from "../json/left-out.js";
import { creditedTo } from "../people/credit.js";
import { isNobody, namesIn } from "./help-scout/people.js";
import { isPublic, lacksThreads, threadMessages, threadsOf } from "./help-scout/threads.js";

/** Help Scout's conversations, as both versions of its API give them. */
export const helpScout = jsonReader({
  id: "help-scout",
  title: "Help Scout conversations and threads",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "tags", "status", "transfers", "notes"],
  wrappers: ["_embedded.conversations", "conversations", "items"],

  recognise(record) {
    const conversation = conversationOf(record);
    const [thread] = threadsOf(conversation);
    const made = thread !== undefined && ["createdBy", "createdAt", "assignedTo"].some((key) => key in thread);
    if (made && "type" in thread) return "conversations with “threads” that have a “type” and “createdBy”";
    const telling = ["mailboxId", "primaryCustomer", "folderId", "userUpdatedAt"].filter((key) => key in conversation);
    return telling.length > 1 ? `conversations with ${telling.map((key) => `“${key}”`).join(" and ")}` : null;
  },

  version(record) {
    const { id, userUpdatedAt, userModifiedAt, modifiedAt, updatedAt } = conversationOf(record);
    return { id: textOf(id), updated: userUpdatedAt ?? updatedAt ?? userModifiedAt ?? modifiedAt };
  },

  leftOut(record) {
    const conversation = conversationOf(record);
    if (textOf(conversation.state)?.toLowerCase() === "deleted") return DELETED;
    if (textOf(conversation.status)?.toLowerCase() === "spam") return SPAM;
    return lacksThreads(conversation) ? noComments("“threads”", "the conversations with them embedded") : null;
  },

  *conversations(record, context) {
    const conversation = conversationOf(record);
    const threads = threadsOf(conversation);
    const assignee = objectOf(conversation.assignee ?? conversation.owner);
    const page = textOf(objectOf(objectOf(conversation._links).self).href)?.slice(0, 500) ?? "";
    const canned = threads.filter(
      (thread) => isPublic(thread) && ![null, "0"].includes(textOf(thread.savedReplyId)),
    ).length;
    const customer = [conversation.primaryCustomer, conversation.customer, ...threads.flatMap(customersIn)].find(
      isObject,
    );
    const named = namesIn(conversation, threads);
    const messages = threadMessages(threads, named, context);
    yield {
      id: firstText(conversation.id, /\/conversations\/(\d+)\/threads/.exec(page)?.[1]) ?? context.ownId,
      agent: creditedTo(isNobody(assignee) ? null : named(assignee), messages),
      team: textOf(objectOf(conversation.mailbox).name),
      customer: firstText(customer?.id, customer?.email),
      channel: channelOf(conversation),
      subject: textOf(conversation.subject),
      tags: textsOf(conversation.tags).concat(
        textsOf(objectsOf(conversation.tags).map(({ tag, name }) => tag ?? name)),
      ),
      status: textOf(conversation.status),
      messages,
      meta: canned > 0 ? { cannedReplies: canned } : {},
    };
  },

  examples: [
    {
      text: '{"id": 31, "subject": "Password", "status": "closed", "_embedded": {"threads": [{"id": 2, "type": "note", "state": "published", "body": "VIP", "createdBy": {"id": 3, "type": "user", "first": "Bo"}, "createdAt": "2026-01-05T09:01:00Z"}, {"id": 1, "type": "customer", "state": "published", "body": "<p>Reset please</p>", "createdBy": {"id": 7, "type": "customer", "first": "Ida", "last": "Berg"}, "createdAt": "2026-01-05T09:00:00Z"}]}}',
      conversations: [
        toConversation({
          id: "31",
          customer: "7",
          subject: "Password",
          status: "closed",
          messages: [
            { role: "customer", author: "Ida Berg", text: "Reset please", at: "2026-01-05T09:00:00Z" },
            { role: "agent", author: "Bo", text: "VIP", at: "2026-01-05T09:01:00Z", private: true },
          ],
        }),
      ],
    },
  ],
});

/** The older version of the API wraps a conversation by itself. */
function conversationOf(record: JsonObject): JsonObject {
  return isObject(record.item) ? record.item : record;
}

function customersIn({ type, createdBy, customer }: JsonObject): readonly unknown[] {
  return type === "customer" || objectOf(createdBy).type === "customer" ? [createdBy, customer] : [];
}

function channelOf({ type, source }: JsonObject): string | null {
  const code = firstText(type, objectOf(source).type)?.toLowerCase() ?? null;
  return code === "phone" ? "voice" : code;
}
