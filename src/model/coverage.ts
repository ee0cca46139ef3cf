/** A cue that no test exercises, and where it was written; lines and columns from 1. */
export interface UncoveredCue {
  readonly cue: string;
  readonly list: string | null;
  readonly criterion: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How many of a rubric's cues some test exercises. */
export interface Coverage {
  readonly cues: number;
  readonly exercised: number;
  readonly uncovered: readonly UncoveredCue[];
}
