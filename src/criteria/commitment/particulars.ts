import type { Scene } from "../../model/criterion.js";
import { sentenceAt } from "../../text/content-words.js";
import type { Found } from "../sayings.js";
import { type Amount, amountsIn } from "./amounts.js";
import { type Time, timesIn } from "./terms.js";
import { wordsOf } from "./words.js";

/** Something that was found, with the times and amounts that its sentence gives for it; offsets are the message's. */
export interface Particular {
  readonly found: Found;
  readonly times: readonly Time[];
  readonly amounts: readonly Amount[];
}

/**
 * What was found (in order), each with the times and amounts after it in its sentence, up to the next one found. The first
 * of a sentence that has none after it takes those before it: "By Friday I'll have sent it".
 */
export function particulars(found: readonly Found[], scene: Scene): readonly Particular[] {
  const all: Particular[] = [];
  for (let i = 0; i < found.length; ) {
    const { message, start: place } = found[i]!;
    const text = scene.text(message);
    const [start, end] = sentenceAt(text, place);
    const words = wordsOf(text.slice(start, end));
    const times = timesIn(words).map((one) => moved(one, start));
    const amounts = amountsIn(words).map((one) => moved(one, start));
    let last = i + 1;
    while (last < found.length && found[last]!.message === message && found[last]!.start < end) last++;
    for (let n = i; n < last; n++) {
      const from = found[n]!.start;
      const to = n + 1 < last ? found[n + 1]!.start : end;
      const within = <Piece extends Amount | Time>(pieces: readonly Piece[], least: number, most: number) =>
        pieces.filter((piece) => piece.start >= least && piece.start < most);
      let own = { times: within(times, from, to), amounts: within(amounts, from, to) };
      if (n === i && own.times.length + own.amounts.length === 0)
        own = { times: within(times, start, from), amounts: within(amounts, start, from) };
      all.push({ found: found[n]!, ...own });
    }
    i = last;
  }
  return all;
}

function moved<Piece extends { readonly start: number; readonly end: number }>(piece: Piece, by: number): Piece {
  return { ...piece, start: piece.start + by, end: piece.end + by };
}
