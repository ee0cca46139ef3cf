import type { Conversation } from "../../model/conversation.js";

/** Messages that one side writes in a row. */
export interface Turn {
  readonly role: "agent" | "customer";
  /** Their numbers, ascending. */
  readonly messages: readonly number[];
}

/** Who speaks after whom: agents and customers; notes, events and bots are left out. */
export function turnsOf({ messages }: Conversation): readonly Turn[] {
  const turns: { role: Turn["role"]; messages: number[] }[] = [];
  messages.forEach(({ role, private: hidden, text }, number) => {
    if (hidden || (role !== "agent" && role !== "customer") || !/\S/.test(text)) return;
    const last = turns.at(-1);
    if (last?.role === role) last.messages.push(number);
    else turns.push({ role, messages: [number] });
  });
  return turns;
}
