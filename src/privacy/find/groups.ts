/** Digits that stand together, `4111 1111-1111`, group by group; UTF-16 offsets. */
export interface Run {
  readonly text: string;
  readonly groups: readonly { readonly start: number; readonly end: number; readonly digits: string }[];
}

const RUN = /[+(]*\d[\d \u00a0\u202f()./\u2010-\u2014-]*/g;
const APART = /[^ \u00a0\u202f()./\u2010-\u2014-]|.{4}|\.\s/;

/** The runs of digits of a text, cut where groups stand further apart than within a number. */
export function* runsIn(text: string): Generator<Run> {
  for (const { 0: found, index } of text.matchAll(RUN)) {
    let groups: Run["groups"][number][] = [];
    for (const { 0: digits, index: at } of found.matchAll(/\d+/g)) {
      const start = index + at;
      const before = groups.at(-1);
      if (before !== undefined && APART.test(text.slice(before.end, start))) {
        yield { text, groups };
        groups = [];
      }
      groups.push({ start, end: start + digits.length, digits });
    }
    yield { text, groups };
  }
}

/** Is the run a date at this group: `05.03.2026`, `2026-03-05`? */
export function isDate({ text, groups }: Run, at: number): boolean {
  const [a, b, c] = groups.slice(at, at + 3);
  if (a === undefined || b === undefined || c === undefined) return false;
  const joint = text.slice(a.end, b.start);
  if (!/^[./\u2010-\u2014-]\s?$/.test(joint) || text.slice(b.end, c.start) !== joint) return false;
  const lengths = [a, b, c].map(({ digits }) => digits.length).join("");
  const [first, second, third] = [a, b, c].map(({ digits }) => Number(digits)) as [number, number, number];
  if (/^4[12][12]$/.test(lengths)) return first >= 1900 && first < 2100 && second <= 12 && third <= 31;
  if (!/^[12][12][24]$/.test(lengths)) return false;
  return first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);
}
