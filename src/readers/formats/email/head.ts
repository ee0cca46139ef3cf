import type { Address } from "postal-mime";
import type { TimeStyle } from "../../times/style.js";
import { mailDate } from "./date.js";
import type { Fields } from "./fields.js";
import { type MimeParser, withWindowsSigns } from "./mime.js";

/** Who writes or reads mail. */
export interface Person {
  /** In lower case. */
  readonly address: string;
  readonly name: string | null;
}

/** What the head of a message says. */
export interface MailHead {
  /** The line that the message begins on, 1-based. */
  readonly row: number;
  /** Without angle brackets. */
  readonly id: string | null;
  /** Ids of the messages that it answers, the first of the thread first. */
  readonly parents: readonly string[];
  /** The thread as the mailbox numbers it. */
  readonly thread: string | null;
  readonly subject: string;
  readonly from: Person | null;
  readonly to: readonly Person[];
  /** The mailbox that it came to. */
  readonly mailbox: readonly string[];
  /** Epoch milliseconds, null where it is not said. */
  readonly at: number | null;
  readonly unreadableTime: boolean;
  /** Written by a person, by a machine in somebody's name, or by the mail system itself. */
  readonly writer: "person" | "bot" | "system";
  readonly draft: boolean;
  /** Whether the mailbox's owner sent it. */
  readonly sent: boolean;
}

const MOST_PARENTS = 100;
const MOST_READERS = 50;

/** Reads what is needed to find a message's thread and side. */
export function mailHead(fields: Fields, row: number, times: TimeStyle, mime: MimeParser): MailHead {
  const first = (name: string) => fields.get(name)?.[0] ?? "";
  const from = people(fields.get("from") ?? fields.get("sender") ?? [], mime)[0] ?? null;
  const labels = mime
    .decodeWords(first("x-gmail-labels"))
    .split(",")
    .map((label) => label.trim().toLowerCase());
  const { at, unreadable } = timeOf(fields, times);
  return {
    row,
    id: idsIn(first("message-id"))[0] ?? null,
    parents: parentsOf(first("references"), first("in-reply-to")),
    thread: first("x-gm-thrid") || null,
    subject: withWindowsSigns(mime.decodeWords(first("subject")))
      .replace(/\s+/g, " ")
      .trim(),
    from,
    to: people([...(fields.get("to") ?? []), ...(fields.get("cc") ?? [])], mime).slice(0, MOST_READERS),
    mailbox: people(
      [
        ...(fields.get("delivered-to") ?? []),
        ...(fields.get("x-original-to") ?? []),
        ...(fields.get("envelope-to") ?? []),
      ],
      mime,
    ).map(({ address }) => address),
    at,
    unreadableTime: unreadable,
    writer: writerOf(fields, from),
    draft: labels.some((label) => DRAFTS.test(label)) || fields.has("x-mozilla-draft-info"),
    sent: labels.some((label) => SENT.test(label)),
  };
}

const DRAFTS = /^(?:drafts?|entwürfe|brouillons?|borradores|rascunhos?|bozze|concepten)$/;
const SENT = /^(?:sent|sent mail|gesendet|envoyés?|messages envoyés|enviados?|inviati|verzonden)$/;

/** The ids in a field; without angle brackets where it has none. */
function idsIn(field: string): string[] {
  const ids = [...field.matchAll(/<\s?([^<>\s]{1,500})\s?>/g)].map((found) => found[1]!);
  return ids.length > 0 ? ids : field.split(/\s+/).filter((word) => /^[^\s@<>"]{1,400}@[^\s@<>"]{1,200}$/.test(word));
}

function parentsOf(references: string, inReplyTo: string): string[] {
  const ids = [...new Set([...idsIn(references), ...idsIn(inReplyTo)])];
  return ids.length <= MOST_PARENTS ? ids : [ids[0]!, ...ids.slice(1 - MOST_PARENTS)];
}

function people(fields: readonly string[], mime: MimeParser): Person[] {
  const found: Person[] = [];
  const add = (entry: Address) => {
    if (entry.group !== undefined) entry.group.forEach(add);
    else if (entry.address.includes("@"))
      found.push({
        address: entry.address.trim().toLowerCase(),
        name: personName(withWindowsSigns(entry.name), entry.address),
      });
  };
  for (const field of fields) mime.addressParser(field.slice(0, 8192)).forEach(add);
  return found;
}

/** `Lund, Bo`, but no `Lund, Inc.` */
const LAST_FIRST =
  /^(\p{Lu}[\p{L}'’-]+), (?!(?:Inc|Ltd|LLC|Corp|Co|GmbH|AG|SA)\b)(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)$/u;

/** `"Bo Lund (Acme)"`, `'Bo Lund' via Support`: the person's name; null where it is only the address again. */
function personName(written: string, address: string): string | null {
  const name = written
    .replace(/\s+via\s.*$/i, "")
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/^[\s'"]+|[\s'"]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(LAST_FIRST, "$2 $1");
  return name === "" || name.toLowerCase() === address.toLowerCase() ? null : name;
}

function timeOf(fields: Fields, times: TimeStyle): { readonly at: number | null; readonly unreadable: boolean } {
  const date = fields.get("date")?.[0];
  const at = date === undefined || date === "" ? null : mailDate(date, times);
  if (at !== null) return { at, unreadable: false };
  const received = fields.get("received")?.[0];
  const stamp = received === undefined ? null : mailDate(received.slice(received.lastIndexOf(";") + 1), times);
  return { at: stamp, unreadable: stamp === null && date !== undefined && date !== "" };
}

function writerOf(fields: Fields, from: Person | null): MailHead["writer"] {
  const first = (name: string) => (fields.get(name)?.[0] ?? "").toLowerCase();
  if (
    /^(?:mailer-daemon|postmaster)@/.test(from?.address ?? "") ||
    /^multipart\/report/.test(first("content-type")) ||
    fields.has("x-failed-recipients")
  )
    return "system";
  // Zendesk says that all its mail is automatic; what an agent wrote bears the agent's name.
  if (/zendesk/.test(first("x-mailer")))
    return /\(.+\)\s*"?\s*</.test(fields.get("from")?.[0] ?? "") ? "person" : "bot";
  const automatic = first("auto-submitted");
  const isBot =
    (automatic !== "" && !/^no\b/.test(automatic)) ||
    /^(?:bulk|junk|auto_reply)\b/.test(first("precedence")) ||
    [first("x-autoreply"), first("x-auto-reply"), first("x-autorespond")].some(
      (field) => field !== "" && field !== "no",
    ) ||
    /^(?:no-?reply|do-?not-?reply)\b/.test(from?.address ?? "");
  return isBot ? "bot" : "person";
}
