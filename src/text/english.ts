/** Words that English is full of and that other languages in Latin letters hardly have. */
const TELLING: ReadonlySet<string> = new Set(
  `the you your and are my it this that with been not can will but they have has would there please thanks thank what when
   from our just could which about i'm i've i'll it's don't can't you're we're we'll`.split(/\s+/),
);

/** Fewer hits may be borrowed words. */
const FEWEST = 4;
const LEAST_SHARE = 0.2;

/** Whether words are so plainly English that nobody need look closer. */
export function isPlainlyEnglish(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+/gu) ?? [];
  let hits = 0;
  for (const word of words) if (TELLING.has(word)) hits++;
  return hits >= FEWEST && hits >= words.length * LEAST_SHARE;
}
