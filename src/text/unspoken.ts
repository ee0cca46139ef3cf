const URL_REST = /[^\s<>"]*/y;
const MENTION = /@[\p{L}\p{N}_]+(?:[._-][\p{L}\p{N}_]+)*/uy;
// The bounds keep "a.a.a.a…" from being walked again at each of its words.
const MAIL_REST = /(?:[._+-][\p{L}\p{N}]{1,64}){0,5}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy;
const DOMAIN_REST = /\.(?:[\p{L}\p{N}-]{1,63}\.){0,4}(?:com|net|org|io|co|uk|de|fr|eu|info|gov|edu|app|example|ly|me)(?=\/|[\s,;:!?)]|\.?$|\.\s)(?:\/[^\s<>"]*)?/uy; // biome-ignore format: one rule
// ^AB, ^Kit, /KB, *Anna, ~Jo: initials or a first name, where the message or its part ends.
const SIGN_OFF =
  /(?:\^\s?\p{L}{1,15}|\/\p{Lu}{1,3}|[*~]\p{Lu}\p{L}{0,14})(?=\s*(?:\(?\d\s?\/\s?\d\)?\s*)?(?:https?:\S*\s*)?$)|\^\p{Lu}{1,3}\b/uy;

/** Where a URL, @mention, mail address or sign-off that starts at `start` ends; 0 where none does. `wordEnd`: end of the word that starts there. */
export function skipAt(text: string, start: number, wordEnd = start): number {
  const code = text.charCodeAt(wordEnd);
  if (wordEnd > start) {
    if (code === 0x3a) {
      return text.startsWith("://", wordEnd) ? matchEnd(URL_REST, text, wordEnd) : 0;
    }
    const mailEnd = matchEnd(MAIL_REST, text, wordEnd);
    if (mailEnd > 0 || code !== 0x2e) return mailEnd;
    return isWww(text, start, wordEnd) ? matchEnd(URL_REST, text, start) : matchEnd(DOMAIN_REST, text, wordEnd);
  }
  if (code === 0x40) return matchEnd(MENTION, text, start);
  if (code !== 0x5e && code !== 0x2f && code !== 0x2a && code !== 0x7e) return 0;
  return start === 0 || /\s/.test(text[start - 1]!) ? matchEnd(SIGN_OFF, text, start) : 0;
}

function isWww(text: string, start: number, end: number): boolean {
  return end - start === 3 && text.slice(start, end).toLowerCase() === "www";
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
