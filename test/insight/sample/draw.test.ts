import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf } from "../../../src/insight/sample/chance.js";
import { type Candidate, draw } from "../../../src/insight/sample/draw.js";
import { asked, possible, USUAL } from "../../../src/insight/sample/sizes.js";
import { STRATA } from "../../../src/model/sample.js";
import { shuffled } from "../../../src/stats/bootstrap.js";
import { candidatesOf, countOf, farthest, TEAM } from "../../helpers/candidates.js";

const counts = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const wanted = fc.record({ risk: fc.nat(12), doubt: fc.nat(12), praise: fc.nat(12), random: fc.nat(12) });
const seeds = fc.string({ maxLength: 8 });
const ids = (drawn: readonly { readonly candidate: Candidate }[]) =>
  drawn.map(({ candidate }) => candidate.conversation).sort();

describe("the sizes asked for", () => {
  it.each([
    [40, USUAL, [10, 10, 4, 16]],
    [10, USUAL, [3, 2, 1, 4]],
    [7, USUAL, [2, 2, 0, 3]],
    [5, USUAL, [1, 1, 1, 2]],
    [1, USUAL, [0, 0, 0, 1]],
    [3, { risk: 333_333, doubt: 333_333, praise: 333_334, random: 0 }, [1, 1, 1, 0]],
    [2, { risk: 500_000, doubt: 500_000, praise: 0, random: 0 }, [1, 1, 0, 0]],
    [1_000_000_000, USUAL, [250_000_000, 250_000_000, 100_000_000, 400_000_000]],
  ])("of %i conversations by their shares are %j → %j", (size, shares, expected) => {
    const found = asked(size, shares);
    expect(STRATA.map((stratum) => found[stratum])).toEqual(expected);
  });

  it.each([
    ["as asked, where there are enough", [9, 9, 9, 30], [3, 2, 1, 4]],
    ["what praise lacks is drawn at random", [9, 9, 0, 30], [3, 2, 0, 5]],
    ["all, where the export ends", [1, 1, 1, 2], [1, 1, 1, 2]],
    ["none of an empty export", [0, 0, 0, 0], [0, 0, 0, 0]],
  ])("become %s", (_, [risk, doubt, praise, rest], expected) => {
    const found = possible(asked(10, USUAL), { risk: risk!, doubt: doubt!, praise: praise!, rest: rest! });
    expect(STRATA.map((stratum) => found[stratum])).toEqual(expected);
  });
});

describe("a draw", () => {
  it("has exactly these sizes, each kind from its own, nobody twice, whatever the export and the seed", () => {
    fc.assert(
      fc.property(counts, wanted, seeds, (given, sizes, seed) => {
        const candidates = candidatesOf(given);
        const { drawn } = draw(candidates, sizes, seed);
        const expected = possible(sizes, countOf(candidates));
        for (const stratum of STRATA)
          expect(drawn.filter((one) => one.stratum === stratum)).toHaveLength(expected[stratum]);
        for (const { stratum, candidate } of drawn) if (stratum !== "random") expect(candidate.kind).toBe(stratum);
        expect(new Set(ids(drawn)).size).toBe(drawn.length);
      }),
    );
  });

  it("gives every agent its proportional part of each kind, rounded up or down", () => {
    fc.assert(
      fc.property(counts, wanted, seeds, (given, sizes, seed) => {
        const candidates = candidatesOf(given);
        const { drawn } = draw(candidates, sizes, seed);
        for (const kind of ["risk", "doubt", "praise"] as const) {
          const all = candidates.filter((one) => one.kind === kind);
          const taken = drawn.filter(({ stratum }) => stratum === kind);
          for (const agent of new Set(all.map((one) => one.agent))) {
            const part = (taken.length * all.filter((one) => one.agent === agent).length) / all.length;
            const own = taken.filter(({ candidate }) => candidate.agent === agent).length;
            expect(Math.abs(own - part)).toBeLessThan(1);
          }
        }
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(counts, wanted, fc.nat(), (given, sizes, order) => {
        const candidates = candidatesOf(given);
        const other = shuffled(candidates.length, order).map((i) => candidates[i]!);
        expect(ids(draw(other, sizes, "s").drawn)).toEqual(ids(draw(candidates, sizes, "s").drawn));
      }),
    );
  });

  it("draws others under another seed", () => {
    const sets = new Set(Array.from({ length: 50 }, (_, seed) => ids(draw(TEAM, asked(10, USUAL), `${seed}`).drawn).join())); // biome-ignore format: one line
    expect(sets.size).toBe(50);
  });

  it("does not depend on what agents are called, as under pseudonyms; nobody is no agent of that name", () => {
    const renamed = TEAM.map((one) => ({ ...one, agent: one.agent === null ? null : `x${one.agent.at(-1)}` }));
    expect(ids(draw(renamed, asked(12, USUAL), "1").drawn)).toEqual(ids(draw(TEAM, asked(12, USUAL), "1").drawn));
    const both = [...TEAM, ...TEAM.map((one) => ({ ...one, conversation: `${one.conversation}'`, agent: "null" }))];
    const { drawn } = draw(both, { risk: 0, doubt: 0, praise: 0, random: 51 }, "1");
    // Six of 102 are nobody's: half of all are drawn, and so half of theirs.
    expect(drawn.filter(({ candidate }) => candidate.agent === null)).toHaveLength(3);
  });

  it("is the same on every machine", () => {
    // printf '["1","risk","c1"]' | sha256sum
    expect(placeOf("1", "risk", "c1").slice(0, 16)).toBe("a462dce871a4d7ca");
    const drawn = ids(draw(TEAM, asked(6, USUAL), "1").drawn);
    expect(drawn).toEqual(["0-rest-3", "0-risk-5", "1-rest-4", "2-risk-1", "3-praise-0", "4-doubt-0"]);
  });
});

describe("the inclusion probability", () => {
  it("is m / N of its kind and, where that passed it by, its part of what is drawn at random", () => {
    // 14 of risk, 8 of doubt, 4 of praise, 25 of the rest: 51, of which 6 + 4 + 2 by kind, and 5 of the 39 left.
    const { probability } = draw(TEAM, { risk: 6, doubt: 4, praise: 2, random: 5 }, "1");
    expect(probability.rest).toBeCloseTo(5 / 39, 12);
    expect(probability.risk).toBeCloseTo(6 / 14 + (8 / 14) * (5 / 39), 12);
    expect(probability.doubt).toBeCloseTo(1 / 2 + (1 / 2) * (5 / 39), 12);
    expect(probability.praise).toBeCloseTo(1 / 2 + (1 / 2) * (5 / 39), 12);
  });

  it("sums up to the size of the sample over the whole export, and is 1 where all are taken", () => {
    fc.assert(
      fc.property(counts, wanted, seeds, (given, sizes, seed) => {
        const candidates = candidatesOf(given);
        const { drawn, probability } = draw(candidates, sizes, seed);
        const sum = candidates.reduce((total, { kind }) => total + probability[kind], 0);
        expect(sum).toBeCloseTo(drawn.length, 9);
        if (drawn.length === candidates.length) for (const one of drawn) expect(one.probability).toBe(1);
      }),
    );
  });

  it.each([
    ["all kinds", { risk: 4, doubt: 3, praise: 1, random: 6 }],
    ["a kind that is short", { risk: 3, doubt: 2, praise: 9, random: 1 }],
    ["nothing but chance", { risk: 0, doubt: 0, praise: 0, random: 9 }],
  ])("is how often 2,000 seeds draw each conversation: %s", (_, sizes) => {
    const { probability } = draw(TEAM, sizes, "any");
    const stated = new Map(TEAM.map(({ conversation, kind }) => [conversation, probability[kind]]));
    // Of 51 normal deviates the greatest is above 4.5 once in 3,000 times; the seeds are always the same.
    expect(farthest(2000, (seed) => draw(TEAM, sizes, seed).drawn, stated)).toBeLessThan(4.5);
  });
});
