import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extremes, survey } from "../../../src/reporters/html/survey.js";
import { dimensionsOf, evaluationOf } from "../../helpers/evaluations.js";

describe("which conversations are shown whole", () => {
  it.each([
    ["all, where they fit", [10, null, 30], 3, null],
    ["the worst and the best", [50, 10, 90, 40, 60], 2, [1, 2]],
    ["one more of the worst where the number is odd", [50, 10, 90, 40, 60], 3, [1, 3, 2]],
    ["of equal ones the first among the worst, the last among the best", [5, 5, 5, 5], 2, [0, 3]],
    ["those without a score last", [null, 20, null, 10], 3, [3, 1, 0]],
    ["none", [1, 2], 0, []],
  ])("are %s", (_, scores, most, places) => {
    expect(extremes(scores, most)).toEqual(places === null ? null : new Set(places));
  });

  it("are as many as were asked for, and none of the others is worse than the worst or better than the best", () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 70 }), (all, most) => {
        const chosen = extremes(all, most);
        if (chosen === null) {
          expect(all.length).toBeLessThanOrEqual(most);
          return;
        }
        expect(chosen.size).toBe(most);
        const scored = all.filter((score) => score !== null);
        const kept = [...chosen].map((place) => all[place] ?? null).filter((score) => score !== null);
        if (most >= 2 && scored.length > 0) {
          expect(Math.min(...kept)).toBe(Math.min(...scored));
          expect(Math.max(...kept)).toBe(Math.max(...scored));
        }
      }),
    );
  });
});

describe("how scores are distributed", () => {
  it("is counted in tens, 100 in the last, those without a score nowhere", async () => {
    const scores = [0, 9.9, 10, 55.5, 99.9, 100, null];
    const all = scores.map((score) =>
      evaluationOf({ overall: score, dimensions: dimensionsOf({ empathy: { score: score === null ? 42 : null } }) }),
    );
    const found = await survey(
      (async function* () {
        yield* all;
      })(),
      { dimensions: [{ id: "empathy", title: "Empathy", weight: 1, likelihood: null }] },
      { listed: 100, whole: 2 },
    );
    expect(found.bins).toEqual({
      overall: [2, 1, 0, 0, 0, 1, 0, 0, 0, 2],
      dimensions: [[0, 0, 0, 0, 1, 0, 0, 0, 0, 0]],
    });
    expect(found).toMatchObject({ conversations: 7, listed: null, whole: new Set([0, 5]) });
  });
});
