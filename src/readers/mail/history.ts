import { withoutEnding } from "./endings.js";
import { headerBlockAt } from "./header-block.js";
import { pointsBelow } from "./pointer.js";
import { replyHeaderAt } from "./reply-header.js";
import { isReplyLine, isSeparator } from "./separators.js";

/**
 * The text of an e-mail without quoted history and signature. Whole, where it is nothing else, or where its own words
 * only point to what is quoted below them. Takes time linear in the length of the text.
 */
export function withoutHistory(text: string): string {
  const whole = text.trim();
  const own = withoutEnding(ownLines(whole.split(/\r?\n/)))
    .join("\n")
    .trim();
  return own === "" || (own.length < whole.length && pointsBelow(own)) ? whole : own;
}

/** The lines that are no history; a message forwarded without a word is what is said. */
function ownLines(lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  let said = false;
  let dropped = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (isSeparator(line) || headerBlockAt(lines, at) > 0) return said ? own : lines.slice(at);
    const skip = historyAt(lines, at, said);
    if (skip === "rest") return own;
    if (skip > 0) {
      at += skip - 1;
      dropped = true;
      continue;
    }
    const blank = line.trim() === "";
    if (blank && dropped && own.at(-1)?.trim() === "") continue;
    own.push(line);
    if (!blank) {
      said = true;
      dropped = false;
    }
  }
  return own;
}

/** How many lines from here on are history, or all the rest; `said`: whether words of the writer's own came before. */
function historyAt(lines: readonly string[], at: number, said: boolean): number | "rest" {
  const line = lines[at]!;
  if (isQuoted(line)) return 1;
  if (isReplyLine(line)) return said ? "rest" : 1;
  const header = replyHeaderAt(lines, at);
  if (header === null) return 0;
  const after = at + header.lines;
  if (nextSaid(lines, after).some(isQuoted)) return header.lines;
  return said && (header.certain || after === lines.length) ? "rest" : 0;
}

/** `> 5 days` and `>= 3` are no quotes. */
function isQuoted(line: string): boolean {
  return /^\s{0,3}>(?!\s?\d|=)/.test(line);
}

/** The next line with words, if it is near. */
function nextSaid(lines: readonly string[], from: number): readonly string[] {
  return lines
    .slice(from, from + 3)
    .filter((line) => line.trim() !== "")
    .slice(0, 1);
}
