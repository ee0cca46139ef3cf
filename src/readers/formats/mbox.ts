import { toConversation } from "../../model/conversation.js";
import type { Reader } from "../../model/reading.js";
import { mailBytes } from "./email/bytes.js";
import { readMails } from "./email/read.js";
import { isMailbox, mailsOf } from "./email/split.js";

/** Mailboxes: many messages in one file, their threads the conversations. */
export const mbox: Reader = {
  id: "mbox",
  title: "mailboxes (.mbox): threads of e-mails",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "notes", "bots"],

  recognise(head) {
    return isMailbox(head) ? "a “From ” line and a message's head below it" : null;
  },

  read: (source, options, log) =>
    readMails(source, options, log, {
      mails: (headsOnly) => mailsOf(mailBytes(source), { headsOnly }),
      byTicket: true,
      note: "A conversation is a thread of messages.",
    }),

  examples: [
    {
      text: "From ida@post.example Mon Mar  2 09:00:00 2026\nFrom: Ida Berg <ida@post.example>\nTo: support@kettles.example\nSubject: It leaks\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMessage-ID: <m1@post.example>\n\nSince today.\n\nFrom bo@kettles.example Mon Mar  2 09:30:00 2026\nFrom: Bo Lund <bo@kettles.example>\nTo: Ida Berg <ida@post.example>\nSubject: Re: It leaks\nDate: Mon, 2 Mar 2026 10:30:00 +0100\nMessage-ID: <m2@kettles.example>\nIn-Reply-To: <m1@post.example>\n\nI am sorry.\n>From us comes a new one.\n",
      conversations: [
        toConversation({
          id: "m1@post.example",
          customer: "ida@post.example",
          channel: "email",
          subject: "It leaks",
          messages: [
            { role: "customer", author: "Ida Berg", text: "Since today.", at: "2026-03-02T09:00:00Z" },
            {
              role: "agent",
              author: "Bo Lund",
              text: "I am sorry.\nFrom us comes a new one.",
              at: "2026-03-02T09:30:00Z",
            },
          ],
        }),
      ],
    },
  ],
};
