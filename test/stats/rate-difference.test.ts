import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateDifference } from "../../src/stats/rate-difference.js";

describe("the difference of two rates", () => {
  // R. G. Newcombe (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])("%i of %i less %i of %i is %d, from %d to %d", (a, m, b, n, mean, low, high) => {
    const found = rateDifference({ successes: a, n: m }, { successes: b, n });
    expect(found.mean).toBeCloseTo(mean, 4);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.n).toBe(m + n);
  });

  it("says nothing where there is no trial on one side", () => {
    expect(rateDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toEqual({
      mean: null,
      low: null,
      high: null,
      n: 2,
    });
  });

  it("turns its sign with its sides, and stays within −1 and 1", () => {
    const count = fc.nat(80).chain((n) => fc.record({ successes: fc.nat(n + 1), n: fc.constant(n + 1) }));
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [one, other] = [rateDifference(a, b), rateDifference(b, a)];
        expect(one.low).toBeCloseTo(-other.high!, 12);
        expect(one.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(one.low!).toBeLessThanOrEqual(one.mean!);
        expect(one.high!).toBeGreaterThanOrEqual(one.mean!);
      }),
    );
  });
});
