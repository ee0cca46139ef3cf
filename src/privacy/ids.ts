/** Words that ids are made of. */
const WORDS: ReadonlySet<string> = new Set(
  "csv tsv xlsx json xml eml mbox srt vtt txt chat chats ticket tickets case cases conv conversation cnv msg message thread session call email mail phone sms web week test demo shop order req inc contact interaction id key export row rec record task item sub page voice video social twcs list raw late example the and of".split(
    " ",
  ),
);
const PIECE = /\p{L}+|\p{N}+/gu;

/**
 * Is an id only a number, a code, or one with a usual prefix (`INC0012`, `csv-de-1`)? One with other words may name
 * somebody, and one with `@`, `+` or a leading 0 may be an address or a phone number.
 */
export function isPlainId(id: string): boolean {
  if (/^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16,64})$/i.test(id)) return true;
  if (id.length > 80 || !/^[\p{L}\p{N}#_:./-]*$/u.test(id) || /^0\d{8,}$/.test(id)) return false;
  return [...id.matchAll(PIECE)].every(([piece]) => /^\p{N}/u.test(piece) || piece.length < 3 || /^[A-Z]{3,5}$/.test(piece) || WORDS.has(piece.toLowerCase())); // biome-ignore format: one rule
}
