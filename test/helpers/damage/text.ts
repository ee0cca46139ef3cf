import type { Pick } from "../damage.js";
import type { Said } from "./said.js";

/** A stretch of a text, by its first and the one after its last character. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Lines changed: the stretches of the original that are gone or different. */
export interface LineDamage {
  readonly what: string;
  readonly text: string;
  readonly touched: readonly Stretch[];
}

/** Removes, doubles, swaps or joins lines. */
export function damagedLines(text: string, pick: Pick): LineDamage {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [""];
  const starts = lines.map((_, i) => lines.slice(0, i).join("").length);
  const one = pick(lines.length);
  const other = pick(2) === 0 ? Math.min(one + 1, lines.length - 1) : pick(lines.length);
  const whole = (i: number): Stretch => ({ from: starts[i]!, to: starts[i]! + lines[i]!.length });
  const damage = (what: string, made: readonly string[], touched: readonly Stretch[]): LineDamage =>
    ({ what, text: made.join(""), touched }); // biome-ignore format: one record
  const kind = pick(4);
  if (kind === 0) {
    const count = 1 + pick(3);
    const gone = Array.from({ length: Math.min(count, lines.length - one) }, (_, i) => whole(one + i));
    return damage(`${gone.length} lines from ${one + 1} removed`, lines.toSpliced(one, count), gone);
  }
  if (kind === 1)
    return damage(`line ${one + 1} doubled`, lines.toSpliced(one, 0, lines[one]!), [
      { from: whole(one).to, to: whole(one).to },
    ]);
  if (kind === 2) {
    const swapped = lines.with(one, lines[other]!).with(other, lines[one]!);
    return damage(`lines ${one + 1} and ${other + 1} swapped`, swapped, [whole(one), whole(other)]);
  }
  const end = whole(one).to;
  const joined = lines.with(one, lines[one]!.replace(/\r?\n$/, ""));
  return damage(`line ${one + 1} joined to the next`, joined, [{ from: end - 2, to: end }]);
}

/** Whether the first line has another number of cells: columns are called by the names of others then. */
export function isShifted(before: string, after: string): boolean {
  const [one, other] = [before, after].map((text) => text.slice(0, text.indexOf("\n")).split(/[,;\t|"]/).length);
  return one !== other;
}

/** What is joined to a header is one with it: where its end is touched, the row below, to its last line. */
function withRow(text: string, { from, to }: Stretch): Stretch {
  const header = text.indexOf("\n");
  if (header === -1 || from > header || to < header) return { from, to };
  let end = header + 1;
  do end = text.indexOf("\n", end) + 1;
  while (end > 0 && text.slice(header, end).split('"').length % 2 === 0);
  return { from, to: Math.max(to, end === 0 ? text.length : end) };
}

/** Where the line is touched that sets a message of a mailbox apart from the one before, with the message below it. */
function withMail(text: string, { from, to }: Stretch): Stretch {
  const begins = [...text.matchAll(/^From .*\n/gm)].map(({ index, 0: line }) => ({
    from: index,
    to: index + line.length,
  }));
  const last = begins.findLastIndex((line) => from <= line.to && to >= line.from);
  return last === -1 ? { from, to } : { from, to: Math.max(to, begins[last + 1]?.from ?? text.length) };
}

/**
 * Which messages stand in stretches of a text, or beside them; one that does not stand in the text as it reads (it is
 * encoded, or wrapped) counts as touched.
 */
export function touchedIn(text: string, stretches: readonly Stretch[]): (said: Said) => boolean {
  const touched = stretches.map((stretch) => withRow(text, withMail(text, stretch)));
  return (said) =>
    said.text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .some((line) => {
        const places = [...occurrences(text, line.trim()), ...occurrences(text, line.trim().replaceAll('"', '""'))];
        return (
          places.length === 0 ||
          places.some((at) => touched.some(({ from, to }) => from <= at + line.length + 1 && to >= at - 1))
        );
      });
}

function* occurrences(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
