import type { Role } from "../../model/conversation.js";
import { option } from "../names.js";

/** A label at the start of a line that may be somebody's name, and is nobody known. */
export interface Stranger {
  readonly name: string;
  /** What follows on the same line. */
  readonly said: string;
}

const FULL_NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:d[aeiu]|de|van|von))?(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;
const ADDRESS =
  /(?:^|[^\p{L}])(?:hi|hello|hey|dear|thanks|thank you|sorry|welcome|bye|morning|afternoon|evening)[ ,]{1,3}(\p{L}[\p{L}'’-]{0,40})/giu;
/** Two words or more, or the end of a sentence: facts such as `Colour: red` are shorter. */
const SPEECH = /[\p{L}\p{N}][.,!?…]* +\p{L}|[.!?…]\s*$/u;

/** Words that people are addressed by in a text: `Hi Ida`, `thanks, Bo`. */
export function addressedIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(ADDRESS)].map((parts) => parts[1]!));
}

/** Whether a name looks like a person's: first and last name, or a first name that somebody is addressed by. */
export function isPersonLike(name: string, addressed: ReadonlySet<string>): boolean {
  return FULL_NAME.test(name) || (/^\p{Lu}/u.test(name) && addressed.has(name));
}

/** The side that has no turn where the other one has; null where both have, or neither. */
export function missingSide(spoken: ReadonlySet<Role | null | undefined>): "agent" | "customer" | null {
  if (spoken.has("agent") === spoken.has("customer")) return null;
  return spoken.has("agent") ? "customer" : "agent";
}

/** The name that must be the missing side's, since it is the only one that may be; else null. */
export function onlyName(strangers: readonly Stranger[]): string | null {
  const [first = null, ...others] = new Set(strangers.filter(mayBeSpeech).map(({ name }) => name));
  return others.length === 0 ? first : null;
}

function mayBeSpeech({ name, said }: Stranger): boolean {
  return /^\p{Lu}/u.test(name) && (FULL_NAME.test(name) || SPEECH.test(said.slice(0, 200)));
}

/** What to say of a label that was left among the words of another: one sentence. */
export function leftStanding(name: string, quotes: boolean): string {
  return quotes
    ? `a line begins with a name that may be a speaker's; if so, write ${option("--role", `${name}=ROLE`)}`
    : "a line begins with a name that may be a speaker's; if so, write --role NAME=ROLE";
}
