import { withoutAccents } from "../people/accents.js";
import { nameKey, type RoleReader, type RoleReading, spelledRole } from "../people/roles.js";
import { NO_NAMES } from "./no-names.js";

/** A speaker's label at the start of a line: `[09:00] Ana (agent): `. */
export interface Label {
  readonly name: string;
  /** What stands in brackets or before the name: a time, or a role. */
  readonly notes: readonly string[];
  /** Characters of the line up to the text. */
  readonly length: number;
  /** Where a time or number stands beside the name, so that labels written alike can be told; null where none does. */
  readonly stamp: Stamped | null;
}

export type Stamped = "[before]" | "before" | "(after)" | "after" | "below";

const LONGEST_LINE_START = 200;

const LABEL = new RegExp(
  [
    /^[\s>*_•·–-]*/, // a bullet, a quotation mark, bold type
    /(?:[[(]\s*([^\][()]{1,40}?)\s*[\])]\s*[-–—]?\s*)?/, // [09:00]
    /((?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4},?[ T]+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?Z?\s*[-–—|]?\s+)?/, // 09:00 -
    /([^\s:：\][(){}<>|"][^:：\n\t\][(){}<>|"]{0,59}?)/,
    /\s*(?:[[(]\s*([^\][()]{1,40}?)\s*[\])]|\s(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?))?/, // (09:00)
    /[\s*_]*[:：](?!\/\/)[*_]*[ \t]?/,
  ]
    .map((part) => part.source)
    .join(""),
  "i",
);

/** The label that a line begins with, or null; whether it names a speaker is another question. */
export function labelOf(line: string): Label | null {
  const parts = LABEL.exec(line.slice(0, LONGEST_LINE_START));
  if (!parts) return null;
  const [whole, before, clock, name, after, clockAfter] = parts;
  const notes = [before, clock?.replace(/[\s–—|-]+$/, ""), after, clockAfter].filter((note) => note !== undefined);
  const has = (note: string | undefined) => note !== undefined && /\d/.test(note);
  const stamp = has(before) ? "[before]" : has(clock) ? "before" : has(after) ? "(after)" : clockAfter ? "after" : null;
  return { name: name!.trim(), notes, length: whole.length, stamp };
}

/** Role words that introduce facts more often than speakers. */
const FACTS =
  /^(?:contact|company|brand|business|lead|service|staff|team|assignee|ai|inbound|outbound|incoming|outgoing|external|reporter|tenant)s?$/i;

/** Whether an unknown label may be a person's name. */
export function mayBeName(label: string): boolean {
  const words = label.split(/\s+/);
  return (
    words.length <= 3 &&
    label.length <= 40 &&
    /\p{L}/u.test(label) &&
    !/[,;|]\S|\d{3}/.test(label) &&
    (words.length === 1 || /^\p{Lu}/u.test(label)) &&
    !words.some((word) => NO_NAMES.has(withoutAccents(word).toLowerCase()))
  );
}

/** Who a label names. */
export interface Speaker {
  readonly reading: RoleReading;
  /** Null where the label is a role and no name. */
  readonly name: string | null;
}

/**
 * Finds the speaker that a label names: by `--role`, by the names in the row, by known role words; else null. The
 * agent goes by the first of the names given, whichever of them the label is.
 */
export function speakerFinder(
  agents: readonly string[],
  customers: readonly string[],
  roles: RoleReader,
): (label: Pick<Label, "name" | "notes">) => Speaker | null {
  return ({ name, notes }) => {
    const named = roles.named(name);
    if (named) return { reading: named, name };
    const isAgent = agents.some((agent) => sameName(agent, name));
    const isCustomer = customers.some((customer) => sameName(customer, name));
    if (isAgent && !isCustomer) return { reading: { role: "agent", private: false }, name: agents[0]! };
    if (isCustomer && !isAgent) return { reading: { role: "customer", private: false }, name };
    const spelled = roleWord(name);
    if (spelled) return { reading: spelled, name: null };
    const noted = notes.map(roleWord).find((reading) => reading !== null);
    return noted ? { reading: noted, name } : null;
  };
}

function roleWord(text: string): RoleReading | null {
  const reading = FACTS.test(text) ? null : spelledRole(text);
  return reading?.role === "system" && !/^s[iy]st/i.test(text) ? null : reading;
}

/** The same name, or one of them only the first name of the other. */
function sameName(one: string, other: string): boolean {
  const a = nameKey(one).split(/\s+/);
  const b = nameKey(other).split(/\s+/);
  if (a.length === 1 || b.length === 1) return a[0] === b[0] && a[0]!.length > 1;
  return a.join(" ") === b.join(" ");
}
