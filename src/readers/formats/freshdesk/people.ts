import { firstText, objectOf, textOf } from "../../json/fields.js";
import { finder } from "../../json/finder.js";
import type { RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";

/** Who takes part in a ticket. */
export interface People {
  /** Id, else e-mail address of the customer. */
  readonly requester: string | null;
  readonly responder: string | null;
  /** Name, else e-mail address, else id; null where nobody is named. */
  name(id: unknown): string | null;
  /** Whether somebody is listed among the agents, or is the one that the ticket is given to. */
  isAgent(id: unknown): boolean;
}

const LISTS = ["agents", "contacts", "requesters", "users"];

/** The people of a ticket, by what stands in and beside it. */
export function peopleOf(record: JsonObject, ticket: JsonObject, context: RecordContext): People {
  const [agentOf, ...others] = LISTS.map((list) => finder(record, context, list));
  const find = [agentOf!, ...others];
  const requester = personOf(ticket.requester);
  const responder = personOf(ticket.responder);
  const requesterId = firstText(ticket.requester_id, requester.id);
  const responderId = firstText(ticket.responder_id, responder.id);
  const given = (id: string | null) => {
    if (id !== null && id === requesterId) return { name: ticket.requester_name, email: ticket.email, ...requester };
    return id !== null && id === responderId ? { name: ticket.responder_name, ...responder } : {};
  };
  return {
    requester: requesterId ?? firstText(requester.email, ticket.email),
    responder: responderId,
    name(value) {
      const id = textOf(value);
      const known: readonly JsonObject[] = [given(id), ...find.map((one) => one(id))];
      const names = known.map(
        ({ name, contact, first_name, last_name }) =>
          knownName(name) ??
          knownName(objectOf(contact).name) ??
          knownName([first_name, last_name].map(textOf).filter(Boolean).join(" ")),
      );
      const emails = known.map(({ email, contact }) => firstText(email, objectOf(contact).email));
      return [...names, ...emails, id].find((text) => text !== null) ?? null;
    },
    isAgent: (id) => textOf(id) !== null && (textOf(id) === responderId || textOf(agentOf!(id).id) !== null),
  };
}

/** An object, or a name alone. */
function personOf(value: unknown): JsonObject {
  return textOf(value) === null ? objectOf(value) : { name: value };
}
