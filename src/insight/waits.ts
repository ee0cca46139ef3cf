import type { Conversation } from "../model/conversation.js";

/** How long a customer waited for people's replies, in minutes: altogether, and the longest time. */
export interface Waits {
  readonly total: number;
  readonly longest: number;
}

const MINUTE = 60_000;

/**
 * From each first message of the customer's that is not answered yet to the next public message of an agent; a bot's reply
 * ends no waiting, and what is never answered counts for nothing. Null where the times needed are unknown.
 */
export function waitsOf({ messages }: Conversation): Waits | null {
  let since: number | null = null;
  let [total, longest, known] = [0, 0, false];
  for (const { role, at, private: hidden, text } of messages) {
    if (hidden || at === null || text.trim() === "") continue;
    if (role === "customer") since ??= at;
    else if (role === "agent" && since !== null) {
      total += at - since;
      longest = Math.max(longest, at - since);
      since = null;
      known = true;
    }
  }
  return known ? { total: total / MINUTE, longest: longest / MINUTE } : null;
}
