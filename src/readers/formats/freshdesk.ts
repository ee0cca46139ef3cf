import { toConversation } from "../../model/conversation.js";
import { firstText, objectOf, objectsOf, textOf, textsOf } from "../json/fields.js";
import { finder } from "../json/finder.js";
import { jsonReader } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { DELETED, noComments, SPAM } from "../json/left-out.js";
import { creditedTo } from "../people/credit.js";
import { channelWord, statusWord } from "./freshdesk/codes.js";
import { described, noteMessage, notesOf, turns } from "./freshdesk/messages.js";
import { peopleOf } from "./freshdesk/people.js";

/** Freshdesk's tickets, as its API and account exports give them: the first message stands in the description. */
export const freshdesk = jsonReader({
  id: "freshdesk",
  title: "Freshdesk tickets and conversations",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "tags", "status", "notes", "bots"],
  wrappers: ["tickets", "helpdesk_tickets", "results", "conversations"],
  beside: ["agents", "contacts", "requesters", "users", "groups"],
  parts: {
    of: (record) => (isNote(record) ? textOf(record.ticket_id) : null),
    whole: (id, conversations) => ({ id, conversations }),
  },

  recognise(record) {
    if (isObject(record.helpdesk_ticket)) return "tickets in “helpdesk_ticket”";
    const ticket = ticketOf(record);
    const [note] = notesOf(ticket);
    if (note !== undefined && isNote(note)) return "tickets with “conversations” that are “incoming” or not";
    if (isNote(record) && "ticket_id" in record) return "conversations with “ticket_id” and “incoming”";
    const telling = ["responder_id", "description_text", "fr_escalated"].find((key) => key in ticket);
    return "requester_id" in ticket && telling !== undefined ? `tickets with “requester_id” and “${telling}”` : null;
  },

  version(record) {
    const ticket = ticketOf(record);
    return isNote(record) ? null : { id: firstText(ticket.display_id, ticket.id), updated: ticket.updated_at };
  },

  leftOut(record) {
    const ticket = ticketOf(record);
    if (ticket.deleted === true) return DELETED;
    if (ticket.spam === true) return SPAM;
    const lacksNotes = (ticket.conversations ?? ticket.helpdesk_notes ?? ticket.notes ?? null) === null;
    return lacksNotes ? noComments("“conversations”", "the tickets with them, or each ticket's conversations") : null;
  },

  *conversations(record, context) {
    const ticket = ticketOf(record);
    const people = peopleOf(record, ticket, context);
    const notes = notesOf(ticket);
    const messages = [
      ...described(ticket, people, context),
      ...notes.map((note) => noteMessage(note, people, context)),
      ...turns(ticket, context),
    ];
    yield {
      id:
        firstText(isObject(record.helpdesk_ticket) ? ticket.display_id : null, ticket.id, ticket.display_id) ??
        context.ownId,
      agent: creditedTo(people.name(people.responder), messages),
      team: firstText(
        finder(record, context, "groups")(ticket.group_id).name,
        objectOf(ticket.group).name,
        ticket.group_name,
      ),
      customer: people.requester ?? firstText(notes.find(({ incoming }) => incoming === true)?.user_id),
      channel: channelWord(ticket.source_name ?? ticket.source),
      subject: textOf(ticket.subject),
      tags: textsOf(listOfTags(ticket.tags)),
      status: statusWord(ticket.status_name ?? ticket.status),
      messages,
    };
  },

  examples: [
    {
      text: '{"id": 20, "subject": "Late parcel", "description_text": "Where is it?", "requester_id": 7, "responder_id": 3, "status": 5, "source": 1, "created_at": "2026-01-05T09:00:00Z", "conversations": [{"id": 3, "ticket_id": 20, "incoming": false, "private": false, "user_id": 3, "body": "<div>On its way.</div>", "created_at": "2026-01-05T14:40:00+05:30"}]}',
      conversations: [
        toConversation({
          id: "20",
          agent: "3",
          customer: "7",
          channel: "email",
          subject: "Late parcel",
          status: "closed",
          messages: [
            { role: "customer", author: "7", text: "Where is it?", at: "2026-01-05T09:00:00Z" },
            { role: "agent", author: "3", text: "On its way.", at: "2026-01-05T09:10:00Z" },
          ],
        }),
      ],
    },
  ],
});

function ticketOf(record: JsonObject): JsonObject {
  return [record.helpdesk_ticket, record.ticket].find(isObject) ?? record;
}

function isNote(note: JsonObject): boolean {
  return "incoming" in note && ("private" in note || "body_text" in note || "body_html" in note);
}

/** Names alone, or as older exports have them: `[{"name": "late"}]`. */
function listOfTags(tags: unknown): readonly unknown[] {
  return [...textsOf(tags), ...objectsOf(tags).map(({ name }) => name)];
}
