/** `Re:`, `AW:`, `SV[2]:`, `Fwd:` and what else mail programs put before a subject. */
const PREFIX =
  /^\s*(?:re|aw|antw|antwort|sv|vs|ref|rif|r|odp|ynt|res|enc|tr|fw|fwd|wg|wtr|vl|rv|i|external|ext)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*/i;
const MARK = /^\s*\[(?:external|ext|extern|spam\??|bulk)\]\s*/i;
const TICKET =
  /(?:\[|\(|\b)(?:(?:ticket|case|request|incident|issue|ref|anfrage|vorgang)(?:[\s-]?(?:id|no\.?|nr\.?|number))?\s?[:#]?\s?#?|#)([A-Z]{0,6}-?\d{2,15}(?:-\d{1,10})?)\b/i;

/** A subject without the marks of replies and forwards; whether it had any. */
export function plainSubject(subject: string): { readonly text: string; readonly isReply: boolean } {
  let text = subject.slice(0, 1000);
  let isReply = false;
  for (let i = 0; i < 50; i++) {
    const marked = text.replace(MARK, "");
    const shorter = marked.replace(PREFIX, "");
    if (shorter !== marked) isReply = true;
    if (shorter === text) break;
    text = shorter;
  }
  return { text: text.trim(), isReply };
}

/** The ticket number in a subject: `[Ticket #123]`, `(Case: 00123)`, `[#A-77]`; null where there is none. */
export function ticketIn(subject: string): string | null {
  return TICKET.exec(subject.slice(0, 1000))?.[1] ?? null;
}
