import type { Band, DimensionScore, Verdict } from "../model/evaluation.js";
import { bandOf, overallOf, type Scoring, scoreDimensions } from "./score.js";

/** What a rubric makes of a conversation. */
export interface ScoredOutcome {
  readonly dimensions: Readonly<Record<string, DimensionScore>>;
  readonly overall: number | null;
  readonly band: Band | null;
  /** Ids of the critical criteria that failed. */
  readonly critical: readonly string[];
}

/** Scores and band from the verdicts, in the order of the criteria. */
export function outcomeOf(scoring: Scoring, verdicts: readonly Verdict[]): ScoredOutcome {
  const dimensions = scoreDimensions(scoring, verdicts);
  // A conversation in another language is not scored, rather than by what can be told without its words.
  if (verdicts.some((verdict) => verdict.status === "not-applicable" && verdict.unread === true))
    return { dimensions, overall: null, band: null, critical: [] };
  const overall = overallOf(scoring, dimensions);
  const critical = scoring.criteria.filter((one, i) => one.critical && failed(verdicts[i]!)).map(({ id }) => id);
  return { dimensions, overall, band: bandOf(overall, scoring, critical), critical };
}

function failed(verdict: Verdict): boolean {
  return verdict.status === "scored" && verdict.value < 0.5;
}
