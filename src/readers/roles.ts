import type { Role } from "../model/conversation.js";

/** What a spelling says of a message: who speaks, and whether only colleagues see it. */
export interface RoleReading {
  readonly role: Role;
  readonly private: boolean;
}

const SPELLINGS: Readonly<Record<Role, string>> = {
  agent: `agent agents humanagent liveagent supportagent serviceagent customerserviceagent csagent csr csrep ccr rep reps
    representative servicerep servicerepresentative customerservicerep customerservicerepresentative supportrep
    supportrepresentative salesrep salesagent advisor adviser operator staff staffmember support supportteam supportstaff
    customersupport customerservice customercare helpdesk servicedesk service admin administrator teammate teammember team
    employee specialist supportspecialist associate consultant technician engineer supportengineer assignee responder
    company brand business outbound outgoing`,
  customer: `customer customers cust client clients consumer visitor user enduser endcustomer requester requestor caller guest
    member buyer purchaser shopper patient contact lead prospect subscriber passenger tenant student applicant claimant
    citizen external externaluser reporter submitter accountholder policyholder cardholder customeruser inbound incoming`,
  bot: `bot bots chatbot robot voicebot messagebot answerbot agentbot botagent custombot assistant aiassistant virtualassistant
    digitalassistant virtualagent automatedagent aiagent ai automation automated automaticreply autoreply autoresponder ivr`,
  system: `system systemmessage systemevent sys note notes internalnote privatenote internalcomment privatecomment internal
    whisper event events info information notification log activity statuschange status trigger workflow auditevent audit
    tool developer function`,
};

const PRIVATE = new Set(words("note notes internalnote privatenote internalcomment privatecomment internal whisper"));

const KNOWN = new Map<string, RoleReading>(
  Object.entries(SPELLINGS).flatMap(([role, spellings]) =>
    words(spellings).map((word) => [word, { role: role as Role, private: PRIVATE.has(word) }] as const),
  ),
);

const LONGEST = 64;
const MOST_REMEMBERED = 10_000;

/** The role that any common spelling means (`End-User`, `agent 2`, `Ana (Agent)`), or null. */
export function spelledRole(text: string): RoleReading | null {
  if (text.length > LONGEST) return null;
  const plain = KNOWN.get(squeezed(text));
  if (plain) return plain;
  const inBrackets = /\(([^()]+)\)\s*$/.exec(text)?.[1];
  return (inBrackets && KNOWN.get(squeezed(inBrackets))) || null;
}

/** Roles by spelling, and by the names that the user gave (`--role`). */
export interface RoleReader {
  /** The role that the user gave to this name. */
  named(name: string): RoleReading | null;
  /** The same, else what the spelling means. */
  read(text: string): RoleReading | null;
}

/** A reader of roles; its answers are remembered. */
export function roleReader(given: Readonly<Record<string, Role>> = {}): RoleReader {
  const byName = new Map(Object.entries(given).map(([name, role]) => [nameKey(name), { role, private: false }]));
  const known = new Map<string, RoleReading | null>();
  const named = (name: string) => (byName.size === 0 ? null : (byName.get(nameKey(name)) ?? null));
  return {
    named,
    read(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      const reading = named(text) ?? spelledRole(text);
      if (known.size < MOST_REMEMBERED) known.set(text, reading);
      return reading;
    },
  };
}

/** A name as it is compared with others: any case, no spaces around. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

const FLAGS = new Map<string, boolean>([
  ...words("true t yes y 1 x on in inbound incoming received customer").map((word) => [word, true] as const),
  ...words("false f no n 0 off out outbound outgoing sent agent").map((word) => [word, false] as const),
]);

/** A yes or no, or a direction: `true`, `1`, `yes`, `in`, `inbound`, `incoming`, and their opposites; else null. */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  return text.length > LONGEST ? null : (FLAGS.get(squeezed(text, false)) ?? null);
}

/** Lower case, letters and digits alone, without a number at the end (`End-User 2` → `enduser`). */
function squeezed(text: string, dropNumber = true): string {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return dropNumber ? plain.replace(/\d+$/, "") : plain;
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
