/** The language of a conversation whose two sides write different ones (ISO 639-2). */
export const SEVERAL = "mul";

/** What exports write where they do not know the language. */
const UNDECLARED: ReadonlySet<string> = new Set([
  "",
  "-",
  "n/a",
  "#n/a",
  "na",
  "n.a.",
  "null",
  "none",
  "other",
  "und",
  "undefined",
  "unknown",
  "unbekannt",
  "inconnu",
  "inconnue",
  "desconocido",
  "desconhecido",
]);

/** A language in lower case; null where the export does not know it. */
export function declared(language: string | null): string | null {
  const given = language?.trim().toLowerCase() ?? "";
  return UNDECLARED.has(given) ? null : given;
}

const NAMES = new Intl.DisplayNames("en", { type: "language" });

/** What a language (ISO 639) was recognised as, in words: `recognised as German`. */
export function recognisedAs(language: string): string {
  return `recognised as ${language === SEVERAL ? "different ones of customer and agent" : NAMES.of(language)}`;
}
