import { type Conversation, spanOf } from "../model/conversation.js";
import type { Context, Evaluation } from "../model/evaluation.js";

/** A conversation as the contact history sees it; times in epoch milliseconds. */
export interface Contact {
  readonly id: string;
  readonly customer: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export const DAY = 86_400_000;
/** How soon a return counts as a repeat, unless a run says otherwise. */
export const WINDOW_DAYS = 7;
const UNKNOWN: Context = { earlier: null, later: null, censored: null };
/** Most conversations have neither: one object for all of them. */
const ALONE: Context = { earlier: null, later: null, censored: false };
const ALONE_SO_FAR: Context = { earlier: null, later: null, censored: true };

/**
 * The context of each of `contacts`, in their order: the same customer's conversation before and after it, where no more
 * than `window` milliseconds lie between; `history` holds contacts of neighbouring exports. One sort, so n log n.
 */
export function contexts(
  contacts: readonly Contact[],
  history: readonly Contact[],
  window: number,
): readonly Context[] {
  const own = new Set(history.length === 0 ? [] : contacts.map(({ id }) => id));
  const known = history.length === 0 ? contacts : [...contacts, ...history.filter(({ id }) => !own.has(id))];
  const end = known.reduce(
    (latest, contact) => Math.max(latest, contact.end ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );
  const found: Context[] = contacts.map(() => UNKNOWN);
  const { order, customers } = byCustomer(known);
  // The one before ends last: a long conversation may outlast another that began after it.
  let before: Timed | undefined;
  for (let place = 0; place < order.length; place++) {
    const at = order[place]!;
    const isAfter = (other: number | undefined) => other !== undefined && customers[other] === customers[at];
    const contact = known[at] as Timed;
    const after = isAfter(order[place + 1]) ? (known[order[place + 1]!] as Timed) : undefined;
    if (!isAfter(order[place - 1])) before = undefined;
    if (at < contacts.length) {
      const earlier = before !== undefined && contact.start - before.end <= window ? before.id : null;
      const later = after !== undefined && after.start - contact.end <= window ? after.id : null;
      const censored = end - contact.end < window;
      const isAlone = earlier === null && later === null;
      found[at] = isAlone ? (censored ? ALONE_SO_FAR : ALONE) : { earlier, later, censored };
    }
    if (before === undefined || contact.end >= before.end) before = contact;
  }
  return found;
}

/** The places of contacts whose customer and times are known, customer by customer in order of time; and whose each is. */
function byCustomer(known: readonly Contact[]): { readonly order: Uint32Array; readonly customers: Uint32Array } {
  const numbers = new Map<string, number>();
  const customers = new Uint32Array(known.length);
  let order = new Uint32Array(known.length);
  let count = 0;
  known.forEach((contact, place) => {
    if (!isTimed(contact)) return;
    const number = numbers.get(contact.customer) ?? numbers.size;
    numbers.set(contact.customer, number);
    customers[place] = number;
    order[count++] = place;
  });
  order = order.subarray(0, count);
  order.sort((a, b) => customers[a]! - customers[b]! || known[a]!.start! - known[b]!.start! || a - b);
  return { order, customers };
}

/** An evaluated conversation as a contact. */
export function contactOf({ conversation, customer, startedAt, endedAt }: Evaluation): Contact {
  const time = (text: string | null): number | null => (text === null ? null : Date.parse(text));
  return { id: conversation, customer, start: time(startedAt), end: time(endedAt) };
}

/** A conversation that is only read for the history. */
export function contactOfConversation(conversation: Conversation): Contact {
  const span = spanOf(conversation);
  return { id: conversation.id, customer: conversation.customer, start: span?.start ?? null, end: span?.end ?? null };
}

interface Timed extends Contact {
  readonly customer: string;
  readonly start: number;
  readonly end: number;
}

function isTimed(contact: Contact): contact is Timed {
  return contact.customer !== null && contact.start !== null && contact.end !== null;
}
