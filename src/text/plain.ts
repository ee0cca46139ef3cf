/** A text in a canonical Unicode form, with the way back to the text as given. */
export interface Plain {
  readonly text: string;
  /** Per unit of `text`: where the characters that it came from start and end; null where nothing moved. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

/** Where the unit at `at` of a plain text starts in the text as given. */
export function startIn({ starts }: Plain, at: number): number {
  return starts === null ? at : starts[at]!;
}

/** Where a part of a plain text that ends before unit `at` ends in the text as given. */
export function endIn({ ends }: Plain, at: number): number {
  return ends === null ? at : ends[at - 1]!;
}

// What makes the slow path necessary: combining marks, compatibility forms (ligatures, full-width, mathematical letters),
// invisible characters, and HTML entities left in by an export.
const UNUSUAL =
  /[\u0300-\u036f\u00ad\u200b\u200c\u2060\ufeff\ufb00-\ufb06\uff01-\uff5e]|\ud835|&(?:[a-z]{2,6}|#\d{1,6}|#x[0-9a-f]{1,5});/i;
const PIECE = /&(?:[a-z]{2,6}|#\d{1,6}|#x[0-9a-f]{1,5});|\P{M}\p{M}*|\p{M}+/giu;
const INVISIBLE = /^[\u00ad\u200b\u200c\u2060\ufeff]$/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["rsquo", "'"],
  ["lsquo", "'"],
  ["hellip", "…"],
]);

/** Composes and unifies Unicode forms (NFKC, letter by letter), drops invisible characters and reads HTML entities. */
export function plain(given: string): Plain {
  if (!UNUSUAL.test(given)) return { text: given, starts: null, ends: null };
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of given.matchAll(PIECE)) {
    const source = piece[0];
    if (INVISIBLE.test(source)) continue;
    const form = entity(source) ?? source.normalize("NFKC");
    for (let i = 0; i < form.length; i++) {
      starts.push(piece.index);
      ends.push(piece.index + source.length);
    }
    text += form;
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function entity(source: string): string | null {
  if (source.length < 4 || source[0] !== "&" || !source.endsWith(";")) return null;
  const name = source.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITIES.get(name) ?? null;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code >= 32 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
