import { sentenceAt } from "../../text/content-words.js";

/** A stretch of a text; offsets are UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** About so long is what is shown of a message. */
const LONG = 260;
/** A greeting on a line of its own has no more words. */
const GREETING = 3;

/** The sentences of a text that hold the given places (ascending), and as many around them as fit; without places the first that say something. */
export function excerptOf(text: string, places: readonly Span[]): Span {
  const whole = trimmed(text, { start: 0, end: text.length });
  if (whole.end - whole.start <= LONG) return whole;
  if (places.length === 0) return trimmed(text, forward(text, opening(text, whole)));
  const first = sentenceOf(text, places[0]!.start);
  const last = sentenceOf(text, Math.max(places[0]!.start, places.at(-1)!.end - 1));
  const all = { start: first.start, end: last.end };
  return grown(text, all.end - all.start <= LONG ? all : near(text, first, places[0]!));
}

/** The first sentence that is no mere greeting. */
function opening(text: string, whole: Span): Span {
  for (let at = whole.start; at < whole.end; ) {
    const sentence = sentenceOf(text, at);
    if (text.slice(sentence.start, sentence.end).split(/\s+/).length > GREETING) return near(text, sentence, { start: sentence.start, end: sentence.start }); // biome-ignore format: one rule
    at = Math.max(sentence.end, at + 1);
    while (at < whole.end && /\s/.test(text[at]!)) at++;
  }
  return near(text, whole, { start: whole.start, end: whole.start });
}

/** With the sentences after it, then those before it, while there is room. */
function grown(text: string, span: Span): Span {
  let { start } = span;
  const { end } = forward(text, span);
  for (;;) {
    const next = before(text, start);
    if (next === null || end - next > LONG) break;
    start = next;
  }
  return trimmed(text, { start, end });
}

function forward(text: string, { start, end: first }: Span): Span {
  let end = first;
  for (;;) {
    const next = after(text, end);
    if (next === null || next - start > LONG) return { start, end };
    end = next;
  }
}

function after(text: string, end: number): number | null {
  let at = end;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at === text.length ? null : sentenceOf(text, at).end;
}

function before(text: string, start: number): number | null {
  let at = start - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at < 0 ? null : trimmed(text, { start: sentenceOf(text, at).start, end: start }).start;
}

/** The sentence at a place, with the signs that end it. */
function sentenceOf(text: string, place: number): Span {
  const isEnd = /[.!?…]/.test(text[place]!);
  let [start, end] = sentenceAt(text, place);
  if (isEnd) {
    // A place on the sign itself belongs to the sentence before it.
    while (start > 0 && /[.!?…]/.test(text[start - 1]!)) start--;
    if (start > 0) start = sentenceAt(text, start - 1)[0];
  }
  while (end < text.length && /[.!?…)"'”’]/.test(text[end]!)) end++;
  return trimmed(text, { start, end });
}

/** Of a sentence that is too long, what is around a place. */
function near(text: string, sentence: Span, place: Span): Span {
  if (sentence.end - sentence.start <= LONG) return sentence;
  const room = Math.max(0, LONG - (place.end - place.start)) / 2;
  let start = Math.max(sentence.start, Math.floor(place.start - room));
  let end = Math.min(sentence.end, Math.ceil(Math.min(place.end, place.start + LONG) + room));
  if (start > sentence.start) start = Math.min(place.start, afterSpace(text, start));
  if (end < sentence.end) end = Math.max(place.start + 1, beforeSpace(text, end, place.end));
  return trimmed(text, { start, end });
}

function afterSpace(text: string, at: number): number {
  const space = text.slice(at, at + LONG).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function beforeSpace(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(" ", at - 1);
  return space > least ? space : at;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
