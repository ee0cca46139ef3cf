import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logOddsRatio, twoSidedChance } from "../../src/stats/log-odds.js";

describe("the log-odds ratio with a prior", () => {
  it("is what one works out by hand", () => {
    // (8 + 2) / (92 + 18) against (2 + 2) / (98 + 18): ln(1/11) − ln(1/29) = ln(29/11).
    const { logOdds, z } = logOddsRatio({ count: 8, of: 100 }, { count: 2, of: 100 }, { count: 2, of: 20 });
    expect(logOdds).toBeCloseTo(Math.log(29 / 11), 12);
    expect(z).toBeCloseTo(Math.log(29 / 11) / Math.sqrt(1 / 10 + 1 / 110 + 1 / 4 + 1 / 116), 12);
    expect(z).toBeCloseTo(1.599, 3);
  });

  const count = fc.tuple(fc.nat(500), fc.nat(500)).map(([count, rest]) => ({ count, of: count + rest }));
  const prior = fc
    .tuple(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 500, noNaN: true }))
    .map(([count, rest]) => ({ count, of: count + rest }));

  it("changes its sign with the sides, and is 0 where they are alike", () => {
    fc.assert(
      fc.property(count, count, prior, (a, b, p) => {
        const there = logOddsRatio(a, b, p);
        const back = logOddsRatio(b, a, p);
        expect(there.logOdds).toBeCloseTo(-back.logOdds, 9);
        expect(there.z).toBeCloseTo(-back.z, 9);
        expect(logOddsRatio(a, a, p)).toEqual({ logOdds: 0, z: 0 });
      }),
    );
  });

  it("is a number whatever is counted, and grows with what one side has more", () => {
    fc.assert(
      fc.property(count, count, prior, (a, b, p) => {
        const { logOdds, z } = logOddsRatio(a, b, p);
        expect(Number.isFinite(logOdds) && Number.isFinite(z)).toBe(true);
        if (a.count < a.of) expect(logOddsRatio({ ...a, count: a.count + 1 }, b, p).logOdds).toBeGreaterThan(logOdds);
      }),
    );
  });

  it("comes nearer to 0 the more a prior weighs", () => {
    const at = (weight: number) =>
      logOddsRatio({ count: 9, of: 100 }, { count: 1, of: 100 }, { count: weight, of: 20 * weight });
    expect(at(1).z).toBeGreaterThan(at(5).z);
    expect(at(5).z).toBeGreaterThan(at(50).z);
  });
});

it.each([
  [0, 1],
  [1, 0.317310507863],
  [-1.959963984540054, 0.05],
  [3, 0.002699796063],
  [5, 5.733031437e-7],
])("a normal value is at least as far out as %d with the chance %d", (z, chance) => {
  expect(twoSidedChance(z) / chance).toBeCloseTo(1, 6);
});
