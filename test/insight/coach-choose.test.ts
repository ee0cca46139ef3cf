import { describe, expect, it } from "vitest";
import { choose } from "../../src/insight/coach/choose.js";
import { CoachSums } from "../../src/insight/coach/sums.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { CriterionVerdict } from "../../src/model/evaluation.js";
import type { RubricWords } from "../../src/model/reporter.js";
import { randomFrom } from "../../src/stats/bootstrap.js";
import { evaluationOf } from "../helpers/evaluations.js";
import { conversationOf } from "../helpers/fake-rubric.js";

interface Asked {
  readonly id: string;
  readonly weight?: number;
  readonly bonus?: number;
  readonly question?: string;
  readonly dimension?: string;
}

function wordsOf(criteria: readonly Asked[]): RubricWords {
  return {
    rubric: "Fake",
    bands: { met: 60, exceeded: 85 },
    dimensions: [
      { id: "manner", title: "Manner", weight: 1, likelihood: null },
      { id: "signs", title: "Signs", weight: 1, likelihood: { intercept: 0, coefficients: {} } },
    ],
    criteria: criteria.map(({ id, weight = 1, bonus = null, question, dimension = "manner" }) => ({
      id,
      dimension,
      question: question ?? `Does the agent do ${id}?`,
      weight,
      bonus,
      critical: false,
      good: "",
      coach: "",
    })),
  };
}

/** Adds conversations of an agent; each criterion has this mean as a share of ones, or does not apply (null). */
function add(
  sums: CoachSums,
  agent: string,
  count: number,
  means: Readonly<Record<string, number | null>>,
  more: { readonly conversation?: Conversation; readonly message?: number } = {},
): void {
  for (let i = 0; i < count; i++) {
    const criteria = Object.entries(means).map(([id, mean]): CriterionVerdict => {
      if (mean === null) return { id, dimension: "manner", status: "not-applicable", reason: "no occasion" };
      const value = Math.floor((i + 1) * mean) - Math.floor(i * mean);
      const evidence = more.message === undefined ? [] : [{ message: more.message, start: 0, end: 2, cue: "x" }];
      return { id, dimension: "manner", status: "scored", value, evidence };
    });
    sums.add({ evaluation: evaluationOf({ conversation: `${agent}${i}`, agent, criteria }), conversation: more.conversation ?? null }); // biome-ignore format: one call
  }
}

const team = (
  own: Readonly<Record<string, number | null>>,
  others: Readonly<Record<string, number | null>>,
  n = 40,
) => {
  const sums = new CoachSums();
  add(sums, "Ana", n, own);
  for (const name of ["Bo", "Cy", "Di"]) add(sums, name, 40, others);
  return sums;
};
const ids = (points: readonly { readonly criterion: string; readonly standing: string }[]) =>
  points.map(({ criterion, standing }) => `${criterion}: ${standing}`);

describe("what a card is about", () => {
  it("is what is clearly above and below the others, what moves the score most first", () => {
    const sums = team({ a: 0.9, b: 0.1, c: 0.2, d: 0.5 }, { a: 0.4, b: 0.6, c: 0.7, d: 0.5 });
    const words = wordsOf([{ id: "a" }, { id: "b" }, { id: "c", weight: 4 }, { id: "d" }]);
    const { strengths, opportunities } = choose(sums, "Ana", words, false);
    expect(ids(strengths)).toEqual(["a: apart"]);
    expect(ids(opportunities)).toEqual(["c: apart", "b: apart"]);
    expect(opportunities[0]!.distance!.high).toBeLessThan(0);
  });

  it("is then what is high or low in itself, then a tendency", () => {
    const sums = team({ a: 0.95, b: 0.1, c: 0.55, d: 0.6 }, { a: 0.95, b: 0.1, c: 0.6, d: 0.6 });
    const { strengths, opportunities } = choose(sums, "Ana", wordsOf([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }]), false); // biome-ignore format: one call
    expect(ids(strengths)).toEqual(["a: itself"]);
    expect(ids(opportunities)[0]).toBe("b: itself");
    expect(ids(opportunities)[1]).toMatch(/: tendency$/);
  });

  it("is nothing that came up too seldom, bonuses, signs of likelihoods, or what customers do", () => {
    const sums = new CoachSums();
    const talk = conversationOf("customer: Hi there.\nagent: Hello.");
    add(sums, "Ana", 9, { rare: 0, theirs: 0 }, { conversation: talk, message: 0 });
    add(sums, "Ana", 40, { rare: null, theirs: 0, extra: 0 }, { conversation: talk, message: 0 });
    for (const name of ["Bo", "Cy"]) add(sums, name, 40, { rare: 1, theirs: 1, extra: 1 }, { conversation: talk, message: 0 }); // biome-ignore format: one call
    const words = wordsOf([{ id: "rare" }, { id: "theirs" }, { id: "extra", bonus: 5 }]);
    expect(choose(sums, "Ana", words, false)).toEqual({ strengths: [], opportunities: [] });
  });

  it("tells from the question whose work it is, where no transcript does", () => {
    const sums = team({ a: 0.1, b: 0.1 }, { a: 0.8, b: 0.8 });
    const words = wordsOf([{ id: "a", question: "Does the customer leave content?" }, { id: "b" }]);
    expect(ids(choose(sums, "Ana", words, false).opportunities)).toEqual(["b: apart"]);
  });

  it("claims nothing with too few conversations", () => {
    const sums = team({ a: 1, b: 0 }, { a: 0.4, b: 0.6 }, 5);
    const { strengths, opportunities } = choose(sums, "Ana", wordsOf([{ id: "a" }, { id: "b" }]), true);
    expect([ids(strengths), ids(opportunities)]).toEqual([["a: example"], ["b: example"]]);
    expect([...strengths, ...opportunities].map(({ distance }) => distance)).toEqual([null, null]);
  });

  it("compares with nobody where there is nobody", () => {
    const sums = new CoachSums();
    add(sums, "Ana", 40, { a: 1, b: 0.1 });
    const { strengths, opportunities } = choose(sums, "Ana", wordsOf([{ id: "a" }, { id: "b" }]), false);
    expect([ids(strengths), ids(opportunities)]).toEqual([["a: itself"], ["b: itself"]]);
    expect(strengths[0]!.others.n).toBe(0);
  });

  it("is clearly different in few cards where all agents are alike, and mostly where one is not", () => {
    const criteria = Array.from({ length: 15 }, (_, i) => `c${i}`);
    const words = wordsOf(criteria.map((id) => ({ id })));
    let [alarms, found] = [0, 0];
    const cards = 120;
    for (let seed = 1; seed <= cards; seed++) {
      const random = randomFrom(seed);
      const draw = (sums: CoachSums, agent: string, share: (id: string) => number) => {
        for (let i = 0; i < 30; i++) {
          const verdicts = criteria.map((id): CriterionVerdict => ({ id, dimension: "manner", status: "scored", value: random() < share(id) ? 1 : 0, evidence: [] })); // biome-ignore format: one call
          sums.add({ evaluation: evaluationOf({ agent, criteria: verdicts }), conversation: null });
        }
      };
      const alike = new CoachSums();
      for (const agent of ["Ana", "Bo", "Cy", "Di", "Ed"]) draw(alike, agent, () => 0.6);
      const { strengths, opportunities } = choose(alike, "Ana", words, false);
      if ([...strengths, ...opportunities].some(({ standing }) => standing === "apart")) alarms++;
      const one = new CoachSums();
      draw(one, "Ana", (id) => (id === "c3" ? 0.2 : 0.6));
      for (const agent of ["Bo", "Cy", "Di", "Ed"]) draw(one, agent, () => 0.6);
      if (ids(choose(one, "Ana", words, false).opportunities)[0] === "c3: apart") found++;
    }
    expect(alarms / cards).toBeLessThan(0.08);
    expect(found / cards).toBeGreaterThan(0.7);
  });
});
