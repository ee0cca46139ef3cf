import type { Chosen } from "../model/comparison.js";
import type { Band, DimensionScore } from "../model/evaluation.js";

/** Scores and band of a conversation. */
export interface Outcome {
  readonly overall: number | null;
  readonly band: Band | null;
  readonly dimensions: Readonly<Record<string, DimensionScore>>;
}

/** A conversation as two versions of a rubric judge it, and every mixture of them. */
export interface PairReading {
  readonly was: Outcome;
  readonly is: Outcome;
  /** The places of the edits that can make a difference here. */
  readonly active: readonly number[];
  outcome(chosen: Chosen): Pick<Outcome, "overall" | "band">;
  /** Where cues that these edits lost or gained count in one version only. */
  cueMatches(): readonly CueMatch[];
}

export interface CueMatch {
  readonly edit: number;
  readonly cue: string;
  readonly gained: boolean;
  readonly message: number;
  readonly start: number;
  readonly end: number;
}
