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
  const name = new Intl.DisplayNames("en", { type: "language" }).of(code)?.toLowerCase();
  return (
    name ===
    given
      .replace(/\s*\(.*\)$/, "")
      .split(" ")
      .at(-1)
  );
}

function languageCode(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).language;
  } catch {
    return tag;
  }
}
