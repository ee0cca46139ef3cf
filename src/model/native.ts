import type { Conversation, Message } from "./conversation.js";

/** A conversation as native JSON has it: what is unknown is left out, unknown fields of the export stand beside the known. */
export function toNative(conversation: Conversation): Readonly<Record<string, unknown>> {
  const { messages, agents: _, meta, tags, ...facts } = conversation;
  const known = Object.entries({ ...facts, tags: tags.length === 0 ? null : tags }).filter(
    ([, value]) => value !== null,
  );
  const others = Object.entries(meta).filter(([key]) => !Object.hasOwn(conversation, key) || key === "agents");
  return Object.fromEntries([...known, ...others, ["messages", messages.map(nativeMessage)]]);
}

function nativeMessage({ role, author, text, at, private: hidden }: Message): Readonly<Record<string, unknown>> {
  return {
    role,
    ...(author !== null && { author }),
    text,
    ...(at !== null && { at: new Date(at).toISOString() }),
    ...(hidden && { private: true }),
  };
}
