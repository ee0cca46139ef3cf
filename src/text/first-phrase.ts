const INNERMOST = /\(([^()]*)\)(\??)/g;
const FACE = /[:;=]['-]?[()]/;

/** A phrase that a cue finds, as short and as early in it as can be: of alternatives the first, without what may be missing. */
export function firstPhrase(cue: string): string {
  if (FACE.test(cue)) return cue;
  let phrase = cue;
  for (let before = ""; phrase !== before; ) {
    before = phrase;
    phrase = phrase.replace(INNERMOST, (_group, inside: string, optional: string) =>
      optional === "?" ? " " : ` ${inside.split("|")[0]!} `,
    );
  }
  return phrase.replace(/\.{3}/g, "…").replace(/\s+/g, " ").trim() || cue;
}
