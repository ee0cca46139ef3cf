import type { Band, DimensionScore, Facts, Verdict } from "../model/evaluation.js";
import type { Criterion, Dimension, Logistic, Rubric } from "../model/rubric.js";

/** What of a rubric makes scores of verdicts. */
export type Scoring = Pick<Rubric, "dimensions" | "bands"> & {
  readonly criteria: readonly Pick<Criterion, "id" | "dimension" | "weight" | "bonus" | "critical">[];
};

/** What the dimensions of every default report carry beside their score, whatever fills it. */
const STANDING_FACTS: Readonly<Record<string, Facts>> = {
  empathy: { opportunities: null, answered: null },
  "first-contact-resolution": { outcome: null, repeatBefore: null },
  "escalation-style": { outcome: null, reason: null, agent: null },
  shareability: { risk: null },
};

type Known = { score: number | null; [fact: string]: string | number | boolean | null };

/** Every dimension's score and facts, from the verdicts in the order of the rubric. */
export function scoreDimensions(
  rubric: Scoring,
  verdicts: readonly Verdict[],
): Readonly<Record<string, DimensionScore>> {
  const scored: Record<string, DimensionScore> = {};
  for (const dimension of rubric.dimensions) scored[dimension.id] = scoreDimension(dimension, rubric, verdicts);
  return scored;
}

function scoreDimension(dimension: Dimension, { criteria }: Scoring, verdicts: readonly Verdict[]): DimensionScore {
  const scored: Known = { score: null, ...STANDING_FACTS[dimension.id] };
  const values = new Map<string, number>();
  let weighted = 0;
  let weights = 0;
  let bonus = 0;
  let isUnread = false;
  for (let i = 0; i < criteria.length; i++) {
    const criterion = criteria[i]!;
    if (criterion.dimension !== dimension.id) continue;
    const verdict = verdicts[i]!;
    if (verdict.status === "scored" && criterion.bonus !== null) {
      bonus += criterion.bonus * verdict.value;
    } else if (verdict.status === "scored") {
      values.set(criterion.id, verdict.value);
      weighted += criterion.weight * verdict.value;
      weights += criterion.weight;
    }
    if (verdict.status === "not-applicable" && verdict.unread === true) isUnread = true;
    if (verdict.status !== "error" && verdict.facts !== undefined) addFacts(scored, verdict.facts);
  }
  const likely = (model: Logistic) => (values.size === 0 ? null : tenths(100 * logistic(model, values)));
  const mean = weights === 0 ? null : tenths((100 * weighted) / weights);
  if (dimension.risk !== null) scored.risk = isUnread ? null : likely(dimension.risk);
  // Last, so that no fact of a criterion takes its place. What could be told without its words is no score of it.
  const score = isUnread ? null : dimension.likelihood === null ? mean : likely(dimension.likelihood);
  // A bonus is for what there is a score for.
  scored.score = score === null || bonus === 0 ? score : Math.min(100, tenths(score + bonus));
  return scored;
}

/** Counts of several criteria add up; anything else is said by the last that says something. */
function addFacts(facts: Known, more: Facts): void {
  for (const name in more) {
    const value = more[name]!;
    const before = facts[name];
    if (typeof before === "number" && typeof value === "number") facts[name] = before + value;
    else if (value !== null || before === undefined) facts[name] = value;
  }
}

function logistic({ intercept, coefficients }: Logistic, values: ReadonlyMap<string, number>): number {
  let sum = intercept;
  for (const id in coefficients) sum += coefficients[id]! * (values.get(id) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The weighted mean of the dimensions that have a score, from their published tenths. */
export function overallOf(rubric: Scoring, scores: Readonly<Record<string, DimensionScore>>): number | null {
  let weighted = 0;
  let weights = 0;
  for (const { id, weight } of rubric.dimensions) {
    const score = scores[id]!.score;
    if (score === null) continue;
    weighted += weight * Math.round(score * 10);
    weights += weight;
  }
  return weights === 0 ? null : Math.round(weighted / weights) / 10;
}

/** `failed` where a critical criterion failed, else by `overall`. */
export function bandOf(
  overall: number | null,
  { bands }: Pick<Rubric, "bands">,
  critical: readonly string[],
): Band | null {
  if (critical.length > 0) return "failed";
  if (overall === null) return null;
  if (overall < bands.met) return "failed";
  return overall < bands.exceeded ? "met" : "exceeded";
}

/** Rounded in two steps: sums of the same numbers in another order differ in their last digits, and so would halves. */
function tenths(score: number): number {
  return Math.round(Math.round(score * 1e7) / 1e6) / 10;
}
