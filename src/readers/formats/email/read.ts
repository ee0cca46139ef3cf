import type { Conversation } from "../../../model/conversation.js";
import { UserError } from "../../../model/errors.js";
import type { ReadLog, Source } from "../../../model/reading.js";
import type { ReaderOptions } from "../../options.js";
import { roleReader } from "../../people/roles.js";
import { timeStyle } from "../../times/style.js";
import { earliest, type Mail, type MailContext, mailConversation, ticketOf } from "./conversation.js";
import { endsInHead, fieldsOf } from "./fields.js";
import { type MailHead, mailHead } from "./head.js";
import { mimeParser, textOfMail } from "./mime.js";
import { mailSides } from "./sides.js";
import type { RawMail } from "./split.js";
import { swallowsMail } from "./swallowed.js";
import { threadsOf } from "./threads.js";

/** Where messages come from, and what their conversations are called. */
export interface MailFile {
  /** Read twice: first only the heads. */
  readonly mails: (headsOnly: boolean) => AsyncIterable<RawMail>;
  /** Whether a ticket number that all subjects of a thread bear is its id. */
  readonly byTicket: boolean;
  readonly note: string;
}

/**
 * The threads of a file's messages, in the order in which they begin. The heads are read first; then the bodies, each
 * thread given once its last message is read and no earlier one is waited for.
 */
export async function* readMails(
  source: Source,
  options: ReaderOptions,
  log: ReadLog,
  file: MailFile,
): AsyncGenerator<Conversation> {
  const mime = await mimeParser();
  const roles = roleReader(options.roles);
  const times = timeStyle(options, log);
  const heads: (MailHead | null)[] = [];
  const seen = new Map<string, number>();
  for await (const { row, bytes } of file.mails(true)) {
    const head = mailHead(fieldsOf(bytes), row, times, mime);
    const before = head.id === null ? undefined : seen.get(head.id);
    if (before !== undefined) log.skip({ row, reason: "duplicate", detail: `the same message as in line ${before}` });
    else if (head.id !== null) seen.set(head.id, row);
    if (endsInHead(bytes)) log.skip({ row, reason: "cut-off", detail: "a message ends within its head" });
    heads.push(before === undefined ? head : null);
  }
  if (heads.every((head) => head !== null && head.from === null && head.id === null && head.at === null))
    throw new UserError(
      source.name,
      "there is no e-mail in this file",
      "leave --input-format out to have it recognised",
    );
  const kept = heads.filter((head) => head !== null);
  const numbers = threadsOf(kept);
  const sides = mailSides(kept, numbers, roles);
  log.layout({
    fields: {},
    unused: [],
    notes: [file.note, ...(sides.note === null ? [] : [sides.note])],
  });
  const context: MailContext = {
    options,
    roles,
    sides,
    names: namesOf(kept),
    skip: (row, reason, detail) => log.skip({ row, reason, detail }),
  };
  const threads = openThreads(kept, numbers);
  const idOf = ids(
    threads.map((thread) => thread.heads),
    source,
    file.byTicket,
  );

  let at = 0;
  let index = 0;
  let next = 0;
  for await (const { bytes } of file.mails(false)) {
    const head = heads[at++];
    if (!head) continue;
    if (swallowsMail(bytes))
      log.skip({ row: head.row, reason: "no-separator", detail: "another message stands in the text of this one" });
    const thread = threads[numbers[index++]!]!;
    thread.mails.push({ head, text: await textOfMail(bytes, mime) });
    while (next < threads.length && threads[next]!.mails.length === threads[next]!.heads.length) {
      const { mails } = threads[next]!;
      log.place(mails[0]!.head.row);
      yield mailConversation(idOf[next]!, mails, context);
      threads[next] = { heads: [], mails: [] };
      next++;
    }
  }
}

interface Thread {
  readonly heads: MailHead[];
  readonly mails: Mail[];
}

function openThreads(heads: readonly MailHead[], numbers: readonly number[]): Thread[] {
  const threads: Thread[] = [];
  heads.forEach((head, i) => {
    const thread = threads[numbers[i]!] ?? { heads: [], mails: [] };
    threads[numbers[i]!] = thread;
    thread.heads.push(head);
  });
  return threads;
}

/** A name for each address: the first that its owner uses, else the first that others use. */
function namesOf(heads: readonly MailHead[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const senders = heads.flatMap(({ from }) => (from === null ? [] : [from]));
  for (const { address, name } of [...senders, ...heads.flatMap(({ to }) => to)])
    if (name !== null && !names.has(address)) names.set(address, name);
  return names;
}

/** What each thread is called: by its ticket number where no other one has it, else by its first message. */
function ids(threads: readonly (readonly MailHead[])[], source: Source, byTicket: boolean): string[] {
  const tickets = threads.map((heads) => (byTicket ? ticketOf(heads) : null));
  const counts = new Map<string | null, number>();
  for (const ticket of tickets) counts.set(ticket, (counts.get(ticket) ?? 0) + 1);
  return threads.map((heads, i) => {
    const ticket = tickets[i]!;
    const { head } = earliest(heads.map((each) => ({ head: each })));
    if (ticket !== null && counts.get(ticket) === 1) return ticket;
    return head.id ?? (byTicket ? `${source.id}:${head.row}` : source.id);
  });
}
