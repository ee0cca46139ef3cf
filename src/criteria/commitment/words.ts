/** A word, a number or a sign of a text; offsets are UTF-16 units. */
export interface Word {
  /** In lower case, with straight apostrophes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Each unit is read once: a number with what divides it, a word with its apostrophes, or a single sign.
const WORD = /\d+(?:[.,:'’]\d+)*|\p{L}+(?:['’]\p{L}+)*|\S/gu;

/** The words, numbers and signs of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    text: word.toLowerCase().replaceAll("’", "'"),
    start: index,
    end: index + word.length,
  }));
}

const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    ninety: 90,
  }),
);

/** The number that a word stands for, up to 999; null for any other word. */
export function countOf(word: Word | undefined): number | null {
  if (word === undefined) return null;
  return /^\d{1,3}(?:\.\d)?$/.test(word.text) ? Number(word.text) : (COUNTS.get(word.text) ?? null);
}

/** Numbers of more digits than this are no amounts. */
const MOST_DIGITS = 15;

/**
 * The value of a number as amounts are written, in hundredths: `12.50`, `1,200`, `1.200,50`, `1'200`. A point or comma
 * before three digits parts thousands, before others it is the decimal one. Null where it is none.
 */
export function hundredthsOf(number: string): number | null {
  if (number.length > MOST_DIGITS) return null;
  const parts = /^(\d{1,3}(?:([.,'])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(number);
  if (parts === null || (parts[2] !== undefined && parts[2] === parts[3])) return null;
  return Number(parts[1]!.replace(/[.,']/g, "")) * 100 + Number((parts[4] ?? "").padEnd(2, "0"));
}
