import type { MessageInput } from "../../../model/conversation.js";
import { assigned, closed, happened, transferred } from "../../events.js";
import type { Item } from "./items.js";

/** The agents before and after an item, by what they said or joined; null where there is none. */
export interface AgentsAround {
  readonly before: Item | null;
  /** The first other one. */
  readonly after: Item | null;
}

/** For each item the agents around it. */
export function agentsAround(items: readonly Item[]): readonly AgentsAround[] {
  let before: Item | null = null;
  const befores = items.map((item) => {
    const last = before;
    if (item.role === "agent") before = item;
    return last;
  });
  let next: Item | null = null;
  /** The next who is another than `next`. */
  let other: Item | null = null;
  const around: AgentsAround[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const last = befores[i]!;
    around.push({ before: last, after: next !== null && isSame(next, last) ? other : next });
    const item = items[i]!;
    if (item.role !== "agent") continue;
    if (next !== null && !isSame(item, next)) other = next;
    next = item;
  }
  return around.reverse();
}

function isSame(one: Item, other: Item | null): boolean {
  return other !== null && one.participant !== null && one.participant === other.participant;
}

/**
 * What an event of a contact says; nothing of what is nobody's business (typing, receipts). Who passed it on is the
 * agent before the transfer, who took it the one after.
 */
export function eventOf(
  { type, role, name }: Item,
  { before, after }: AgentsAround,
  at: number | null,
): readonly MessageInput[] {
  if (type === "transfer.succeeded") {
    const to = after?.name ?? null;
    return [before === null ? assigned(to, at) : transferred(before.name, to, at)];
  }
  if (type === "transfer.failed") return [happened("The transfer failed.", at)];
  if (type === "chat.ended") return [closed(at)];
  if (role !== "agent" && role !== "customer") return [];
  const who = name ?? (role === "agent" ? "An agent" : "The customer");
  if (type === "participant.joined") return [happened(`${who} joined.`, at)];
  return type === "participant.left" ? [happened(`${who} left.`, at)] : [];
}
