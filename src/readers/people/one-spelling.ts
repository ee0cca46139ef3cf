import type { Conversation } from "../../model/conversation.js";
import { nameKey } from "./roles.js";

/** The conversation with its agent's name written the same wherever it stands as an author's. */
export function inOneSpelling(conversation: Conversation): Conversation {
  const { agent, agents, messages } = conversation;
  if (agent === null) return conversation;
  const key = nameKey(agent);
  const isAgent = (name: string | null) => name !== null && name !== agent && nameKey(name) === key;
  if (!messages.some(({ author }) => isAgent(author))) return conversation;
  return {
    ...conversation,
    agents: [...new Set(agents.map((name) => (isAgent(name) ? agent : name)))],
    messages: messages.map((message) => (isAgent(message.author) ? { ...message, author: agent } : message)),
  };
}
