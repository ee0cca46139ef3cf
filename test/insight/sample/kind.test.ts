import { describe, expect, it } from "vitest";
import { kindOf } from "../../../src/insight/sample/kind.js";
import type { DimensionScore, Evaluation } from "../../../src/model/evaluation.js";
import { dimensionsOf, evaluationOf } from "../../helpers/evaluations.js";

const BANDS = { met: 30, exceeded: 70 };
type Facts = Readonly<Record<string, Partial<DimensionScore>>>;

/** A conversation of 50 points, in the band `met`, with these facts and criteria. */
function scored(dimensions: Facts = {}, more: Partial<Evaluation> = {}): Evaluation {
  return evaluationOf({ overall: 50, band: "met", dimensions: dimensionsOf(dimensions), ...more });
}

function criteria(...values: readonly (number | null)[]): Evaluation["criteria"] {
  return values.map((value, i) => {
    const about = { id: `c${i}`, dimension: "empathy" };
    if (value === null) return { ...about, status: "not-applicable", reason: "no occasion" };
    return { ...about, status: "scored", value, evidence: [] };
  });
}

const fcr = (outcome: string): Facts => ({ "first-contact-resolution": { outcome } });
const share = (score: number, risk: number): Facts => ({ shareability: { score, risk } });

describe("a conversation looks, by its scores alone, like", () => {
  it.each<[string, string, Evaluation, readonly string[]]>([
    ["rest", "nothing in particular", scored(), []],
    ["rest", "no score", evaluationOf(), []],
    ["risk", "failed", scored({}, { overall: 12, band: "failed" }), ["expectations failed"]],
    ["risk", "refused", scored({ "escalation-style": { outcome: "refused" } }), ["someone else asked for, and refused"]],
    ["risk", "a complaint", scored(share(5, 50)), ["complaint in public likely: 50"]],
    ["rest", "less of one", scored(share(5, 49.9)), []],
    ["doubt", "met, by a little", scored({}, { overall: 33 }), ['score 33 near 30, where "met" begins']],
    ["rest", "met, by more", scored({}, { overall: 33.1 }), []],
    ["doubt", "almost exceeded", scored({}, { overall: 67.1 }), ['score 67.1 near 70, where "exceeded" begins']],
    ["doubt", "half and half", scored({}, { criteria: criteria(0, 1, 0, 1, null) }), ["criteria of empathy disagree"]],
    ["rest", "three only", scored({}, { criteria: criteria(0, 1, 0, null) }), []],
    ["rest", "most of one mind", scored({}, { criteria: criteria(1, 1, 1, 0, 1) }), []],
    ["doubt", "resolved, uneasy", scored({ ...fcr("resolved"), ...share(5, 30) }), ["resolved, and yet a complaint rather likely: 30"]],
    ["rest", "pending, uneasy", scored({ ...fcr("pending"), ...share(5, 30) }), []],
    ["doubt", "praised for nothing", scored({ ...fcr("unresolved"), ...share(60, 1) }), ["not resolved, and yet praise likely: 60"]],
    ["doubt", "exceeded, open", scored(fcr("pending"), { overall: 80, band: "exceeded" }), ["not resolved, and yet expectations exceeded"]],
    ["doubt", "unclear", scored(fcr("unclear")), ["outcome unclear"]],
    ["praise", "exceeded", scored(fcr("resolved"), { overall: 80, band: "exceeded" }), ["expectations exceeded"]],
    ["praise", "praise", scored(share(60, 1)), ["praise likely: 60"]],
    ["risk", "everything: risk is first", scored({ ...fcr("unclear"), ...share(90, 60) }, { overall: 31 }), ["complaint in public likely: 60"]],
    ["doubt", "doubt before praise", scored({}, { overall: 71, band: "exceeded" }), ['score 71 near 70, where "exceeded" begins']],
    ["rest", "of another rubric", evaluationOf({ overall: 50, band: "met", dimensions: { tone: { score: 50 } } }), []],
  ])("%s: %s", (kind, _, evaluation, why) => {
    expect(kindOf(evaluation, BANDS)).toEqual({ kind, why });
  }); // biome-ignore format: a table
});
