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

/** Words that begin a clause whose times and amounts are of something else: "I'll close this if I hear nothing in 5 minutes". */
const ASIDES = new Set("if unless because since when while whether who which after otherwise".split(" "));

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
    const cues = found.slice(i, last);
    const asides = words.filter(({ text }) => ASIDES.has(text)).map((word) => word.start + start);
    const [timesBefore, ...timesOf] = parted(times, cues, asides);
    const [amountsBefore, ...amountsOf] = parted(amounts, cues, asides);
    for (const [n, cue] of cues.entries()) {
      const isBare = n === 0 && timesOf[n]!.length + amountsOf[n]!.length === 0;
      all.push({
        found: cue,
        times: isBare ? timesBefore! : timesOf[n]!,
        amounts: isBare ? amountsBefore! : amountsOf[n]!,
      });
    }
    i = last;
  }
  return all;
}

/** Those before the first cue, then those from each cue on up to the next, or to an aside; all in order. */
function parted<Piece extends Amount | Time>(
  pieces: readonly Piece[],
  cues: readonly Found[],
  asides: readonly number[],
): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[], ...cues.map(() => [])];
  let part = 0;
  let aside = 0;
  for (const piece of pieces) {
    while (part < cues.length && cues[part]!.start <= piece.start) part++;
    const from = part === 0 ? -1 : cues[part - 1]!.end;
    while (aside < asides.length && asides[aside]! < from) aside++;
    const isAside = part > 0 && aside < asides.length && asides[aside]! < piece.start;
    if (!isAside) parts[part]!.push(piece);
  }
  return parts;
}

function moved<Piece extends Amount | Time>(piece: Piece, by: number): Piece {
  return { ...piece, start: piece.start + by, end: piece.end + by };
}
