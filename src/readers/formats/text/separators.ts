/** A line that names the conversation that begins with it: `Ticket #123: Kettle`. */
export interface Title {
  /** What the file calls its conversations, in lower case. */
  readonly word: string;
  /** Null where the line begins a conversation and gives it no id. */
  readonly id: string | null;
  readonly subject: string | null;
}

const RULE = /^\s*([-=_*~#+–—])(?:\s?\1){2,}\s*$/;
const TITLE =
  /^(conversation|ticket|chat|case|session|thread|transcript|interaction|call|dialogue|dialog|conv)(?:[\s_-](?:id|no\.?|number|nr\.?|ref|reference|key|log|transcript))?\s*(?:[:#№]\s*){0,3}([\p{L}\p{N}][\p{L}\p{N}._/-]{0,63})(?:\s+of\s+\d+)?(?:\s*[:–—|-]\s+(\S.{0,200}))?$/iu;
const START =
  /^(?:(?:live\s)?(chat|conversation|session)\s(?:started|transcript|with|opened|began|log)\b.{0,120}|begin(?:ning)? of (?:the\s)?(chat|conversation|transcript).{0,60})$/i;

/** Whether a line is a rule: three or more of the same `-`, `=`, `_`, `*`, `~`, `#` or `+`, and nothing else. */
export function isRule(line: string): boolean {
  return line.length < 400 && RULE.test(line);
}

/** What a line says of the conversation that begins there, or null. */
export function titleOf(line: string): Title | null {
  if (line.length > 300) return null;
  const text = line.trim().replace(/^[-=_*~#\s[]+|[-=_*~#\s\]]+$/g, "");
  const parts = TITLE.exec(text);
  if (parts && (/\d/.test(parts[2]!) || /^\S+[\s_-](?:id|no\.?|number|nr\.?|key)\s*[:#]/i.test(text)))
    return { word: parts[1]!.toLowerCase(), id: parts[2]!, subject: parts[3] ?? null };
  const start = START.exec(text);
  return start ? { word: (start[1] ?? start[2])!.toLowerCase(), id: null, subject: null } : null;
}
