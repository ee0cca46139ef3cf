import type { Role } from "../../../model/conversation.js";
import { type RoleReader, spelledRole } from "../../people/roles.js";
import { mayBeName, type Speaker, speakerFinder } from "../../transcript/labels.js";
import type { Opening } from "./opening.js";

type Named = Pick<Opening, "name" | "notes">;

/** Finds who speaks where a turn opens; null where that is nobody known. */
export type Cast = (opening: Named) => Speaker | null;

const ROLE_AND_NAME = /^(agent|advisor|operator|representative|customer|visitor|client|guest|bot)\s+(\p{L}.{0,50})$/iu;
/** Each word with a capital, but for those between a first and a last name. */
const LONG_NAME = /^\p{Lu}\S*(?: (?:\p{Lu}\S*|al|bin|d[aeiou]s?|de[lnr]?|la|van|von|y)){1,4}$/u;

/**
 * The cast of a transcript: those whom the user named (`--role`), also by first name alone where that is clear, those
 * whom its head names, and role words.
 */
export function castOf(
  roles: RoleReader,
  given: Readonly<Record<string, Role>> = {},
  agents: readonly string[] = [],
  customers: readonly string[] = [],
): Cast {
  const finders = (agents.length === 0 ? [[]] : agents.map((name) => [name])).map((one) =>
    speakerFinder(one, customers, roles),
  );
  const full = byFirstName(Object.keys(given));
  const find = ({ name, notes }: Named): Speaker | null => {
    for (const finder of finders) {
      const speaker = finder({ name, notes });
      if (speaker !== null) return speaker;
    }
    const whole = full.get(name.toLowerCase());
    const reading = whole === undefined ? null : roles.named(whole);
    if (reading !== null) return { reading, name: whole! };
    const parts = ROLE_AND_NAME.exec(name);
    const isName = parts !== null && (mayBeName(parts[2]!) || LONG_NAME.test(parts[2]!));
    const said = isName ? spelledRole(parts[1]!) : null;
    return said === null ? null : { reading: said, name: parts![2]! };
  };
  return ({ name, notes }) => {
    const speaker =
      find({ name, notes }) ?? (name.includes(" from ") ? find({ name: name.split(" from ")[0]!, notes }) : null);
    return speaker !== null && notes.some(isPrivateWord)
      ? { ...speaker, reading: { role: "agent", private: true } }
      : speaker;
  };
}

/** Whether a label or what stands beside it calls a message a note among colleagues. */
export function isPrivateWord(text: string): boolean {
  return spelledRole(text)?.private === true;
}

function byFirstName(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const [first, ...rest] = name.trim().split(/\s+/);
    if (rest.length > 0) found.set(first!.toLowerCase(), found.has(first!.toLowerCase()) ? null : name.trim());
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}
