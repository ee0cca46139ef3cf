import type { RoleReader, RoleReading } from "../../people/roles.js";
import type { MailHead, Person } from "./head.js";

/** Who answers mail and who asks. */
export interface MailSides {
  /** The role that an address has; null where nothing tells who is agent and who is customer. */
  roleOf(person: Person): RoleReading | null;
  /** How that was found out, one sentence; null where it was not. */
  readonly note: string | null;
}

/** Addresses of help desks. */
const DESK =
  /^(?:support|help|helpdesk|service|servicedesk|customer-?(?:service|support|care)|care|care-?team|info|contact|hello|team|sales|billing|orders?|returns?|enquir(?:y|ies)|inquiries|office|kundenservice|kontakt|hilfe|soporte|ayuda|atencion|suporte|aide|contato|no-?reply|do-?not-?reply)(?:[+.-].*)?@/;
/** Where anybody may have an address: there one is known by the whole of it. */
const PUBLIC =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|gmx|web|t-online|freenet|proton|protonmail|pm|mail|fastmail|zoho|yandex|orange|free|laposte|wanadoo|libero|uol|bol|terra|comcast|verizon|att|btinternet|sky|virginmedia|qq|163|126)\.[a-z.]{2,6}$/;

/**
 * Finds the side of each address: as the user says (`--role`, an address, a domain or a name), else by what the mails
 * show: the mailbox they lie in, an address such as `support@`, or the domain that is written to in most threads and
 * answers in them.
 */
export function mailSides(heads: readonly MailHead[], threads: readonly number[], roles: RoleReader): MailSides {
  const given = ({ address, name }: Person) =>
    roles.named(address) ??
    (name === null ? null : roles.named(name)) ??
    domainsOf(address)
      .map((domain) => roles.named(domain) ?? roles.named(`@${domain}`))
      .find((found) => found !== null) ??
    null;
  const people = heads.flatMap(({ from }) => (from === null ? [] : [from]));
  const said = new Set(people.map((person) => given(person)?.role));
  const desk = desksOf(heads, threads, (person) => given(person)?.role === "agent");
  const isDesk = ({ address }: Person) => desk?.places.has(placeOf(address)) ?? false;
  const side = (role: "agent" | "customer"): RoleReading => ({ role, private: false });
  return {
    roleOf(person) {
      const reading = given(person);
      if (reading !== null) return reading;
      if (said.has("agent")) return side("customer");
      if (desk !== null) return side(isDesk(person) ? "agent" : "customer");
      return null;
    },
    note: said.has("agent") ? "Agents are those whom --role names." : (desk?.note ?? null),
  };
}

/** What an address belongs to: its domain, or the address itself where anybody may have one there. */
function placeOf(address: string): string {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return PUBLIC.test(domain) ? address : domain;
}

/** `mail.acme.example`, `acme.example`. */
function domainsOf(address: string): string[] {
  const labels = address
    .slice(address.lastIndexOf("@") + 1)
    .split(".")
    .slice(-6);
  return labels.map((_, i) => labels.slice(i).join("."));
}

interface Desks {
  readonly places: ReadonlySet<string>;
  readonly note: string;
}

function desksOf(
  heads: readonly MailHead[],
  threads: readonly number[],
  known: (person: Person) => boolean,
): Desks | null {
  if (heads.some(({ from }) => from !== null && known(from))) return null;
  const written = heads.filter(({ from, writer }) => from !== null && writer !== "system");
  const writing = new Set(written.map(({ from }) => placeOf(from!.address)));
  const all = new Set(
    heads.flatMap(({ sent, from, mailbox }) => (sent && from !== null ? [from.address] : mailbox)).map(placeOf),
  );
  const owners = all.size > 1 ? new Set([...all].filter((place) => writing.has(place))) : all;
  if (owners.size === 1) return { places: owners, note: "Agents write from where the mailbox's owner does." };

  const desks = new Set(
    written
      .flatMap(({ from, to }) => [from!, ...to])
      .filter(({ address }) => DESK.test(address))
      .map(({ address }) => placeOf(address)),
  );
  if (desks.size === 1) return { places: desks, note: "Agents write from the domain of an address such as support@." };

  const best = mostAnswering(written, heads, threads);
  return best === null || (desks.size > 1 && !desks.has(best))
    ? null
    : { places: new Set([best]), note: "Agents write from the domain that is written to and answers in most threads." };
}

/** The one place that takes part in most threads, two or more, and with more than one other. */
function mostAnswering(
  written: readonly MailHead[],
  heads: readonly MailHead[],
  threads: readonly number[],
): string | null {
  const numberOf = new Map(heads.map((head, i) => [head, threads[i]!]));
  const parts = new Map<string, { readonly threads: Set<number>; readonly others: Set<string>; answers: number }>();
  const begun = new Set<number>();
  for (const head of written) {
    const thread = numberOf.get(head)!;
    const places = new Set([head.from!, ...head.to].map(({ address }) => placeOf(address)));
    for (const place of places) {
      const part = parts.get(place) ?? { threads: new Set(), others: new Set(), answers: 0 };
      parts.set(place, part);
      part.threads.add(thread);
      for (const other of [...places].slice(0, 20)) if (other !== place) part.others.add(other);
    }
    if (begun.has(thread)) parts.get(placeOf(head.from!.address))!.answers++;
    begun.add(thread);
  }
  const [first, second] = [...parts].sort(([, a], [, b]) => b.threads.size - a.threads.size);
  if (first === undefined || first[1].threads.size < 2 || first[1].others.size < 2) return null;
  const isMost = first[1].threads.size > begun.size * 0.6 && first[1].threads.size > (second?.[1].threads.size ?? 0);
  return isMost && first[1].answers > 0 ? first[0] : null;
}
