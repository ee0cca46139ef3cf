import type { Speech } from "./speech.js";

/** A speaker who goes on within this time, in milliseconds, goes on with the same message. */
export const SAME_TURN = 2000;

/** What a speaker says without a longer pause, put together from cues with a space between them. */
export interface Turn extends Omit<Speech, "end"> {
  readonly text: string;
}

/** Speeches, in the order of time, as turns. A sound, or what nobody is known to say, stands by itself. */
export function turnsOf(speeches: readonly Speech[]): readonly Turn[] {
  const turns: { first: Speech; end: number | null; parts: string[] }[] = [];
  for (const speech of speeches) {
    const last = turns.at(-1);
    if (last !== undefined && goesOn(last, speech)) {
      last.parts.push(speech.text);
      last.end = Math.max(last.end ?? 0, speech.end ?? 0);
    } else turns.push({ first: speech, end: speech.end, parts: [speech.text] });
  }
  return turns.map(({ first: { end: _, ...first }, parts }) => ({ ...first, text: parts.join(" ") }));
}

function goesOn(before: { readonly first: Speech; readonly end: number | null }, { speaker, start }: Speech): boolean {
  return (
    speaker !== null &&
    before.first.speaker === speaker &&
    before.end !== null &&
    start !== null &&
    start - before.end <= SAME_TURN
  );
}
