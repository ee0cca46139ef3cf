import type { Passage } from "../../model/coaching.js";

type Span = readonly [start: number, end: number];

/** Units of a passage at most; with so many, no further sentence is added. */
const [MOST, ENOUGH] = [240, 100];

/**
 * The words of a message around these places: whole sentences as far as they fit, else whole words, with dots where
 * something is left out. Without places, how the message begins.
 */
export function passageOf(message: number, text: string, places: readonly Span[], most = MOST): Passage {
  const inside = places.filter(([start, end]) => start >= 0 && end <= text.length && start < end);
  const first = Math.min(...inside.map(([start]) => start), inside.length === 0 ? 0 : text.length);
  const near = inside.filter(([, end]) => end - first <= most);
  const last = Math.max(first, ...near.map(([, end]) => end));
  const sentences = sentencesOf(text);
  let from = sentences.find(([start, end]) => start <= first && first < end)?.[0] ?? first;
  let to = Math.max(from, sentences.findLast(([start]) => start < Math.max(last, first + 1))?.[1] ?? text.length);
  if (to - from > most) [from, to] = within(text, first, last, from, to, most);
  else
    for (const [start, end] of sentences) {
      if (start >= to && to - from < ENOUGH && end - from <= most) to = end;
    }
  return cut(message, text, from, to, inside);
}

/** Sentences and lines of a text; all of it, without gaps. */
function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, 0: piece } of text.matchAll(/[^.!?\n]*(?:[.!?]+(?=\s|$)|[.!?](?=\S)|\n+|$)\s*/g))
    if (piece !== "") found.push([index, index + piece.length]);
  return found;
}

/** As much around a place as fits, from and to a space. */
function within(text: string, first: number, last: number, least: number, furthest: number, most: number): Span {
  let from = Math.max(least, Math.min(first, last - most));
  if (first - least < most / 2 && last - least <= most) from = least;
  else if (from === first) from = Math.max(least, first - Math.max(0, Math.floor((most - (last - first)) / 2)));
  let to = Math.min(furthest, from + most);
  if (from > least) while (from < first && !/\s/.test(text[from - 1]!)) from++;
  if (to < furthest) while (to > last && !/\s/.test(text[to]!)) to--;
  if (to <= from) to = Math.min(furthest, from + most);
  // No character is cut in two.
  if (/[\udc00-\udfff]/.test(text[from] ?? "")) from++;
  if (/[\ud800-\udbff]/.test(text[to - 1] ?? "")) to--;
  return [from, to];
}

function cut(message: number, text: string, start: number, end: number, places: readonly Span[]): Passage {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  const before = text.slice(0, from).trim() === "" ? "" : "… ";
  const after = text.slice(to).trim() === "" ? "" : " …";
  const marks = places
    .map(([first, last]): Span => [Math.max(from, first), Math.min(to, last)])
    .filter(([first, last]) => first < last)
    .map(([first, last]): Span => [first - from + before.length, last - from + before.length]);
  return { message, text: `${before}${text.slice(from, to)}${after}`, marks: apart(marks) };
}

/** Spans in order, those that overlap as one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
