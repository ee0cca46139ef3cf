import type { Conversation, Message } from "../model/conversation.js";
import type { Masker } from "./masker.js";
import type { Speech } from "./names/discover.js";
import { namesIn, type Person } from "./names/people.js";

/** Who takes part in a conversation. */
export interface Cast {
  /** Who wrote a message; null for those who are nobody, such as a bot. */
  author(message: Message): Person | null;
  /** Who says each message to whom. */
  readonly speeches: readonly Speech[];
}

const PSEUDONYM = /^customer (?:\d+|[0-9a-f]{12})$/;

/** Tells the masker whom the fields of a conversation name. A customer known by a number is who writes as the customer. */
export function castOf(conversation: Conversation, masker: Masker): Cast {
  const { people } = masker;
  const { agent, agents, customer, messages } = conversation;
  const field = (name: string, side: Person["side"]): Person => {
    const person = people.addField(name, side);
    masker.addHandle(name, person);
    return person;
  };
  const credited = agent === null ? null : field(agent, "agent");
  for (const one of agents) field(one, "agent");
  const writers = new Set(
    messages.flatMap(({ role, author }) => (role === "customer" && author !== null ? [author] : [])),
  );
  if (customer !== null) {
    if (namesIn(customer).length === 0 && writers.size === 1 && !PSEUDONYM.test(customer))
      people.alias([...writers][0]!, customer);
    field(customer, "customer");
  }
  for (const writer of writers) field(writer, "customer");
  const client = people.only("customer") ?? (writers.size === 0 ? people.anyone("customer") : null);
  const author = ({ role, author, private: isNote }: Message): Person | null => {
    if (author === null) return role === "customer" ? client : role === "agent" && !isNote ? credited : null;
    if (role === "agent" || role === "customer") return field(author, role);
    return people.known(author) ?? (role === "system" && namesIn(author).length > 1 ? field(author, "other") : null);
  };
  let last = credited ?? people.only("agent");
  const speeches = messages.map((message) => {
    const speaker = author(message);
    const listener = message.role === "customer" ? last : (client ?? null);
    if (message.role === "agent" && speaker !== null) last = speaker;
    const isMachine = message.role === "bot" || message.role === "system";
    return { speaker, listener, isEvent: message.role === "system", isMachine, mayMention: message.role === "agent" };
  });
  return { author, speeches };
}
