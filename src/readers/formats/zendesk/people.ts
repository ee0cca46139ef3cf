import type { Role } from "../../../model/conversation.js";
import { firstText, objectOf, objectsOf, textOf } from "../../json/fields.js";
import { finder } from "../../json/finder.js";
import type { RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";

/** Who takes part in a ticket. */
export interface People {
  /** Id of the customer, null where nothing tells. */
  readonly requester: string | null;
  readonly assignee: string | null;
  /** Whether the export lists users. */
  readonly listed: boolean;
  /** Name of a user, else the e-mail address, else the id; null where there is no user. */
  name(id: unknown): string | null;
  group(id: unknown): string | null;
  /** Whose words a comment holds, as far as its author tells; null where nothing does. */
  roleOf(comment: JsonObject): Role | null;
  authorOf(comment: JsonObject): string | null;
}

/** Channels by which no person writes. */
const AUTOMATIC = /^(?:rule|system|trigger|automation|answer[ _]?bot\S*|bot|ai_agent)$/;
const NOBODY = "-1";

/** The people of a ticket with its comments. */
export function peopleOf(
  record: JsonObject,
  ticket: JsonObject,
  comments: readonly JsonObject[],
  context: RecordContext,
): People {
  const userOf = finder(record, context, "users");
  const groupOf = finder(record, context, "groups");
  const listed = objectsOf(record.users).length + context.beside("users").length > 0;
  const told = (comment: JsonObject) => ({ ...userOf(comment.author_id), ...objectOf(comment.author) });
  const saidRole = (comment: JsonObject) => context.roles.read(textOf(told(comment).role) ?? "")?.role ?? null;

  const owner = objectOf(ticket.requester);
  const assignee = firstText(ticket.assignee_id, objectOf(ticket.assignee).id);
  const first = comments.find((comment) => comment.public !== false && !isAutomatic(comment));
  const requester =
    firstText(ticket.requester_id, owner.id, owner.email) ??
    (first !== undefined && (saidRole(first) ?? "customer") === "customer" ? textOf(first.author_id) : null);
  const names = (id: unknown) => {
    const given = [owner, objectOf(ticket.assignee)].find((one) => textOf(one.id) === textOf(id)) ?? {};
    return knownName(userOf(id).name) ?? knownName(given.name) ?? firstText(userOf(id).email, given.email);
  };

  return {
    requester: requester === NOBODY ? null : requester,
    assignee: assignee === NOBODY ? null : assignee,
    listed,
    name: (id) => names(id) ?? textOf(id),
    group: (id) => knownName(groupOf(id).name) ?? textOf(id),
    authorOf(comment) {
      const id = textOf(comment.author_id);
      const source = objectOf(objectOf(objectOf(comment.via).source).from);
      return (
        knownName(told(comment).name) ??
        names(id) ??
        (id !== null && id === requester ? knownName(source.name) : null) ??
        firstText(told(comment).email, id === NOBODY ? null : id)
      );
    },
    roleOf(comment) {
      const id = textOf(comment.author_id);
      const said = saidRole(comment);
      if (isAutomatic(comment) || said === "bot" || /^answer bot$/i.test(textOf(told(comment).name) ?? ""))
        return "bot";
      if (comment.public === false) return "agent";
      if (id !== null && id === requester) return "customer";
      if (said !== null) return said;
      return id !== null && (id === assignee || !listed) ? "agent" : null;
    },
  };
}

function isAutomatic(comment: JsonObject): boolean {
  const channel = textOf(objectOf(comment.via).channel)?.toLowerCase() ?? "";
  return textOf(comment.author_id) === NOBODY || AUTOMATIC.test(channel);
}
