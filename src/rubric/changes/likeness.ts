import { isRecord } from "./canonical.js";

/** How much two sets share, 0 to 1: L. R. Dice, "Measures of the Amount of Ecologic Association", Ecology 26 (1945). */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return (2 * both) / (a.size + b.size);
}

/** How alike two phrases are by their pairs of letters, 0 to 1. */
export function phraseLikeness(a: string, b: string): number {
  return dice(bigrams(a), bigrams(b));
}

function bigrams(phrase: string): ReadonlySet<string> {
  const text = ` ${phrase.toLowerCase()} `;
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/** How alike two values are by what stands where in them, 0 to 1; words of a list stand nowhere in particular. */
export function valueLikeness(a: unknown, b: unknown): number {
  return dice(leaves(a), leaves(b));
}

function leaves(value: unknown, at = "", found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const part of value) leaves(part, `${at}[]`, found);
  else if (isRecord(value)) for (const [key, part] of Object.entries(value)) leaves(part, `${at}.${key}`, found);
  else if (value !== undefined) found.add(`${at}=${JSON.stringify(value)}`);
  return found;
}

/** Pairs of the most alike first, each used once, of those that are at least so alike. */
export function pairUp<T>(
  ones: readonly T[],
  others: readonly T[],
  likeness: (a: T, b: T) => number,
  least: number,
): readonly (readonly [T, T])[] {
  const candidates = ones.flatMap((a, i) => others.map((b, j) => ({ a, b, i, j, alike: likeness(a, b) })));
  const found: (readonly [T, T])[] = [];
  const used = new Set<T>();
  for (const { a, b } of candidates
    .filter(({ alike }) => alike >= least)
    .sort((x, y) => y.alike - x.alike || x.i - y.i || x.j - y.j)) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    found.push([a, b]);
  }
  return found;
}

/** Two sequences as one: equal neighbours side by side, in the order of both; the longest common subsequence. */
export function aligned<T>(
  ones: readonly T[],
  others: readonly T[],
  alike: (a: T, b: T) => boolean,
): readonly (readonly [T | undefined, T | undefined])[] {
  const lengths = Array.from({ length: ones.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
  for (let i = ones.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      lengths[i]![j] = alike(ones[i]!, others[j]!)
        ? 1 + lengths[i + 1]![j + 1]!
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const found: (readonly [T | undefined, T | undefined])[] = [];
  let i = 0;
  let j = 0;
  while (i < ones.length || j < others.length) {
    if (i < ones.length && j < others.length && alike(ones[i]!, others[j]!)) found.push([ones[i++], others[j++]]);
    else if (j === others.length || (i < ones.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      found.push([ones[i++], undefined]);
    else found.push([undefined, others[j++]]);
  }
  return found;
}
