import { z } from "zod";
import { type Clock, parseOffset } from "../../../model/clock.js";
import type { MessageInput } from "../../../model/conversation.js";

import type { Skip } from "../../messages.js";
import { nameKey, type RoleReader, readFlag } from "../../people/roles.js";
import { sidesOf } from "../../people/sides.js";
import { asInput } from "../../times/epoch.js";
import type { TimeStyle } from "../../times/style.js";

const Text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);

const NativeMessage = z.object({
  role: Text,
  author: Text,
  text: Text,
  at: z.unknown().optional(),
  private: z.unknown().optional(),
});

/** Reads the messages of one conversation; one that can't be used is logged and keeps its place, private and empty. */
export function messageReader(
  agent: string | null,
  customer: string | null,
  roles: RoleReader,
  times: TimeStyle,
): (value: unknown, skip: Skip) => MessageInput {
  const sideOf = sidesOf([agent], [customer]);
  let clock: Clock | null = null;
  return (value, skip) => {
    const message = NativeMessage.safeParse(value).data;
    const time = timeOf(message?.at, times);
    clock ??= time.clock;
    // Times of the day and times from the start on have no order among each other.
    const readable = time.readable && (time.clock === null || time.clock === clock);
    const at = readable ? time.at : null;
    if (!readable) skip("unreadable-time", "the time can't be read");
    const given = message?.author?.trim() || null;
    const author = given !== null && agent !== null && nameKey(given) === nameKey(agent) ? agent : given;
    const role = message?.role ?? null;
    const reading =
      (author === null ? null : roles.named(author)) ??
      (role === null ? null : roles.read(role)) ??
      sideOf(author) ??
      sideOf(role);
    if (typeof message?.text !== "string") {
      skip("no-text", "it has no text");
    } else if (reading === null) {
      skip("unknown-role", "its role is not known");
    } else {
      const hidden = reading.private || readFlag(message.private) === true;
      return { role: reading.role, text: message.text, at, author, private: hidden };
    }
    return { role: "system", text: "", at, author, private: true };
  };
}

interface MessageTime {
  readonly at: string | number | null;
  /** Null where there is no time. */
  readonly clock: Clock | null;
  readonly readable: boolean;
}

function timeOf(at: unknown, times: TimeStyle): MessageTime {
  if (at === undefined || at === null || at === "") return { at: null, clock: null, readable: true };
  if (typeof at !== "string" && typeof at !== "number") return { at: null, clock: null, readable: false };
  if (typeof at === "string" && parseOffset(at) !== null) return { at, clock: "offset", readable: true };
  const time = times.read(String(at));
  return { at: asInput(time), clock: time === null ? null : "wall", readable: time !== null };
}
