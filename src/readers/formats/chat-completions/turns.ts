import type { Role } from "../../../model/conversation.js";
import { firstText, listOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { spelledRole } from "../../people/roles.js";

/** What a message of a language model's conversation holds. */
export interface Turn {
  /** The role in the export's word. */
  readonly word: string;
  /** Null where the word is not known. */
  readonly role: Role | null;
  /** Null where there should be a text and is none. */
  readonly text: string | null;
  /** Tools that it calls, by name. */
  readonly calls: readonly string[];
}

/** The messages of a conversation, and how they were told. */
export interface Turns {
  readonly key: string;
  readonly pair: string;
  readonly messages: readonly JsonObject[];
}

const KEYS = ["messages", "turns", "conversations", "conversation"];
const CONTENT = ["content", "tool_calls", "function_call", "refusal"];
const ROLES: ReadonlyMap<string, Role> = new Map([
  ...["user", "human"].map((word) => [word, "customer"] as const),
  ...["assistant", "gpt", "chatgpt", "model", "ai"].map((word) => [word, "agent"] as const),
  ...["system", "developer", "tool", "function", "function_call", "function_response", "observation"].map(
    (word) => [word, "system"] as const,
  ),
]);

/** The list of a record that holds messages with role and content (ShareGPT: from and value); null where none does. */
export function turnsOf(record: JsonObject): Turns | null {
  for (const key of KEYS) {
    const messages = objectsOf(record[key]);
    const pairs = messages.map(pairOf);
    const pair = pairs.find((each) => each !== null) ?? null;
    // Native messages have a role, too, and a text.
    const hasText = messages.some((message) => Object.hasOwn(message, "text"));
    if (pair !== null && !hasText) return { key, pair, messages };
  }
  return null;
}

/** Whether a record is one such message, by itself. */
export function isTurn(record: JsonObject): boolean {
  return pairOf(record) !== null && !Object.hasOwn(record, "text") && ROLES.has(wordOf(record).toLowerCase());
}

/** Reads a message. */
export function turnOf(message: JsonObject): Turn {
  const word = wordOf(message);
  const content = message.content ?? message.value;
  const parts = (Array.isArray(content) ? content : [content]).filter((part) => part !== null && part !== undefined);
  const lines = [...parts.map(wordsOf), textOf(message.refusal)].filter((line) => line !== null);
  const calls = [...objectsOf(message.tool_calls), ...parts.filter(isCall)].map((call) =>
    firstText(objectOf(call.function).name, call.name),
  );
  const legacy = textOf(objectOf(message.function_call).name);
  const isResult = parts.length > 0 && parts.every((part) => objectOf(part).type === "tool_result");
  const text = lines.length > 0 ? lines.join("\n") : null;
  const isSilent = parts.length > 0 && parts.every((part) => part === "" || isObject(part));
  return {
    word,
    role: isResult ? "system" : (ROLES.get(word.toLowerCase()) ?? spelledRole(word)?.role ?? null),
    text: text ?? (isSilent ? "" : null),
    calls: [...calls, legacy].filter((name) => name !== null),
  };
}

/** The pair of keys by which a message is told. */
function pairOf(message: JsonObject): string | null {
  if (typeof message.role === "string" && CONTENT.some((key) => Object.hasOwn(message, key)))
    return "“role” and “content”";
  return typeof message.from === "string" && Object.hasOwn(message, "value") ? "“from” and “value”" : null;
}

function wordOf({ role, from }: JsonObject): string {
  return firstText(role, from) ?? "";
}

/** The words of a part of the content: text, a refusal, what a tool gave back; null where it has none, as an image. */
function wordsOf(part: unknown): string | null {
  if (!isObject(part)) return textOf(part);
  const { text, refusal, content } = part;
  const nested = listOf(content)
    .map((each) => textOf(objectOf(each).text))
    .filter((each) => each !== null);
  return firstText(text, objectOf(text).value, refusal, content, nested.join("\n"));
}

function isCall(part: unknown): part is JsonObject {
  return isObject(part) && part.type === "tool_use";
}
