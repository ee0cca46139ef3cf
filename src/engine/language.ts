import { declared, recognisedAs } from "../model/language.js";
import type { Rubric } from "../model/rubric.js";

/** Why text criteria don't apply to a conversation in a language that the rubric does not read. */
export function uncoveredReason(language: string | null, isRecognised: boolean): string {
  const reason = `the rubric does not cover the language ${language}`;
  return isRecognised ? `${reason} (${recognisedAs(language!)})` : reason;
}

/** Is the conversation in a language whose words the rubric reads? Undeclared counts as yes; `en_GB`, `eng` and `English (US)` are `en`. */
export function covers(rubric: Pick<Rubric, "languages">, language: string | null): boolean {
  const given = declared(language);
  return given === null || rubric.languages.some((covered) => sameLanguage(covered, given));
}

/** Is `given`, in lower case, a way to write the language `covered`? */
export function sameLanguage(covered: string, given: string): boolean {
  if (given === covered) return true;
  const code = languageCode(covered);
  if (languageCode(given) === code) return true;
  const words = plain(given)
    .replace(/\s*\(.*\)$/, "")
    .split(" ");
  const names = namesOf(code);
  return names.has(words.at(-1)!) || names.has(words[0]!);
}

const NAMES = ["en", "de", "fr", "es", "pt", "it", "nl"].map((tag) => new Intl.DisplayNames(tag, { type: "language" }));
const known = new Map<string, ReadonlySet<string>>();

/** What a language is called in the languages that exports are in, without accents. */
function namesOf(code: string): ReadonlySet<string> {
  let names = known.get(code);
  if (names === undefined) {
    names = new Set(NAMES.map((each) => plain(nameIn(each, code))));
    known.set(code, names);
  }
  return names;
}

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function plain(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

function languageCode(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).language;
  } catch {
    return tag;
  }
}
