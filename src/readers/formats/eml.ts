import { toConversation } from "../../model/conversation.js";
import type { Reader, Source } from "../../model/reading.js";
import { mailBytes } from "./email/bytes.js";
import { readMails } from "./email/read.js";
import { isMailbox, mailsOf, type RawMail } from "./email/split.js";

/** One e-mail in a file. */
export const eml: Reader = {
  id: "eml",
  title: "one e-mail (.eml)",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "bots"],

  recognise(head) {
    const lines = head.slice(0, head.search(/\r?\n\r?\n|$(?![\s\S])/)).split(/\r?\n/);
    if (!lines.every((line) => /^(?:[!-9;-~]{1,80}[ \t]*:|[ \t])/.test(line))) return null;
    const names = new Set(
      lines.map((line) =>
        line
          .slice(0, Math.max(0, line.indexOf(":")))
          .trim()
          .toLowerCase(),
      ),
    );
    const sure = ["message-id", "mime-version", "received", "return-path", "dkim-signature"].filter((name) =>
      names.has(name),
    );
    const isMail =
      sure.length > 0 && ["from", "date", "subject", "to", "received"].filter((name) => names.has(name)).length >= 2;
    return isMail
      ? `a message's head: ${["from", "date", ...sure].filter((name) => names.has(name)).join(", ")}`
      : null;
  },

  read: (source, options, log) =>
    readMails(source, options, log, {
      mails: (headsOnly) => (isMailbox(source.head) ? mailsOf(mailBytes(source), { headsOnly }) : whole(source)),
      byTicket: false,
      note: "One message. A thread over several .eml files is read as one conversation a file; as one .mbox it is joined.",
    }),

  examples: [
    {
      text: "From: Ida Berg <ida@post.example>\r\nTo: support@kettles.example\r\nSubject: =?utf-8?q?It_leaks_=E2=80=93_again?=\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMessage-ID: <m1@post.example>\r\nMIME-Version: 1.0\r\n\r\nSince today.\r\n",
      conversations: [
        toConversation({
          id: "m1@post.example",
          customer: "ida@post.example",
          channel: "email",
          subject: "It leaks – again",
          messages: [{ role: "customer", author: "Ida Berg", text: "Since today.", at: "2026-03-02T09:00:00Z" }],
        }),
      ],
    },
  ],
};

async function* whole(source: Source): AsyncGenerator<RawMail> {
  const parts: Uint8Array[] = [];
  for await (const chunk of mailBytes(source)) parts.push(chunk);
  yield { row: 1, bytes: Buffer.concat(parts) };
}
