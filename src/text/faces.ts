/** An emoji or emoticon: the word that cues and texts share for it, and where it ends. */
export interface Face {
  readonly word: string;
  readonly end: number;
}

const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}](?:[\ufe0f\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*/uy;
const EMOTICON = /(?:>[:;]-?\(|[:;=][-o']?[)\]([dDpPoO0|\\/*]|:'-?[()]|<3|<\/3)(?![\p{L}\p{N}])/uy;

/** The emoji at this place; skin tones and presentation marks make no difference. */
export function emojiAt(text: string, at: number): Face | null {
  EMOJI.lastIndex = at;
  const found = EMOJI.exec(text);
  return found && { word: found[0].replace(/[\ufe0f\p{Emoji_Modifier}]/gu, ""), end: at + found[0].length };
}

/** The emoticon at this place, as one of `:)` `:(` `;)` `:D` `:/` `:p` `:o` `:'(` `>:(` `:*` `<3` `</3`. */
export function emoticonAt(text: string, at: number): Face | null {
  if (!":;=<>".includes(text[at]!)) return null;
  EMOTICON.lastIndex = at;
  const found = EMOTICON.exec(text);
  return found && { word: canonical(found[0]), end: at + found[0].length };
}

function canonical(written: string): string {
  if (written.startsWith("<")) return written;
  if (written.startsWith(">")) return ">:(";
  if (written.includes("'")) return written.endsWith(")") ? ":')" : ":'(";
  const mouth = written.at(-1)!.toLowerCase();
  const eyes = written.startsWith(";") ? ";" : ":";
  if (mouth === ")" || mouth === "]") return `${eyes})`;
  if (mouth === "(" || mouth === "[") return ":(";
  if (mouth === "d") return ":D";
  if (mouth === "/" || mouth === "\\" || mouth === "|") return ":/";
  return mouth === "p" ? ":p" : mouth === "*" ? ":*" : ":o";
}
