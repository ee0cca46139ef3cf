// Control characters, and those that turn the direction of text: a terminal would obey them.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const UNSAFE_BUT_LINES = /[^\P{Cc}\n\t]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of an export made fit for a terminal and one line: unsafe characters escaped, cut at `most` units. */
export function printable(text: string, most = 60): string {
  const short = text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
  return short.replace(UNSAFE, escaped);
}

/** The same for text of several lines: line breaks stay, tabs become spaces, nothing is cut. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\t", "  ").replace(UNSAFE_BUT_LINES, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
