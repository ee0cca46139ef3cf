import type { CriterionVerdict } from "../../../model/evaluation.js";
import { pieceOf } from "./verdict-words.js";

/** A piece of evidence where it lies in a message; numbers are places in lists, so that no name of a rubric is trusted. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The verdict's place among the verdicts, and the piece's place in its evidence. */
  readonly verdict: number;
  readonly piece: number;
  /** The place of the verdict's dimension in the rubric. */
  readonly dimension: number;
  readonly kind: ReturnType<typeof pieceOf>["kind"];
}

/** The evidence of all verdicts by the number of the message that it lies in. */
export function marksByMessage(
  verdicts: readonly CriterionVerdict[],
  dimensions: readonly string[],
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const [place, verdict] of verdicts.entries()) {
    if (verdict.status !== "scored") continue;
    const dimension = dimensions.indexOf(verdict.dimension);
    for (const [piece, { message, start, end, cue }] of verdict.evidence.entries()) {
      const mark = { start, end, verdict: place, piece, dimension, kind: pieceOf(cue).kind };
      const others = marks.get(message);
      if (others === undefined) marks.set(message, [mark]);
      else others.push(mark);
    }
  }
  return marks;
}
