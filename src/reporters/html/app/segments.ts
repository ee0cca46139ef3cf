/** A place in a text: UTF-16 offsets, as evidence gives them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, and the marks that lie on all of it: those that begin first, and of these the longest, first. */
export interface Segment<Mark extends Span> {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Does a mark begin with it? */
  readonly begins: boolean;
}

/**
 * Cuts a text where marks begin and end, overlapping and nested ones too; the pieces together are the text. A mark that
 * reaches beyond the text is cut off at its ends, one that would split a character takes it whole, and one that covers
 * nothing is left out. Takes time in proportion to the text and to the marks times how many overlap in one place.
 */
export function segments<Mark extends Span>(text: string, marks: readonly Mark[]): readonly Segment<Mark>[] {
  const fitted = marks
    .map((mark) => ({ mark, ...within(text, mark) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of fitted) cuts.add(start).add(end);
  const places = [...cuts].sort((a, b) => a - b);

  const cut: Segment<Mark>[] = [];
  let open: typeof fitted = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const at = places[i]!;
    const before = next;
    while (next < fitted.length && fitted[next]!.start === at) next++;
    open = [...open.filter(({ end }) => end > at), ...fitted.slice(before, next)];
    cut.push({ text: text.slice(at, places[i + 1]), marks: open.map(({ mark }) => mark), begins: next > before });
  }
  return cut;
}

/** Does a mark cover anything of the text? */
export function covers(text: string, mark: Span): boolean {
  const { start, end } = within(text, mark);
  return start < end;
}

/** What of a mark lies in the text; nothing (`start` and `end` alike) where its offsets are no whole numbers. */
function within(text: string, { start, end }: Span): Span {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return { start: 0, end: 0 };
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  if (from === to) return { start: from, end: from };
  return { start: from - (splits(text, from) ? 1 : 0), end: to + (splits(text, to) ? 1 : 0) };
}

/** Does this place lie between the two halves of one character? */
function splits(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
