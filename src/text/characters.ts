/** Kinds of UTF-16 units. */
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
/** Ends a sentence. */
export const STOP = 4;
/** Ends a clause: commas, brackets, dashes and the like. */
export const PAUSE = 5;
/** Stands between words and ends nothing: hyphens, slashes, quotation marks, symbols. */
export const JOINER = 6;
export const NEWLINE = 7;
export const SURROGATE = 8;
export const SPACE = 9;

// By unit; 0 where not worked out yet.
const kinds = new Uint8Array(0x10000);
// By unit, up to Latin Extended-B.
const lower = new Uint16Array(0x250);
for (let code = 0; code < lower.length; code++) {
  const character = String.fromCharCode(code).toLowerCase();
  if (character.length === 1) lower[code] = character.charCodeAt(0);
}

/** What a UTF-16 unit is to the tokeniser. */
export function kindOf(code: number): number {
  const known = kinds[code]!;
  return known !== 0 ? known : learn(code);
}

function learn(code: number): number {
  const kind = classify(code, String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

/** The lower-case unit; 0 where that is left to `String.toLowerCase`: beyond Latin Extended-B, and where it takes two. */
export function lowerOf(code: number): number {
  return code < lower.length ? lower[code]! : 0;
}

function classify(code: number, character: string): number {
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (/['\u2018\u2019\u02bc\u0060\u00b4]/.test(character)) return APOSTROPHE;
  if (/[.!?\u2026\u3002\uff01\uff1f]/.test(character)) return STOP;
  if (/[,;:()[\]{}\u2013\u2014\u3001]/.test(character)) return PAUSE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return LETTER;
  if (/[\s\p{Cc}\p{Cf}]/u.test(character)) return SPACE;
  return JOINER;
}
