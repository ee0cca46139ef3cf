import { isRule, type Title, titleOf } from "./separators.js";

/** A line of a file. */
export interface Row {
  /** 1-based. */
  readonly row: number;
  readonly text: string;
}

/** The lines of one conversation. */
export interface Block {
  /** The line that it begins on. */
  readonly row: number;
  readonly title: Title | null;
  readonly lines: readonly string[];
  /** What stands under a last rule, without any turn. */
  readonly tail: readonly string[];
}

/** How the conversations of a file are set apart. */
export interface Borders {
  /** Whether lines of dashes and the like stand between conversations. */
  readonly rules: boolean;
  /** What the file calls a conversation, where such a title begins the next one even with no line left free above it. */
  readonly word: string | null;
}

interface Growing {
  row: number;
  title: Title | null;
  lines: string[];
  opened: boolean;
}

/**
 * Cuts a file into conversations. One begins at a title (`Ticket #12`, `Chat started …`), or below a rule where rules
 * stand between conversations, once the one before has had a turn, and only if a turn follows.
 */
export async function* blocksOf(
  rows: AsyncIterable<Row>,
  borders: Borders,
  opens: (line: string, next: string | undefined) => boolean,
): AsyncGenerator<Block> {
  let current: Growing = { row: 1, title: null, lines: [], opened: false };
  let next: Growing | null = null;
  let before = "";
  for await (const { row, text } of rows) {
    const free = before.trim() === "" || isRule(before) || /\b(?:ended|closed)\b/i.test(before.slice(0, 100));
    const title = free || borders.word !== null ? titleOf(text) : null;
    const open: Growing = next ?? current;
    if (
      title !== null &&
      (free || title.word === borders.word) &&
      (!open.opened || title.id === null || title.id !== open.title?.id)
    ) {
      if (open.opened) next = { row, title, lines: title.id === null ? [text] : [], opened: false };
      else {
        if (open.title?.id == null) open.title = title;
        if (title.id === null || open.title !== title) open.lines.push(text);
      }
    } else if (borders.rules && open.opened && isRule(text)) {
      next = { row: row + 1, title: null, lines: [], opened: false };
    } else {
      open.lines.push(text);
      if (!open.opened && (opens(text, undefined) || opens(before, text))) {
        open.opened = true;
        if (next !== null) {
          yield { ...current, tail: [] };
          current = next;
          next = null;
        }
      }
    }
    before = text;
  }
  yield { ...current, tail: next?.lines ?? [] };
}

/** Finds out from the first lines of a file how its conversations are set apart. */
export function bordersOf(
  lines: readonly string[],
  whole: boolean,
  opens: (line: string, next: string | undefined) => boolean,
): Borders {
  let word: string | null = null;
  let free = 0;
  let bound = 0;
  let turns = 0;
  let any = false;
  const parts: number[] = [];
  lines.forEach((line, i) => {
    const title = titleOf(line);
    if (isRule(line)) {
      parts.push(turns);
      turns = 0;
    } else if (title !== null) {
      if (!any) word ??= title.id === null ? null : title.word;
      else if (i === 0 || lines[i - 1]!.trim() === "" || isRule(lines[i - 1]!)) free++;
      else if (title.word === word) bound++;
    } else if (opens(line, lines[i + 1])) {
      turns++;
      any = true;
    }
  });
  if (whole || parts.length === 0) parts.push(turns);
  const spoken = parts.filter((count) => count > 0);
  const rules = free + bound === 0 && (spoken.length < 2 || spoken.some((count) => count > 1));
  return { rules, word: free === 0 ? word : null };
}
