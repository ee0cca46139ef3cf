import type { MessageInput } from "../model/conversation.js";

/** What happened to a conversation, as every reader words it: a message of the system, in its place by time. */
function event(text: string, at: number | null): MessageInput {
  return { role: "system", text, at, author: null, private: false };
}

/** A person or group passed the conversation on to another; nulls are left out. */
export function transferred(from: string | null, to: string | null, at: number | null): MessageInput {
  return event(`Transferred${from === null ? "" : ` from ${from}`}${to === null ? "" : ` to ${to}`}.`, at);
}

/** The conversation was given to somebody who had not been passed it by an agent. */
export function assigned(to: string | null, at: number | null): MessageInput {
  return event(to === null ? "Assigned." : `Assigned to ${to}.`, at);
}

export function closed(at: number | null): MessageInput {
  return event("Closed.", at);
}

export function reopened(at: number | null): MessageInput {
  return event("Reopened.", at);
}

/** The conversation went on in another one. */
export function merged(into: string | null, at: number | null): MessageInput {
  return event(into === null ? "Merged." : `Merged into ${into}.`, at);
}

/** Anything else that no person wrote, in the export's words. */
export function happened(text: string, at: number | null): MessageInput {
  return event(text, at);
}
