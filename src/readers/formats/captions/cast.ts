import { UserError } from "../../../model/errors.js";
import { listed, whoIsWho } from "../../names.js";
import type { ReaderOptions } from "../../options.js";
import { nameKey, type RoleReader, type RoleReading, roleReader, spelledRole } from "../../people/roles.js";

/** Who a speaker is. */
export interface Part {
  readonly reading: RoleReading;
  /** Null where the speaker goes by a role and no name. */
  readonly name: string | null;
}

/** Who is who in a transcript. */
export interface Cast {
  partOf(speaker: string): Part | null;
  /** What was taken for granted, one sentence each. */
  readonly notes: readonly string[];
}

const IN_BRACKETS = /^(.*\S)\s*[[(]([^\][()]{1,40})[\])]$/;

/** Who a speaker is by `--role`, who then goes by the name written there, or by a role that the speaker is called by: `Agent`, `Bo Lund (Agent)`. */
export function partBy(speaker: string, roles: RoleReader, spellings: readonly string[] = []): Part | null {
  const [, name, word] = IN_BRACKETS.exec(speaker) ?? [];
  const given = roles.named(speaker) ?? (name === undefined ? null : roles.named(name));
  if (given !== null) {
    const isSpeaker = (one: string) => [speaker, name ?? speaker].some((each) => nameKey(each) === nameKey(one));
    return { reading: given, name: spellings.find(isSpeaker) ?? speaker };
  }
  if (name === undefined) {
    const reading = spelledRole(speaker);
    return reading === null ? null : { reading, name: null };
  }
  const reading = spelledRole(word!) ?? spelledRole(name);
  return reading === null ? null : { reading, name: spelledRole(name) === null ? name : null };
}

/**
 * Who is who among speakers (each as often as heard). Of two of whom one is known, the other is the other side. Throws
 * `UserError` where nobody is known.
 */
export function castOf(speakers: readonly string[], file: string, options: ReaderOptions): Cast {
  const roles = roleReader(options.roles);
  const quotes = options.quotes !== false;
  const spellings = Object.keys(options.roles ?? {});
  const counts = new Map<string, number>();
  for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const known = new Map(names.map((name) => [nameKey(name), partBy(name, roles, spellings)]));
  const strangers = names.filter((name) => known.get(nameKey(name)) === null);
  const sides = new Set([...known.values()].map((part) => part?.reading.role));
  if (names.length > 0 && strangers.length === names.length) throw nobody(names, file, quotes);
  const [stranger] = strangers;
  const missing = sides.has("agent")
    ? sides.has("customer")
      ? null
      : "customer"
    : sides.has("customer")
      ? "agent"
      : null;
  const notes: string[] = [];
  if (stranger !== undefined && strangers.length === 1 && missing !== null) {
    known.set(nameKey(stranger), { reading: { role: missing, private: false }, name: stranger });
    notes.push(`${quotes ? listed([stranger]) : "One speaker"} is the only one left, and so taken for the ${missing}.`);
  }
  return { partOf: (speaker) => known.get(nameKey(speaker)) ?? null, notes };
}

function nobody(names: readonly string[], file: string, quotes: boolean): UserError {
  if (!quotes) {
    const many = names.length === 1 ? "1 speaker is" : `${names.length} speakers are`;
    return new UserError(
      file,
      `nothing says who is agent and who is customer; ${many} not known`,
      "name them with --role NAME=ROLE, each agent, customer, bot or system",
    );
  }
  return new UserError(
    file,
    `nothing says who is agent and who is customer; the speakers are ${listed(names, 10)}`,
    whoIsWho(names),
  );
}
