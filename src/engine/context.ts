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

/**
 * The context of each of `contacts`, in their order: the same customer's conversation before and after it, where no more
 * than `window` milliseconds lie between; `history` holds contacts of neighbouring exports. One sort, so n log n.
 */
export function contexts(
  contacts: readonly Contact[],
  history: readonly Contact[],
  window: number,
): readonly Context[] {
  const own = new Set(contacts.map(({ id }) => id));
  const known = [...contacts, ...history.filter(({ id }) => !own.has(id))];
  const end = known.reduce(
    (latest, contact) => Math.max(latest, contact.end ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );

  const byCustomer = new Map<string, Timed[]>();
  known.forEach((contact, order) => {
    if (!isTimed(contact)) return;
    const timed = { ...contact, order };
    const list = byCustomer.get(contact.customer);
    if (list === undefined) byCustomer.set(contact.customer, [timed]);
    else list.push(timed);
  });

  const found: Context[] = contacts.map(() => UNKNOWN);
  for (const list of byCustomer.values()) {
    list.sort((a, b) => a.start - b.start || a.order - b.order);
    // The one before ends last: a long conversation may outlast another that began after it.
    let before: Timed | undefined;
    list.forEach((contact, place) => {
      const after = list[place + 1];
      if (contact.order < contacts.length) {
        found[contact.order] = {
          earlier: before !== undefined && contact.start - before.end <= window ? before.id : null,
          later: after !== undefined && after.start - contact.end <= window ? after.id : null,
          censored: end - contact.end < window,
        };
      }
      if (before === undefined || contact.end >= before.end) before = contact;
    });
  }
  return found;
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
  readonly order: number;
}

function isTimed(contact: Contact): contact is Omit<Timed, "order"> {
  return contact.customer !== null && contact.start !== null && contact.end !== null;
}
