import { textOf } from "../json/fields.js";

/** `[PII]`, `{NAME}`, `****`, `####`, `▇▇▇`, `xxxx`: what stands where a name was taken out. */
const WORDS = /^(?:agent|customer|visitor|user|bot|system|system_message|undefined|null|none|unknown|n\/a)$/i;
const MASK = /^(?:[[{<(][^\]})>]*[\]})>]|[*#▇█•.\-_\s]+|x{3,})$/i;

/** A name as an export gives it; null where there is none, where it was taken out, or is no more than a role. */
export function knownName(value: unknown): string | null {
  const name = textOf(value);
  return name === null || MASK.test(name) || WORDS.test(name) ? null : name;
}
