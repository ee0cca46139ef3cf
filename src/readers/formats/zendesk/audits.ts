import type { MessageInput } from "../../../model/conversation.js";
import { assigned, closed, reopened, transferred } from "../../events.js";
import { objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { RecordContext } from "../../json/format.js";
import { isObject, type JsonObject } from "../../json/head.js";
import type { People } from "./people.js";

/** The comments that a ticket's audits hold, for tickets without a list of them. */
export function auditedComments(ticket: JsonObject): readonly JsonObject[] {
  return objectsOf(ticket.audits).flatMap(({ created_at, via, events }) =>
    objectsOf(events)
      .filter(isComment)
      .map((event) => ({ created_at, via, ...event })),
  );
}

/** The tickets of a page of audits, which may be of several; of any other record itself. */
export function auditedTickets(record: JsonObject): readonly JsonObject[] {
  if (textOf(record.id) !== null || isObject(record.ticket)) return [record];
  const byTicket = new Map<string | null, JsonObject[]>();
  for (const audit of objectsOf(record.audits)) {
    const id = textOf(audit.ticket_id);
    const audits = byTicket.get(id) ?? [];
    byTicket.set(id, audits);
    audits.push(audit);
  }
  return byTicket.size < 2 ? [record] : [...byTicket].map(([id, audits]) => ({ ...record, id, audits }));
}

/** Notifications have words too, but no author of their own. */
function isComment({ type, body, html_body, author_id }: JsonObject): boolean {
  const hasWords = textOf(body) !== null || textOf(html_body) !== null;
  return type === "Comment" || type === "VoiceComment" || (hasWords && textOf(author_id) !== null);
}

/** Assignments, transfers, closings and reopenings, as a ticket's audits tell them. */
export function auditedEvents(ticket: JsonObject, people: People, context: RecordContext): readonly MessageInput[] {
  return objectsOf(ticket.audits).flatMap((audit) => {
    const at = context.time(audit.created_at);
    const changes = new Map(
      objectsOf(audit.events)
        .filter(({ type }) => type === "Change" || type === "Create")
        .map(({ field_name, value, previous_value }) => [
          field_name,
          { from: textOf(previous_value), to: textOf(value) },
        ]),
    );
    return [...passedOn(changes, isByRule(audit), people, at), ...turned(changes.get("status"), at)];
  });
}

interface Change {
  readonly from: string | null;
  readonly to: string | null;
}

function isByRule({ author_id, via }: JsonObject): boolean {
  return textOf(author_id) === "-1" || textOf(objectOf(via).channel) === "rule";
}

function passedOn(
  changes: ReadonlyMap<unknown, Change>,
  byRule: boolean,
  people: People,
  at: number | null,
): readonly MessageInput[] {
  const person = changes.get("assignee_id") ?? { from: null, to: null };
  const group = changes.get("group_id") ?? { from: null, to: null };
  const to = person.to === null ? (group.to === null ? null : people.group(group.to)) : people.name(person.to);
  if (to === null) return [];
  if (person.from !== null) return [transferred(people.name(person.from), to, at)];
  if (group.from !== null && group.to !== null && !byRule) return [transferred(people.group(group.from), to, at)];
  return [assigned(to, at)];
}

const DONE: ReadonlySet<string | null> = new Set(["solved", "closed"]);

function turned(status: Change | undefined, at: number | null): readonly MessageInput[] {
  if (status === undefined || DONE.has(status.from) === DONE.has(status.to)) return [];
  return [DONE.has(status.to) ? closed(at) : reopened(at)];
}
