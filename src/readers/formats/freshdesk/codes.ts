import { textOf } from "../../json/fields.js";

/** Freshdesk's numbers as its own pages word them. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ["2", "open"],
  ["3", "pending"],
  ["4", "resolved"],
  ["5", "closed"],
  ["6", "waiting on customer"],
  ["7", "waiting on third party"],
]);
const SOURCES: ReadonlyMap<string, string> = new Map([
  ["1", "email"],
  ["2", "portal"],
  ["3", "voice"],
  ["5", "twitter"],
  ["6", "facebook"],
  ["7", "chat"],
  ["9", "web"],
  ["10", "email"],
]);
/** A ticket that an agent opened by writing to a customer. */
const OUTBOUND = "10";

/** A ticket's status in words; one of a desk's own stays a number. */
export function statusWord(code: unknown): string | null {
  const text = textOf(code);
  return text === null ? null : (STATUSES.get(text) ?? text.toLowerCase());
}

/** The channel that a ticket came by, in words. */
export function channelWord(code: unknown): string | null {
  const text = textOf(code);
  if (text === null || /^\d+$/.test(text)) return SOURCES.get(text ?? "") ?? null;
  return text.toLowerCase().replace(/^phone$/, "voice");
}

/** Whether a ticket's description is the agent's, not the customer's. */
export function isOutbound(source: unknown): boolean {
  return textOf(source) === OUTBOUND || /^outbound/i.test(textOf(source) ?? "");
}
