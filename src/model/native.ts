import { type Clock, formatOffset } from "./clock.js";
import type { Conversation, Message } from "./conversation.js";

/** A conversation as native JSON has it: what is unknown is left out, unknown fields of the export stand beside the known. */
export function toNative(conversation: Conversation): Readonly<Record<string, unknown>> {
  const { messages, agents: _, languageRecognised: __, clock, meta, tags, ...facts } = conversation;
  const known = Object.entries({ ...facts, tags: tags.length === 0 ? null : tags }).filter(
    ([, value]) => value !== null,
  );
  const taken = new Set(["messages", ...known.map(([key]) => key)]);
  const others = Object.entries(meta).filter(([key]) => !taken.has(key));
  return Object.fromEntries([
    ...known,
    ...others,
    ["messages", messages.map((message) => nativeMessage(message, clock))],
  ]);
}

function nativeMessage(
  { role, author, text, at, private: hidden }: Message,
  clock: Clock,
): Readonly<Record<string, unknown>> {
  return {
    role,
    ...(author !== null && { author }),
    text,
    ...(at !== null && { at: writtenTime(at, clock) }),
    ...(hidden && { private: true }),
  };
}

/**
 * A time as native JSON has it: ISO 8601 (years before 0 and after 9999 with a sign and six digits), or from the start
 * of the conversation on, `+00:01:30.500`.
 */
export function writtenTime(at: number, clock: Clock): string {
  return clock === "offset" ? formatOffset(at) : new Date(at).toISOString();
}
