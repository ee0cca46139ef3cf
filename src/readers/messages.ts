import type { MessageInput, Role } from "../model/conversation.js";
import type { RoleReader } from "./people/roles.js";

/** Counts something that can't be used. */
export type Skip = (reason: string, detail: string) => void;

/** A message as an export says it; a `role` of null is not known. */
export interface Said {
  readonly role: Role | null;
  /** Null where there should be a text but is none; `""` where there is nothing to say, as with an attachment. */
  readonly text: string | null;
  /** Epoch milliseconds. */
  readonly at: number | null;
  readonly author: string | null;
  readonly private?: boolean;
}

/**
 * The message, its author's role as the user gave it (`--role`), else as the export says. One that can't be used is
 * logged and keeps its place, private and empty.
 */
export function messageOf(said: Said, roles: RoleReader, skip: Skip): MessageInput {
  const { text, at, author } = said;
  const given = author === null ? null : roles.named(author);
  const role = given?.role ?? said.role;
  if (text === null) skip("no-text", "a message has no text");
  else if (role === null) skip("unknown-role", "nothing says whether a message is the agent's or the customer's");
  else return { role, text, at, author, private: (given?.private ?? false) || (said.private ?? false) };
  return { role: "system", text: "", at, author, private: true };
}
