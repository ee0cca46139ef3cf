import type { MessageInput } from "../../model/conversation.js";
import { toConversation } from "../../model/conversation.js";
import { firstText, objectOf, textOf, textsOf } from "../json/fields.js";
import { jsonReader, type RecordContext } from "../json/format.js";
import type { JsonObject } from "../json/head.js";
import { messageOf } from "../messages.js";
import { isTurn, turnOf, turnsOf } from "./chat-completions/turns.js";

const IDS = ["conversation_id", "conversationId", "session_id", "thread_id", "chat_id", "custom_id"];
const TIMES = ["created_at", "create_time", "createdAt", "timestamp"];

/** Conversations with language models, as these take them: `messages` with role and content. */
export const chatCompletions = jsonReader({
  id: "chat-completions",
  title: "chat completions: messages with role and content",
  gives: ["customer"],
  wrappers: ["conversations", "data", "items"],
  notes: [
    "“user” is the customer, “assistant” the agent; where it is a bot, say so with --role assistant=bot.",
    "Instructions and what tools say are kept as private events.",
  ],

  recognise(record) {
    // Pairs of answers to choose from are no conversations.
    if (["chosen", "rejected", "completion"].some((key) => Object.hasOwn(record, key))) return null;
    const found = turnsOf(record);
    if (found !== null) return `conversations with “${found.key}”, each of which has ${found.pair}`;
    return isTurn(record) ? "messages with “role” and “content”" : null;
  },

  parts: {
    of: (record) =>
      turnsOf(record) === null && isTurn(record) ? (firstText(...IDS.map((key) => record[key])) ?? "") : null,
    whole: (id, messages) => (id === "" ? { isWholeFile: true, messages } : { id, messages }),
  },

  *conversations(record, context) {
    const ownId = record.isWholeFile === true ? context.source.id : context.ownId;
    const model = textOf(record.model);
    yield {
      id: firstText(record.id, ...IDS.map((key) => record[key])) ?? ownId,
      customer: firstText(record.user, record.user_id, objectOf(record.metadata).user_id),
      tags: textsOf(record.tags),
      messages: (turnsOf(record)?.messages ?? []).flatMap((message) => said(message, context)),
      meta: model === null ? {} : { model },
    };
  },

  examples: [
    {
      text: '{"id": "o1", "messages": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "My lamp hums."}, {"role": "assistant", "content": [{"type": "text", "text": "Since when?"}]}]}\n',
      conversations: [
        toConversation({
          id: "o1",
          messages: [
            { role: "system", text: "Be kind.", private: true },
            { role: "customer", text: "My lamp hums." },
            { role: "agent", text: "Since when?" },
          ],
        }),
      ],
    },
    {
      text: '[{"id": "s1", "conversations": [{"from": "human", "value": "My lamp hums."}, {"from": "gpt", "value": "Since when?"}]}]',
      options: { roles: { gpt: "bot" } },
      conversations: [
        toConversation({
          id: "s1",
          messages: [
            { role: "customer", text: "My lamp hums." },
            { role: "bot", text: "Since when?" },
          ],
        }),
      ],
    },
  ],
});

function said(message: JsonObject, { roles, skip, time }: RecordContext): readonly MessageInput[] {
  const { word, role, text, calls } = turnOf(message);
  const at = time(TIMES.map((key) => message[key]).find((each) => each !== undefined));
  const event = (words: string) => ({ role: "system", text: words, at, author: null, private: true }) as const;
  const called = calls.length === 0 ? [] : [event(`Called ${calls.join(", ")}.`)];
  if (role === "system") return [event(text ?? ""), ...called];
  if (called.length > 0 && (text === null || text === "")) return called;
  const known = { role: roles.named(word)?.role ?? role, text, at, author: textOf(message.name) };
  return [messageOf(known, roles, skip), ...called];
}
