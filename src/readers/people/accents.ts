/** A text with its letters plain and its spaces simple (`août` → `aout`, `9\u202fh` → `9 h`); `ß` stays. */
export function withoutAccents(text: string): string {
  return FOREIGN.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text;
}

const FOREIGN = /[^\p{ASCII}]/u;
