import type { MessageInput } from "../../model/conversation.js";

/**
 * Whom a conversation is credited to, by whom the export says that it was given to: them, where they wrote to the
 * customer, or where no agent did and they wrote a note; else null, for the last agent who wrote.
 */
export function creditedTo(assignee: string | null, messages: readonly MessageInput[]): string | null {
  if (assignee === null) return null;
  const agents = messages.filter(({ role }) => role === "agent");
  const inPublic = agents.filter(({ private: hidden }) => hidden !== true);
  const wrote = (some: readonly MessageInput[]) => some.some(({ author }) => author === assignee);
  return wrote(inPublic) || (inPublic.length === 0 && wrote(agents)) ? assignee : null;
}
