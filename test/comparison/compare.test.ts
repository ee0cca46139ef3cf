import { describe, expect, it } from "vitest";
import { Comparison } from "../../src/comparison/compare.js";
import type { Outcome, PairReading } from "../../src/comparison/reading.js";
import type { Edit } from "../../src/model/comparison.js";
import type { Band } from "../../src/model/evaluation.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const edit = (id: string): Edit => ({
  id,
  kind: "weight",
  effect: "score",
  criteria: [],
  dimension: null,
  list: null,
  place: "",
  from: 1,
  to: 2,
  lost: [],
  gained: [],
  sentence: id,
});
const scored = (overall: number | null): Outcome => {
  const band: Band | null = overall === null ? null : overall < 60 ? "failed" : overall < 85 ? "met" : "exceeded";
  return { overall, band, dimensions: { manner: { score: overall } } };
};
/** A game in which each edit adds its points, and the last two are worth theirs only together. */
const reading = (was: number | null, points: readonly number[]): PairReading => {
  const outcome = (chosen: (edit: number) => boolean) =>
    scored(was === null ? null : was + points.reduce((sum, one, i) => sum + (chosen(i) ? one : 0), 0));
  return { was: scored(was), is: outcome(() => true), active: points.map((_, i) => i), outcome, cueMatches: () => [] };
};
const talk = (id: string, agent: string | null) => ({ ...conversationOf("customer: Hi.\nagent: Hi."), id, agent });
const manner = [{ id: "manner", title: "Manner" }];
const compared = (minConversations = 2, edits = [edit("e1"), edit("e2")]) =>
  new Comparison({ edits, was: manner, is: manner, quotes: true, minConversations });

describe("two versions side by side", () => {
  it("share out every change, and sum them up by edit", () => {
    const comparison = compared();
    comparison.add(talk("c1", "Ana"), reading(50, [12, -2]), false);
    comparison.add(talk("c2", "Ana"), reading(70, [0, -20]), false);
    comparison.add(talk("c3", "Bo"), reading(70, [0, 0]), false);
    const { changed, edits, bands, shifts } = comparison.effect([]);
    expect(
      changed.map(({ conversation, shares }) => [conversation, shares.map(({ edit: id, points }) => [id, points])]),
    ).toEqual([
      [
        "c1",
        [
          ["e1", 12],
          ["e2", -2],
        ],
      ],
      ["c2", [["e2", -20]]],
    ]);
    expect(edits).toMatchObject([
      { edit: "e1", points: 4, up: 1, down: 0, bands: 1 },
      { edit: "e2", points: -7.3333, up: 0, down: 2, bands: -1 },
    ]);
    expect([bands.failed.met, bands.met.failed, bands.met.met]).toEqual([1, 1, 1]);
    expect(shifts[0]).toMatchObject({ id: "overall", n: 3, was: 63.3333, is: 60, shift: { mean: -3.3333 } });
  });

  it("list apart what became scorable, and what stopped", () => {
    const comparison = compared();
    comparison.add(talk("new", null), { ...reading(null, []), is: scored(70) }, false);
    comparison.add(talk("gone", null), { ...reading(70, []), is: scored(null) }, true);
    const { becameScorable, stoppedBeingScorable, errors, shifts, bands, changed } = comparison.effect([]);
    expect([becameScorable, stoppedBeingScorable, errors]).toEqual([["new"], ["gone"], 1]);
    expect(shifts[0]).toMatchObject({ n: 0, was: null, onlyOld: 1, onlyNew: 1, correlation: { value: null } });
    expect([bands.none.met, bands.met.none]).toEqual([1, 1]);
    expect(changed.map(({ shares }) => shares)).toEqual([[], []]);
  });

  it.each([
    ["beyond their intervals", 3, true],
    ["within them", 40, false],
  ])("say of agents whose order turns that it turns %s", (_what, spread, beyond) => {
    const comparison = compared(5);
    for (let i = 0; i < 6; i++) {
      const by = (i % 2 ? spread : -spread) / 2;
      comparison.add(talk(`a${i}`, "Ana"), reading(50 + by, [-10, 0]), false);
      comparison.add(talk(`b${i}`, "Bo"), reading(45 + by, [6, 0]), false);
      if (i < 3) comparison.add(talk(`c${i}`, "Cy"), reading(48, [30, 0]), false);
    }
    const { agents, turned } = comparison.effect([]);
    expect(agents.map(({ agent, tooFew, shift }) => [agent, tooFew, shift.mean])).toEqual([
      ["Ana", false, -10],
      ["Bo", false, 6],
      ["Cy", true, 30],
    ]);
    expect(turned).toMatchObject([{ ahead: "Ana", behind: "Bo", was: { mean: 5 }, is: { mean: -11 }, beyond }]);
  });

  it("sample where more than ten edits are at work, with an error and nothing left over", () => {
    const points = Array.from({ length: 14 }, (_, i) => i - 5);
    const comparison = compared(
      2,
      points.map((_, i) => edit(`e${i}`)),
    );
    comparison.add(talk("c1", "Ana"), reading(50, points), false);
    const { changed, sampled } = comparison.effect([]);
    expect(sampled).toBe(1);
    expect(changed[0]!.shares.reduce((sum, share) => sum + share.points, 0)).toBeCloseTo(21, 3);
    expect(changed[0]!.shares.some(({ bandsError }) => bandsError > 0)).toBe(true);
  });
});
