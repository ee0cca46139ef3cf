import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Check } from "../../src/model/criterion.js";
import { always, conversationOf, fakeRubric, notApplicable } from "../helpers/fake-rubric.js";
import { rubricFrom, SMALL } from "../helpers/rubrics.js";

const HELLO = conversationOf("customer: Hello\nagent Ana: Hi");

/** The score of a dimension whose criteria have these values and weights; null: it does not apply. */
async function scoreOf(values: readonly (readonly [value: number | null, weight: number])[]) {
  const criteria = values.map(([value, weight], i) => ({
    id: `q${i}`,
    weight,
    check: value === null ? notApplicable : always(value),
  }));
  return (await evaluate(fakeRubric({ criteria }), HELLO)).dimensions.manner!.score;
}

describe("a dimension's score", () => {
  it.each([
    ["all good", [[1, 1]], 100],
    ["all bad, which is not nothing", [[0, 1]], 0],
    [
      "weighted",
      [
        [1, 3],
        [0, 1],
      ],
      75,
    ],
    [
      "to one decimal",
      [
        [1, 2],
        [0, 1],
      ],
      66.7,
    ],
    [
      "over those that apply",
      [
        [1, 1],
        [null, 9],
        [0.5, 1],
      ],
      75,
    ],
    ["nothing applies", [[null, 1]], null],
    [
      "a weight of 0 has no part",
      [
        [0, 0],
        [0.4, 1],
      ],
      40,
    ],
    ["nothing but weights of 0", [[1, 0]], null],
  ] as const)("%s", async (_what, values, score) => {
    expect(await scoreOf(values)).toBe(score);
  });

  const likely = (values: Record<string, number | null>) =>
    evaluate(
      fakeRubric({
        dimensions: [
          {
            id: "shareability",
            likelihood: { intercept: -1, coefficients: { delight: 3, thanks: 1 } },
            risk: { intercept: 0, coefficients: { delight: -1000 } },
          },
        ],
        criteria: Object.entries(values).map(([id, value]) => ({
          id,
          check: value === null ? notApplicable : always(value),
        })),
      }),
      HELLO,
    );

  it.each([
    ["1 / (1 + e^-(-1 + 3 + 0.5))", { delight: 1, thanks: 0.5 }, 92.4, 0],
    ["what does not apply adds nothing", { delight: null, thanks: 1 }, 50, 50],
    ["nothing applies", { delight: null, thanks: null }, null, null],
  ])("as a likelihood: %s", async (_what, values, score, risk) => {
    expect((await likely(values)).dimensions.shareability).toEqual({ score, risk });
  });

  it("is not moved by a criterion without a coefficient", async () => {
    const [without, withOne] = await Promise.all([likely({ delight: 0 }), likely({ delight: 0, other: 1 })]);
    expect(withOne.dimensions).toEqual(without.dimensions);
    expect(without.dimensions.shareability!.score).toBe(26.9);
  });
});

describe("overall and band", () => {
  const two = (a: number | null, b: number | null, weights: readonly [number, number], more = {}) =>
    evaluate(
      fakeRubric({
        dimensions: [
          { id: "a", weight: weights[0] },
          { id: "b", weight: weights[1] },
        ],
        criteria: [
          { id: "x", dimension: "a", check: a === null ? notApplicable : always(a) },
          { id: "y", dimension: "b", check: b === null ? notApplicable : always(b) },
        ],
        ...more,
      }),
      HELLO,
    );

  it.each([
    [1, 0, [3, 1], 75, "met"],
    [1, null, [3, 1], 100, "exceeded"],
    [null, null, [3, 1], null, null],
    [1, 0, [0, 1], 0, "failed"],
    [1, null, [0, 1], null, null],
    [0.6, 0.6, [1, 1], 60, "met"],
    [0.599, 0.599, [1, 1], 59.9, "failed"],
    [0.85, 0.85, [1, 1], 85, "exceeded"],
    [0.849, 0.849, [1, 1], 84.9, "met"],
  ] as const)("of %s and %s, weighted %j, are %s and %s", async (a, b, weights, overall, band) => {
    const evaluation = await two(a, b, weights);
    expect([evaluation.overall, evaluation.band]).toEqual([overall, band]);
  });

  it("is computed from the published tenths", async () => {
    // From the full values it would be (2 × 50.049 + 50.06) / 3 = 50.1.
    const { overall, dimensions } = await two(0.50049, 0.5006, [2, 1]);
    expect([dimensions.a!.score, dimensions.b!.score]).toEqual([50, 50.1]);
    expect(overall).toBe(50);
  });

  it.each([
    ["fails", always(0.49), "failed", ["must"]],
    ["passes at the half", always(0.5), "exceeded", []],
    ["does not apply", notApplicable, "exceeded", []],
    ["breaks", always(Number.NaN), "exceeded", []],
  ] as const)("with a critical criterion that %s", async (_what, check, band, critical) => {
    const evaluation = await evaluate(
      fakeRubric({
        criteria: [
          { id: "good", weight: 99 },
          { id: "must", critical: true, weight: 0, check },
        ],
      }),
      HELLO,
    );
    expect(evaluation.band).toBe(band);
    expect(evaluation.critical).toEqual(critical);
  });

  it("fails on a critical criterion even where there is nothing to score", async () => {
    const criteria = [{ id: "must", critical: true, weight: 0, check: always(0) }];
    const evaluation = await evaluate(fakeRubric({ criteria }), HELLO);
    expect([evaluation.overall, evaluation.band, evaluation.critical]).toEqual([null, "failed", ["must"]]);
  });
});

describe("when", () => {
  const judged = async (when: Check, check = always(1)) =>
    (await evaluate(fakeRubric({ criteria: [{ id: "q", when, check }] }), HELLO)).criteria[0]!;
  const evidence = [{ message: 0, start: 0, end: 5, cue: "hello" }];

  it.each([
    ["met at the half", always(0.5), { status: "scored", value: 1 }],
    ["not met below", always(0.49), { status: "not-applicable", reason: "no occasion" }],
    ["not applicable itself", notApplicable, { status: "not-applicable", reason: "no occasion here" }],
  ])("is %s", async (_what, when, expected) => {
    expect(await judged(when)).toMatchObject(expected);
  });

  it.each([
    [
      "that throws",
      {
        judge: () => {
          throw new Error("no disk");
        },
      },
      "no disk",
    ],
    ["that says so", always({ status: "error", reason: "no disk" }), "no disk"],
    ["with a value out of range", always(1.5), "1.5"],
    ["with no number", always(Number.NaN), "NaN"],
  ])("is broken, not unmet: one %s", async (_what, when, reason) => {
    const verdict = await judged(when);
    expect(verdict).toMatchObject({ status: "error", reason: expect.stringContaining(reason) });
  });

  it("lends its evidence to a check that found nothing", async () => {
    const when = always({ status: "scored", value: 1, evidence });
    expect(await judged(when, always(0))).toMatchObject({ evidence: [{ quote: "Hello", cue: "occasion: hello" }] });
    const own = always({ status: "scored", value: 1, evidence: [{ message: 1, start: 0, end: 2, cue: "hi" }] });
    expect(await judged(when, own)).toMatchObject({ evidence: [{ quote: "Hi", cue: "hi" }] });
  });

  it("shows the check where it was met, each message once and in order", async () => {
    const places = [1, 0, 1].map((message) => ({ message, start: 0, end: 1, cue: "x" }));
    const seen: unknown[] = [];
    const check: Check = {
      judge: ({ anchors }) => {
        seen.push(anchors);
        return { status: "scored", value: 1, evidence: [] };
      },
    };
    await judged({ judge: always(1).judge, occasion: () => ({ met: true, evidence: places }) }, check);
    await judged(always(1), check);
    expect(seen).toEqual([[0, 1], null]);
  });

  it("leaves a dimension its facts where it is not met", async () => {
    const check = always(1, { opportunities: 0, answered: 0, reason: null });
    const criteria = [{ id: "q", when: notApplicable, check }];
    const { dimensions } = await evaluate(fakeRubric({ dimensions: [{ id: "empathy" }], criteria }), HELLO);
    expect(dimensions.empathy).toEqual({ score: null, opportunities: 0, answered: 0, reason: "no occasion here" });
  });
});

describe("a rubric from a file", () => {
  it("is scored as it says", async () => {
    const rubric = rubricFrom(SMALL);
    const evaluation = await evaluate(
      rubric,
      conversationOf("customer: It arrived broken and I'm worried.\nagent Ana: I apologise.\ncustomer: Wow!"),
    );
    expect(evaluation.dimensions).toEqual({
      empathy: { score: 50, opportunities: 1, answered: 0, outcome: "none", reason: "no hand-off", agent: null },
      shareability: { score: 73.1, risk: 4.7 },
    });
    expect([evaluation.overall, evaluation.band]).toEqual([55.8, "failed"]);
    expect(evaluation.rubric).toEqual({ id: "small", version: "1.0.0", digest: rubric.digest });
  });
});
