import type { Source } from "../../../model/reading.js";
import { headerKey, meanings } from "../../csv/fields.js";
import { isObject, type JsonObject } from "../../json/head.js";
import type { ParquetFile } from "./file.js";
import { plainOf } from "./values.js";

/** The records of a file that has a row per conversation, with its messages in a list: one on each line. */
export function recordLines(
  source: Source,
  file: ParquetFile,
  toRecord: (row: JsonObject, number: number) => JsonObject,
) {
  async function* open(): AsyncGenerator<Uint8Array> {
    let number = 0;
    for await (const row of file.rows()) {
      const entries = file.columns.map(({ name, zoneless }, i) => [name, plainOf(row[i], zoneless)] as const);
      yield Buffer.from(`${JSON.stringify(toRecord(Object.fromEntries(entries), ++number))}\n`);
    }
  }
  return { name: source.name, id: source.id, path: null, notes: [], open };
}

const TEXT = ["content", "text", "message", "body", "value", "utterance"];
const ROLE = ["role", "from", "speaker", "sender", "author_role", "sender_type", "type", "author"];

/** Which field of the messages holds what; null where nothing in them is a text. */
export interface MessageFields {
  readonly list: string;
  readonly text: string;
  readonly role: string | null;
}

/** Finds the list of messages in a record and what its fields are. */
export function messageFields(record: JsonObject): MessageFields | null {
  for (const [list, value] of Object.entries(record)) {
    const first = Array.isArray(value) ? value.find(isObject) : undefined;
    if (first === undefined) continue;
    const keyOf = (names: readonly string[]) =>
      names.map((name) => Object.keys(first).find((key) => headerKey(key) === headerKey(name))).find((key) => key) ??
      null;
    const text = keyOf(TEXT);
    if (text !== null) return { list, text, role: keyOf(ROLE) };
  }
  return null;
}

/** How chats with a language model name those who speak. */
const CHAT_ROLES: Readonly<Record<string, string>> = {
  user: "customer",
  human: "customer",
  assistant: "agent",
  gpt: "agent",
};
/** What nobody says in such a chat: instructions, and what tools give. */
const UNSAID = new Set(["system", "developer", "tool", "function"]);

/** The record as native JSON: its messages by role and text, the other columns by what their names mean. */
export function nativeRecord(record: JsonObject, fields: MessageFields, row: string): JsonObject {
  const list = Array.isArray(record[fields.list]) ? (record[fields.list] as unknown[]) : [];
  const messages = list.filter(isObject);
  const roles = messages.map((message) =>
    String((fields.role === null ? null : message[fields.role]) ?? "").toLowerCase(),
  );
  const isChat = roles.every((role) => Object.hasOwn(CHAT_ROLES, role) || UNSAID.has(role));
  const others = Object.entries(record).filter(([key]) => key !== fields.list);
  const { id, conversation, ...facts } = Object.fromEntries(others.map(([key, value]) => [fieldOf(key), value]));
  return {
    ...facts,
    id: conversation ?? id ?? row,
    messages: messages.map((message, i) => {
      const { [fields.text]: text, ...rest } = message;
      return {
        ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [fieldOf(key), value])),
        ...(isChat && UNSAID.has(roles[i]!)
          ? { role: "system", private: true }
          : { role: isChat ? CHAT_ROLES[roles[i]!] : roles[i] }),
        text: textOf(text),
      };
    }),
  };
}

/** A native field's name where a column clearly means one, else the column's own. */
function fieldOf(key: string): string {
  const [meaning] = meanings(key);
  return meaning?.strong === true ? meaning.field : key;
}

/** A text, or the texts in a list of parts. */
function textOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value
    .map((part) => (isObject(part) ? (part.text ?? "") : part))
    .filter((part) => typeof part === "string" && part !== "")
    .join("\n");
}
