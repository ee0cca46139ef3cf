/** The words of a text: letters that stand together, whatever joins them to others; UTF-16 offsets. */
export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export function wordsOf(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    starts.push(index);
    ends.push(index + word.length);
  }
  return { text, starts, ends };
}

/** What stands between a word and the one before it. */
export function gapBefore({ text, starts, ends }: Words, at: number): string {
  return text.slice(at === 0 ? 0 : ends[at - 1], starts[at]);
}

export function wordAt({ text, starts, ends }: Words, at: number): string {
  return at < 0 || at >= starts.length ? "" : text.slice(starts[at], ends[at]);
}

const APART: ReadonlyMap<string, string> = new Map([["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["ø", "o"], ["ł", "l"], ["đ", "d"], ["ð", "d"], ["þ", "th"], ["ı", "i"], ["ħ", "h"]]); // biome-ignore format: one table
const ASCII = /^[a-z]*$/;
const UMLAUT: ReadonlyMap<string, string> = new Map([["ä", "ae"], ["ö", "oe"], ["ü", "ue"], ["å", "aa"], ["ø", "oe"]]); // biome-ignore format: one table

/** A word in lower case, without its accents: `Élodie` and `elodie` are one. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const bare = lower.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.replace(/[ßæœøłđðþıħ]/g, (letter) => APART.get(letter)!);
}

/** A word folded, and as it is written where umlauts are not at hand: `juergen`. */
export function folds(word: string): readonly string[] {
  const one = fold(word);
  const other = fold(word.toLowerCase().normalize("NFC").replace(/[äöüåø]/g, (letter) => UMLAUT.get(letter)!)); // biome-ignore format: one line
  return one === other ? [one] : [one, other];
}

/** Does a word begin with a capital letter? */
export function isCapital(word: string): boolean {
  const first = word.codePointAt(0);
  if (first === undefined) return false;
  const letter = String.fromCodePoint(first);
  return letter !== letter.toLowerCase();
}
