import { hundredthsOf, type Word } from "./words.js";

/** An amount of money, or a percentage; offsets are UTF-16 units. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** `£`, `€`, `$`, another currency's sign or code, or `%`. Dollars of several countries are not told apart. */
  readonly unit: string;
  readonly hundredths: number;
}

/** How units are written, before or after the number; words only after it. */
const UNITS: Readonly<Record<string, { readonly codes: readonly string[]; readonly words: readonly string[] }>> = {
  "£": { codes: ["£", "gbp"], words: ["pound", "pounds", "quid"] },
  "€": { codes: ["€", "eur"], words: ["euro", "euros"] },
  $: { codes: ["$", "usd", "aud", "cad", "nzd"], words: ["dollar", "dollars", "buck", "bucks"] },
  "¥": { codes: ["¥", "jpy"], words: ["yen"] },
  "₹": { codes: ["₹", "inr"], words: ["rupee", "rupees"] },
  chf: { codes: ["chf"], words: ["francs"] },
  kr: { codes: ["kr", "sek", "nok", "dkk"], words: ["kronor", "kroner"] },
  pln: { codes: ["pln"], words: ["zł"] },
};
const CODES = new Map(Object.entries(UNITS).flatMap(([unit, { codes }]) => codes.map((code) => [code, unit])));
const WORDS = new Map(Object.entries(UNITS).flatMap(([unit, { words }]) => words.map((word) => [word, unit])));

/** The amounts in a text's words, in order. */
export function amountsIn(words: readonly Word[]): readonly Amount[] {
  const found: Amount[] = [];
  let taken = 0;
  for (let i = 0; i < words.length; i++) {
    const number = words[i]!;
    const hundredths = /^\d/.test(number.text) ? hundredthsOf(number.text) : null;
    if (hundredths === null) continue;
    const before = i > taken ? words[i - 1]! : null;
    const sign = before === null ? undefined : code(before.text);
    // A number within a word is none: "1e9€".
    if (sign === undefined && before?.end === number.start && /\p{L}$/u.test(before.text)) continue;
    const after = suffix(words, i + 1);
    // In "10 € 20 €" the sign before 20 is the 10's.
    if (sign !== undefined && (before!.end === number.start || after === null)) {
      found.push({ start: before!.start, end: number.end, unit: sign, hundredths });
      taken = i + 1;
    } else if (after !== null) {
      found.push({ start: number.start, end: words[after.last]!.end, unit: after.unit, hundredths });
      taken = after.last + 1;
    }
  }
  return found;
}

/** Any currency's own sign is its unit. */
function code(text: string): string | undefined {
  return CODES.get(text) ?? (/^\p{Sc}$/u.test(text) ? text : undefined);
}

function suffix(words: readonly Word[], at: number): { readonly unit: string; readonly last: number } | null {
  const text = words[at]?.text;
  if (text === undefined) return null;
  if (text === "%" || text === "percent" || text === "pct") return { unit: "%", last: at };
  if (text === "per") return words[at + 1]?.text === "cent" ? { unit: "%", last: at + 1 } : null;
  const unit = code(text) ?? WORDS.get(text);
  return unit === undefined ? null : { unit, last: at };
}
