/** What a UTF-16 unit is to the tokeniser. */
export const SPACE = 0;
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

const TABLE = 0x250;
const kinds = new Uint8Array(TABLE);
const lower = new Uint16Array(TABLE);
for (let code = 0; code < TABLE; code++) {
  const character = String.fromCharCode(code);
  kinds[code] = classify(code, character);
  lower[code] = character.toLowerCase().length === 1 ? character.toLowerCase().charCodeAt(0) : code;
}

export function kindOf(code: number): number {
  return code < TABLE ? kinds[code]! : classify(code, String.fromCharCode(code));
}

/** The lower-case unit; units beyond Latin Extended-B are left to `String.toLowerCase`. */
export function lowerOf(code: number): number {
  return code < TABLE ? lower[code]! : code;
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
