import { UserError } from "../model/errors.js";

/** A place in a file; lines and columns from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A mistake in a rubric: where, whose criterion, what, and what to write instead. */
export class RubricMistake extends UserError {
  constructor(
    readonly spot: Spot,
    readonly criterion: string | null,
    what: string,
    instead: string | null,
  ) {
    super(
      `${spot.file}:${spot.line}:${spot.column}`,
      criterion === null ? what : `criterion ${criterion}: ${what}`,
      instead,
    );
  }
}

/** In the order of the files, and in each from top to bottom; the same mistake at the same place once. */
export function inOrder(mistakes: readonly RubricMistake[], files: readonly string[]): readonly RubricMistake[] {
  const once = new Map(mistakes.map((mistake) => [mistake.message, mistake]));
  const rank = ({ spot }: RubricMistake) => files.indexOf(spot.file);
  return [...once.values()].sort(
    (a, b) => rank(a) - rank(b) || a.spot.line - b.spot.line || a.spot.column - b.spot.column,
  );
}
