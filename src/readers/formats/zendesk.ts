import { type MessageInput, toConversation } from "../../model/conversation.js";
import { merged } from "../events.js";
import { firstText, numberOf, objectOf, objectsOf, textOf, textsOf } from "../json/fields.js";
import { finder } from "../json/finder.js";
import { type ConversationDraft, jsonReader, type RecordContext } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { DELETED, noComments } from "../json/left-out.js";
import { creditedTo } from "../people/credit.js";
import { auditedComments, auditedEvents, auditedTickets } from "./zendesk/audits.js";
import { chatDraft, isChat, lacksHistory } from "./zendesk/chats.js";
import { commentMessages, commentText, isCall } from "./zendesk/comments.js";
import { type People, peopleOf } from "./zendesk/people.js";

/** Zendesk's tickets with their comments or audits, as its API and exports give them, these by themselves, and its chats. */
export const zendesk = jsonReader({
  id: "zendesk",
  title: "Zendesk tickets, comments and chats",
  gives: [
    "times",
    "authors",
    "agent",
    "customer",
    "channel",
    "subject",
    "tags",
    "status",
    "csat",
    "reopens",
    "transfers",
    "notes",
    "bots",
  ],
  wrappers: ["tickets", "results", "chats"],
  beside: ["users", "groups", "organizations", "brands", "metric_sets"],

  version(record) {
    const { id, updated_at, update_timestamp, generated_timestamp } = ticketOf(record);
    // Later than any change, also where the ticket itself says nothing of that.
    return { id: textOf(id), updated: generated_timestamp ?? updated_at ?? update_timestamp };
  },

  leftOut(record) {
    const ticket = ticketOf(record);
    if (textOf(ticket.status)?.toLowerCase() === "deleted") return DELETED;
    if (ticket.deleted === true) return DELETED;
    if (isChat(record)) return lacksHistory(record) ? noComments("“history”", "the chats with it") : null;
    const isDescribed = (ticket.comments ?? ticket.audits ?? null) === null;
    return isDescribed ? noComments("“comments”", "the tickets with them, or each one's comments") : null;
  },

  recognise(record) {
    const ticket = isObject(record.ticket) ? record.ticket : record;
    const [comment] = objectsOf(record.comments ?? ticket.comments);
    if (comment !== undefined && isComment(comment)) return "comments with “author_id” and “public”";
    if (isChat(record)) return "chats with a “visitor” and “history”";
    const [audit] = objectsOf(record.audits);
    if (audit !== undefined && "ticket_id" in audit && Array.isArray(audit.events)) return "audits of a ticket";
    if ("responder_id" in ticket || !("requester_id" in ticket)) return null;
    const telling = ["submitter_id", "assignee_id", "via", "metric_set", "audits"].find((key) => key in ticket);
    return telling === undefined ? null : `tickets with “requester_id” and “${telling}”`;
  },

  recogniseWrapper({ users }) {
    return objectsOf(users).some(isUser) ? "“users” as Zendesk lists them" : null;
  },

  *conversations(record, context) {
    if (isChat(record)) yield chatDraft(record, context);
    else for (const one of auditedTickets(record)) yield ticketDraft(one, context);
  },

  examples: [
    {
      text: '{"id": 11, "requester_id": 7, "assignee_id": 3, "status": "closed", "comments": [{"id": 1, "type": "Comment", "author_id": 7, "public": true, "plain_body": "My kettle leaks.", "created_at": "2026-01-05T09:00:00Z", "via": {"channel": "email"}}, {"id": 2, "type": "Comment", "author_id": 3, "public": false, "plain_body": "batch 14", "created_at": "2026-01-05T09:04:00Z"}], "users": [{"id": 7, "role": "end-user", "name": "Ida"}, {"id": 3, "role": "agent", "name": "Bo"}]}',
      conversations: [
        toConversation({
          id: "11",
          agent: "Bo",
          customer: "7",
          channel: "email",
          status: "closed",
          messages: [
            { role: "customer", author: "Ida", text: "My kettle leaks.", at: "2026-01-05T09:00:00Z" },
            { role: "agent", author: "Bo", text: "batch 14", at: "2026-01-05T09:04:00Z", private: true },
          ],
        }),
      ],
    },
  ],
});

function ticketDraft(record: JsonObject, context: RecordContext): ConversationDraft {
  const ticket = ticketOf(record);
  const comments = commentsOf(ticket);
  const people = peopleOf(record, ticket, comments, context);
  if (!people.listed) context.note(STRANGERS);
  const metrics = {
    ...finder(record, context, "metric_sets", "ticket_id")(ticket.id),
    ...objectOf(ticket.metric_set),
  };
  const named = (list: string, id: unknown) => textOf(finder(record, context, list)(id).name);
  const events = auditedEvents(ticket, people, context);
  const assignments = numberOf(metrics.assignee_stations);
  const organization = named("organizations", ticket.organization_id);
  const messages = [
    ...describedIn(ticket, comments, people, context),
    ...comments.flatMap((comment) => commentMessages(comment, people, context)),
    ...events,
    ...mergedAway(ticket, comments, context),
  ];
  return {
    id:
      firstText(
        ticket.id,
        comments[0]?.ticket_id,
        objectsOf(ticket.audits)[0]?.ticket_id,
        /\/tickets\/(\d+)\/comments/.exec(pageOf(record))?.[1],
      ) ?? context.ownId,
    agent: creditedTo(people.name(people.assignee), messages),
    team: named("groups", ticket.group_id),
    site: named("brands", ticket.brand_id),
    customer: people.requester,
    channel: channelOf(ticket, comments),
    subject: firstText(ticket.subject, ticket.raw_subject),
    tags: tagsOf(ticket),
    status: textOf(ticket.status),
    csat: satisfaction(objectOf(ticket.satisfaction_rating).score),
    reopens: numberOf(metrics.reopens),
    messages,
    meta: {
      ...(organization !== null && { organization }),
      ...(assignments !== null && assignments > 0 && events.length === 0 && { assignments }),
    },
  };
}

/** What counts where nothing tells who is who. */
const STRANGERS = "No users are listed: whoever writes and is not the requester counts as an agent.";

/** The ticket of a record, which may stand beside its comments. */
function ticketOf(record: JsonObject): JsonObject {
  return { ...record, ...objectOf(record.ticket) };
}

function isComment(comment: JsonObject): boolean {
  return "author_id" in comment && ["public", "html_body", "plain_body", "audit_id"].some((key) => key in comment);
}

/** No other help desk calls customers end users, or has this path in its API. */
function isUser({ role, url }: JsonObject): boolean {
  const isPath = /\/api\/v2\/(?:end_)?users\/\d/.test(textOf(url)?.slice(0, 500) ?? "");
  return role === "end-user" || ((role === "agent" || role === "admin") && isPath);
}

/** Each comment once, also where pages overlap. */
function commentsOf(ticket: JsonObject): readonly JsonObject[] {
  const given = objectsOf(ticket.comments);
  const seen = new Set<string>();
  return (given.length > 0 ? given : auditedComments(ticket)).filter((comment) => {
    const key = JSON.stringify([textOf(comment.id), textOf(comment.created_at), commentText(comment)]);
    const isNew = textOf(comment.id) === null || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function pageOf({ next_page: next, previous_page: previous, url }: JsonObject): string {
  return firstText(next, previous, url)?.slice(0, 500) ?? "";
}

function tagsOf({ tags }: JsonObject): readonly string[] {
  return textsOf(typeof tags === "string" ? tags.split(/\s+/) : tags);
}

function channelOf(ticket: JsonObject, comments: readonly JsonObject[]): string | null {
  const code = firstText(objectOf(ticket.via).channel, ticket.via, objectOf(comments[0]?.via).channel)?.toLowerCase();
  if (code === undefined) return null;
  if (/^(?:mail|email)$/.test(code)) return "email";
  if (/chat/.test(code)) return "chat";
  if (/messag/.test(code)) return "messaging";
  return /^(?:voice|phone)/.test(code) ? "voice" : code.replaceAll("_", " ");
}

/** 1–5: the good and bad of Zendesk's older surveys are its ends. */
function satisfaction(score: unknown): number | null {
  const word = textOf(score) ?? "";
  return numberOf(score) ?? (/^good/i.test(word) ? 5 : /^bad/i.test(word) ? 1 : null);
}

/** The description, where no comment repeats it: tickets come without comments, or without their first. */
function describedIn(
  ticket: JsonObject,
  comments: readonly JsonObject[],
  people: People,
  context: RecordContext,
): readonly MessageInput[] {
  const body = textOf(ticket.description);
  if (body === null) return [];
  if (comments.some((comment) => isDescribed(comment, ticket, body))) return [];
  const submitter = textOf(ticket.submitter_id);
  const byAgent =
    submitter !== null &&
    submitter !== people.requester &&
    channelOf(ticket, []) !== "email" &&
    people.roleOf({ author_id: submitter }) === "agent";
  const author_id = byAgent ? submitter : people.requester;
  return commentMessages({ body, author_id, created_at: ticket.created_at, via: ticket.via }, people, context);
}

/** Whether a comment is what the description repeats; it may have been redacted, or be a call. */
function isDescribed(comment: JsonObject, ticket: JsonObject, body: string): boolean {
  const letters = (text: string | null) => (text ?? "").replace(/[^\p{L}\p{N}]+/gu, "");
  const text = commentText(comment);
  const said = letters(text);
  const described = letters(commentText({ body }));
  if (said === described || said === letters(body)) return true;
  if (comment.created_at !== ticket.created_at || textOf(comment.created_at) === null) return false;
  const isRedacted = `${text}${body}`.includes("▇");
  return isRedacted || isCall(comment) || (said.length >= 30 && said.slice(0, 30) === described.slice(0, 30));
}

/** A merger that only a tag tells of. */
function mergedAway(
  ticket: JsonObject,
  comments: readonly JsonObject[],
  context: RecordContext,
): readonly MessageInput[] {
  if (!tagsOf(ticket).includes("closed_by_merge")) return [];
  if (comments.some((comment) => /merged into (?:request|ticket) #\d/i.test(commentText(comment) ?? ""))) return [];
  return [merged(null, context.time(comments.at(-1)?.created_at ?? ticket.updated_at))];
}
