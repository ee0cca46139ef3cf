const INNERMOST = /\(([^()]*)\)(\??)/g;
const FACE = /[:;=]['-]?[()]/;

/** Words that an English sentence does well without; what else may be missing is seldom missed there by chance. */
const SPARE = /^\s*(not|never|just|so|very|really|also|now|already|then|further|right|all|up|out|directly|back|been|had|please|personally)\b/; // biome-ignore format: one list

/** A phrase that a cue finds, to be read as an example: of alternatives the first, with such words that may be missing as it reads ill without. */
export function firstPhrase(cue: string): string {
  if (FACE.test(cue)) return cue;
  let phrase = cue;
  for (let before = ""; phrase !== before; ) {
    before = phrase;
    phrase = phrase.replace(INNERMOST, (_group, inside: string, optional: string) =>
      optional === "?" && SPARE.test(inside) ? " " : ` ${inside.split("|")[0]!} `,
    );
  }
  return phrase.replace(/\.{3}/g, "…").replace(/\s+/g, " ").trim() || cue;
}
