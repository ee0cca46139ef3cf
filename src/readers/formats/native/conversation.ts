import { z } from "zod";
import { type Conversation, toConversation } from "../../../model/conversation.js";
import type { ReadLog, ReadOptions } from "../../../model/reading.js";
import type { Skip } from "../../messages.js";
import { roleReader } from "../../people/roles.js";
import { timeStyle } from "../../times/style.js";
import { messageReader } from "./message.js";

const Text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || null)
  .nullish();
const Figure = z
  .union([
    z.number(),
    z.literal("").transform(() => null),
    z
      .string()
      .regex(/^\s*-?\d+(\.\d+)?\s*$/)
      .transform(Number),
  ])
  .nullish();

const FIELDS = {
  id: z.union([z.string(), z.number()]),
  messages: z.array(z.unknown()),
  agent: Text,
  team: Text,
  site: Text,
  customer: Text,
  channel: Text,
  language: Text,
  subject: Text,
  status: Text,
  csat: Figure,
  reopens: Figure,
  tags: z
    .union([z.array(z.union([z.string(), z.number().transform(String)])), z.string().transform(separated)])
    .nullish(),
};

const NativeConversation = z.object(FIELDS);

type Known = z.infer<typeof NativeConversation>;

/** Reads a native conversation from parsed JSON; what can't be used is logged, and null where that is all of it. */
export function nativeReader(options: ReadOptions, log: ReadLog): (value: unknown, row: number) => Conversation | null {
  const roles = roleReader(options.roles);
  const times = timeStyle(options, log);
  return (value, row) => {
    const given = fieldsOf(value, (reason, detail) => log.skip({ row, reason, detail }));
    if (given === null) return null;
    const { messages, ...facts } = given.known;
    const toMessage = messageReader(facts.agent ?? null, facts.customer ?? null, roles, times);
    log.place(row);
    return toConversation({
      ...facts,
      tags: facts.tags ?? [],
      messages: messages.map((message, i) =>
        toMessage(message, (reason, detail) => log.skip({ row, reason, detail: `message ${i}: ${detail}` })),
      ),
      meta: given.meta,
    });
  };
}

/** The known fields, checked, and the others; a known field of an unknown kind counts as one of the others. */
function fieldsOf(value: unknown, skip: Skip): { known: Known; meta: Record<string, unknown> } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    skip("invalid-conversation", "not an object");
    return null;
  }
  const entries = Object.entries(value);
  const known = new Map(entries.filter(([key]) => Object.hasOwn(FIELDS, key)));
  const id = known.get("id") ?? null;
  const messages = known.get("messages") ?? [];
  if (id === null || String(id).trim() === "") {
    skip("no-id", "no id");
    return null;
  }
  if (Array.isArray(messages) && messages.length === 0) {
    skip("no-messages", "no messages");
    return null;
  }
  const odd = new Set<PropertyKey>();
  const checked = NativeConversation.safeParse(Object.fromEntries(known));
  for (const issue of checked.error?.issues ?? []) odd.add(issue.path[0]!);
  if (odd.has("id") || odd.has("messages")) {
    skip("invalid-conversation", odd.has("id") ? "the id is neither text nor a number" : "messages is not a list");
    return null;
  }
  for (const key of odd) skip("unreadable-field", `${String(key)} is of a kind that can't be read; it is kept as meta`);
  const others = entries.filter(([key]) => !Object.hasOwn(FIELDS, key) || odd.has(key));
  const deep = new Set(others.filter(([, other]) => isDeep(other)).map(([key]) => key));
  if (deep.size > 0) skip("unreadable-field", "a field is nested too deep to be kept");
  return {
    known: checked.data ?? NativeConversation.parse(Object.fromEntries([...known].filter(([key]) => !odd.has(key)))),
    meta: Object.fromEntries(others.filter(([key]) => !deep.has(key))),
  };
}

/** Deeper than any export, and not as deep as what can't be written as JSON again. */
const DEEPEST = 500;

function isDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === DEEPEST || Object.values(value).some((part) => isDeep(part, depth + 1));
}

function separated(list: string): string[] {
  return list
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
