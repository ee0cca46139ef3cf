import { type Conversation, type MessageInput, toConversation } from "../../../model/conversation.js";
import { happened } from "../../events.js";
import { messageOf, type Skip } from "../../messages.js";
import { option } from "../../names.js";
import type { ReaderOptions } from "../../options.js";
import type { RoleReader } from "../../people/roles.js";
import { asInput } from "../../times/epoch.js";
import type { MailHead, Person } from "./head.js";
import type { MailSides } from "./sides.js";
import { plainSubject, ticketIn } from "./subject.js";

/** A message with what it says; null where it can't be read. */
export interface Mail {
  readonly head: MailHead;
  readonly text: string | null;
}

/** What the threads of a mailbox are read with. */
export interface MailContext {
  readonly options: ReaderOptions;
  readonly roles: RoleReader;
  readonly sides: MailSides;
  /** The best name known for an address. */
  readonly names: ReadonlyMap<string, string>;
  readonly skip: (row: number, reason: string, detail: string) => void;
}

/** The conversation of a thread's messages. */
export function mailConversation(id: string, mails: readonly Mail[], context: MailContext): Conversation {
  const first = earliest(mails);
  const subject = plainSubject(first.head.subject).text;
  return toConversation({
    id,
    customer: customerOf(mails, context),
    channel: "email",
    subject: subject === "" ? null : subject,
    messages: mails.map((mail) => messageFrom(mail, context)),
  });
}

/** The number in the subjects of all messages of a thread, or null. */
export function ticketOf(heads: readonly MailHead[]): string | null {
  const tickets = new Set(heads.map(({ subject }) => ticketIn(subject)));
  const [ticket = null] = tickets;
  return tickets.size === 1 ? ticket : null;
}

/** The message that a thread began with, as far as it is known. */
export function earliest<T extends { readonly head: MailHead }>(mails: readonly T[]): T {
  return mails.reduce((first, mail) =>
    (mail.head.at ?? Number.POSITIVE_INFINITY) < (first.head.at ?? Number.POSITIVE_INFINITY) ? mail : first,
  );
}

function customerOf(mails: readonly Mail[], { sides }: MailContext): string | null {
  const isCustomer = (person: Person) => sides.roleOf(person)?.role === "customer";
  const ordered = [...mails].sort((a, b) => (a.head.at ?? 0) - (b.head.at ?? 0));
  const people = ordered.filter(({ head }) => head.writer !== "system");
  const sender = people.find(({ head }) => head.from !== null && head.writer === "person" && isCustomer(head.from))
    ?.head.from;
  return (sender ?? people.flatMap(({ head }) => head.to).find(isCustomer))?.address ?? null;
}

function messageFrom({ head, text }: Mail, { options, roles, sides, names, skip }: MailContext): MessageInput {
  const { from, row } = head;
  const at = asInput(head.at);
  const say: Skip = (reason, detail) => skip(row, reason, detail);
  if (head.unreadableTime) say("unreadable-time", "the date of a message can't be read");
  if (text === null) {
    say("unreadable-message", "a message can't be taken apart");
    return { role: "system", text: "", at, author: null, private: true };
  }
  if (head.writer === "system") return happened(text, at);
  const reading = from === null ? null : sides.roleOf(from);
  const author = from === null ? null : (from.name ?? names.get(from.address) ?? from.address);
  const role =
    head.writer === "bot" && (reading === null || reading.role !== "system") ? "bot" : (reading?.role ?? null);
  const said = { role, text, at, author, private: (reading?.private ?? false) || head.draft };
  return messageOf(head.draft && role !== "bot" ? { ...said, role: "agent" } : said, roles, (reason, detail) =>
    say(reason, reason === "unknown-role" ? whoIs(from, options) : detail),
  );
}

function whoIs(from: Person | null, { quotes = true }: ReaderOptions): string {
  if (from === null) return "a message names no sender";
  if (!quotes) return "nothing says which addresses are agents'; write --role ADDRESS=ROLE, or --role DOMAIN=ROLE";
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  return `nothing says whether ${from.address} is an agent's; say which: ${option("--role", `${from.address}=ROLE`)}, or ${option("--role", `${domain}=ROLE`)}`;
}
