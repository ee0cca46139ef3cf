import type { Role } from "../../model/conversation.js";
import { withoutAccents } from "./accents.js";
import { FLAG_WORDS, PRIVATE_WORDS, ROLE_WORDS } from "./role-words.js";

/** What a spelling says of a message: who speaks, and whether only colleagues see it. */
export interface RoleReading {
  readonly role: Role;
  readonly private: boolean;
}

const PRIVATE = new Set(words(PRIVATE_WORDS));

const KNOWN = new Map<string, RoleReading>(
  Object.entries(ROLE_WORDS).flatMap(([role, spellings]) =>
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
  ...words(FLAG_WORDS.yes).map((word) => [word, true] as const),
  ...words(FLAG_WORDS.no).map((word) => [word, false] as const),
]);

/** A yes or no, or a direction: `true`, `1`, `yes`, `in`, `inbound`, `incoming`, and their opposites; else null. */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  return text.length > LONGEST ? null : (FLAGS.get(squeezed(text, false)) ?? null);
}

/** Lower case, letters and digits alone, without accents and a number at the end (`End-User 2` → `enduser`). */
function squeezed(text: string, dropNumber = true): string {
  const plain = withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return dropNumber ? plain.replace(/\d+$/, "") : plain;
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
