import type { MessageInput, Role } from "../../model/conversation.js";
import { toConversation } from "../../model/conversation.js";
import { happened } from "../events.js";
import { firstText, inList, listOf, textOf } from "../json/fields.js";
import { jsonReader, type RecordContext } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { bySequence } from "../json/sequence.js";
import { messageOf } from "../messages.js";
import type { RoleReader } from "../people/roles.js";
import {
  attributesOf,
  channelIn,
  field,
  type Participant,
  participantOf,
  roleByName,
  roleIn,
} from "./twilio/participants.js";

const LANGUAGES = ["language", "lang", "locale"];

/** Twilio's Conversations: messages of any conversations in any order, or conversations with their messages. */
export const twilio = jsonReader({
  id: "twilio",
  title: "Twilio Conversations",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "language", "status", "bots"],
  wrappers: ["messages", "conversations"],
  beside: ["participants"],
  notes: [
    "Messages are put together by conversation wherever they stand; those of conversations that are open, and of later ones, are held in memory.",
    "Addresses are customers', other identities in the same conversation agents'.",
  ],

  recognise(record) {
    const messages = inList(record.messages, "messages");
    if (isMessage(record)) return "messages with “sid” and “conversation_sid”";
    const isBundle =
      isSid(record.sid, "CH") && messages.some((message) => isSid(message.sid, "IM") || isMessage(message));
    return isBundle ? "conversations with “sid” and “messages”" : null;
  },

  parts: {
    of(record) {
      if (record.messages !== undefined) return null;
      return isKind(record, "CH") ? textOf(record.sid) : sidOf(record);
    },
    whole(id, parts) {
      return {
        ...parts.find((part) => isKind(part, "CH")),
        sid: id,
        messages: parts.filter((part) => !isKind(part, "CH") && !isKind(part, "MB")),
        participants: parts.filter((part) => isKind(part, "MB")),
      };
    },
  },

  *conversations(record, context) {
    const id = textOf(record.sid) ?? context.ownId;
    // Receipts of delivery name the conversation, too.
    const messages = bySequence(inList(record.messages, "messages"), "index").filter(
      (message) => !isKind(message, "DY"),
    );
    const outside = besideBySid(context.beside("participants")).get(id) ?? [];
    const participants = [...inList(record.participants, "participants"), ...outside];
    const people = new Map<string, Participant>();
    for (const one of participants) {
      const person = participantOf(one);
      for (const name of [textOf(one.sid), person.identity, person.address])
        if (name !== null) people.set(name, person);
    }
    if ([record, ...participants, ...messages].some((one) => attributesOf(one) === null))
      context.skip("unreadable-attributes", "attributes of a conversation are not the JSON that they should be");
    const ownRole = (message: JsonObject) => ownRoleOf(message, people, context.roles);
    const customer = customerOf(messages, people, ownRole);
    const roleOf = (message: JsonObject) =>
      ownRole(message) ?? (customer !== null && authorOf(message) !== null ? "agent" : null);
    const attributes = attributesOf(record) ?? {};
    yield {
      id,
      customer,
      channel: channelOf(customer, people),
      language: firstText(...LANGUAGES.map((key) => attributes[key])),
      subject: firstText(field(record, "friendly_name")),
      status: textOf(record.state),
      messages: [
        ...messages.map((message) => said(message, roleOf(message), personOf(message, people), context)),
        ...(messages.length === 0 ? [] : joined(participants, customer, context)),
      ],
    };
  },

  examples: [
    {
      text: '{"messages": [{"sid": "IM1", "conversation_sid": "CH1", "index": 0, "author": "whatsapp:+15550142", "body": "The lamp hums.", "attributes": "{}", "date_created": "2026-01-05T09:00:00Z"}, {"sid": "IM2", "conversation_sid": "CH1", "index": 2, "author": "bo", "body": "Since when?", "attributes": "{}", "date_created": "2026-01-05T09:01:00Z"}], "meta": {"page": 0, "key": "messages"}}',
      conversations: [
        toConversation({
          id: "CH1",
          customer: "whatsapp:+15550142",
          channel: "whatsapp",
          messages: [
            { role: "customer", author: "whatsapp:+15550142", text: "The lamp hums.", at: "2026-01-05T09:00:00Z" },
            { role: "agent", author: "bo", text: "Since when?", at: "2026-01-05T09:01:00Z" },
          ],
        }),
      ],
    },
  ],
});

function said(
  message: JsonObject,
  role: Role | null,
  person: Participant | undefined,
  { roles, skip, time }: RecordContext,
): MessageInput {
  const author = authorOf(message);
  const hasMore = [message.media, field(message, "content_sid")].some(
    (one) => listOf(one).length > 0 || isObject(one) || textOf(one) !== null,
  );
  return messageOf(
    {
      role,
      text: textOf(message.body) ?? (hasMore ? "" : null),
      at: time(field(message, "date_created") ?? message.timestamp),
      author: role === "system" ? null : (person?.name ?? author),
    },
    roles,
    (reason, detail) => skip(reason, reason === "unknown-role" ? `${detail}; say it with --role "NAME=agent"` : detail),
  );
}

function isMessage(record: JsonObject): boolean {
  return isSid(record.sid, "IM") && sidOf(record) !== null;
}

/** Whether a record is a conversation (CH), a participant (MB) or a receipt (DY); what has words is a message. */
function isKind(record: JsonObject, prefix: string): boolean {
  return isSid(record.sid, prefix) && textOf(record.body) === null;
}

function isSid(value: unknown, prefix: string): boolean {
  return typeof value === "string" && value.startsWith(prefix);
}

/** The conversation that a message or a participant is of; what came before Conversations called it a channel. */
function sidOf(record: JsonObject): string | null {
  const sid = field(record, "conversation_sid") ?? field(record, "channel_sid");
  return isSid(sid, "CH") ? textOf(sid) : null;
}

function authorOf(message: JsonObject): string | null {
  return firstText(message.author, message.from);
}

function personOf(message: JsonObject, people: ReadonlyMap<string, Participant>): Participant | undefined {
  return people.get(textOf(field(message, "participant_sid")) ?? "") ?? people.get(authorOf(message) ?? "");
}

/** What an author is by `--role`, by what is noted, or by their name; null where it rests on what others are. */
function ownRoleOf(message: JsonObject, people: ReadonlyMap<string, Participant>, roles: RoleReader): Role | null {
  const author = authorOf(message);
  const given = author === null ? null : roles.named(author);
  const noted = given?.role ?? roleIn(attributesOf(message)) ?? personOf(message, people)?.role;
  return noted ?? (author === null ? null : roleByName(author));
}

/** The address of the customer, else the identity of one who is said to be the customer. */
function customerOf(
  messages: readonly JsonObject[],
  people: ReadonlyMap<string, Participant>,
  ownRole: (message: JsonObject) => Role | null,
): string | null {
  for (const { role, address, identity } of people.values()) if (role === "customer") return address ?? identity;
  const first = messages.find((message) => ownRole(message) === "customer");
  return first === undefined ? null : authorOf(first);
}

function channelOf(customer: string | null, people: ReadonlyMap<string, Participant>): string | null {
  return customer === null ? null : (people.get(customer)?.channel ?? channelIn(customer) ?? "chat");
}

function joined(
  participants: readonly JsonObject[],
  customer: string | null,
  { time }: RecordContext,
): readonly MessageInput[] {
  return participants.flatMap((one) => {
    const { role, name } = participantOf(one);
    const at = time(field(one, "date_created"));
    const isAgent = role === "agent" || (role === null && customer !== null);
    return isAgent && name !== null && at !== null ? [happened(`${name} joined.`, at)] : [];
  });
}

const byList = new WeakMap<readonly JsonObject[], ReadonlyMap<string, readonly JsonObject[]>>();

/** Participants by their conversation, remembered as long as the list is. */
function besideBySid(list: readonly JsonObject[]): ReadonlyMap<string, readonly JsonObject[]> {
  const before = byList.get(list);
  if (before !== undefined) return before;
  const index = new Map<string, JsonObject[]>();
  for (const one of list) {
    const sid = sidOf(one);
    if (sid === null) continue;
    const others = index.get(sid);
    if (others === undefined) index.set(sid, [one]);
    else others.push(one);
  }
  byList.set(list, index);
  return index;
}
