import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval, studentQuantile, wilson } from "../../src/stats/interval.js";

function intervalOf(values: readonly number[]) {
  const sum = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b * b, 0);
  return meanInterval(values.length, sum, squares);
}

describe("studentQuantile", () => {
  // Tables of the 0.975 quantile, as printed in statistics textbooks and by R's qt(0.975, df).
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [3, 3.18245],
    [4, 2.77645],
    [5, 2.57058],
    [10, 2.22814],
    [20, 2.08596],
    [30, 2.04227],
    [60, 2.0003],
    [120, 1.97993],
    [1000, 1.96234],
    [5000, 1.96044],
  ])("has the table's value for %i degrees of freedom", (degrees, published) => {
    expect(studentQuantile(degrees)).toBeCloseTo(published, 4);
  });

  it("falls towards the normal quantile, over the change of method at 1,000 degrees too", () => {
    const quantiles = [1, 2, 7, 99, 500, 999, 1000, 1001, 1002, 5000, 1e9].map(studentQuantile);
    expect(quantiles).toEqual([...quantiles].sort((a, b) => b - a));
    expect(new Set(quantiles).size).toBe(quantiles.length);
    expect(quantiles.at(-1)).toBeCloseTo(1.95996, 5);
  });
});

describe("meanInterval", () => {
  it("agrees with Student's own example: ten patients' additional hours of sleep", () => {
    const interval = intervalOf([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
    expect(interval.n).toBe(10);
    expect(interval.mean).toBeCloseTo(1.58, 10);
    expect(interval.low).toBeCloseTo(0.7001142, 6);
    expect(interval.high).toBeCloseTo(2.4598858, 6);
  });

  it("agrees with the NIST handbook, 1.3.5.2: heat flow meter, n = 195", () => {
    const [n, mean, deviation] = [195, 9.26146, 0.022789];
    const interval = meanInterval(n, n * mean, (n - 1) * deviation ** 2 + n * mean ** 2);
    expect(interval.low).toBeCloseTo(9.258242, 5);
    expect(interval.high).toBeCloseTo(9.264679, 5);
  });

  it.each([
    ["no values", [], { mean: null, low: null, high: null, n: 0 }],
    ["one value", [42], { mean: 42, low: null, high: null, n: 1 }],
    ["equal values", [7, 7, 7], { mean: 7, low: 7, high: 7, n: 3 }],
    ["zeros", [0, 0], { mean: 0, low: 0, high: 0, n: 2 }],
  ])("of %s", (_what, values, expected) => {
    expect(intervalOf(values)).toEqual(expected);
  });

  it("is a number around the mean, for any whole numbers of the size of scores", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 200 }), (values) => {
        const { mean, low, high } = intervalOf(values);
        expect(low).toBeLessThanOrEqual(mean!);
        expect(high).toBeGreaterThanOrEqual(mean!);
        expect(high! - mean!).toBeCloseTo(mean! - low!, 6);
      }),
    );
  });
});

describe("wilson", () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])("agrees with the published bounds of %i of %i", (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval.mean).toBe(successes / n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it.each([
    [0, 0, { mean: null, low: null, high: null, n: 0 }],
    [0, 1, { mean: 0, low: 0, high: 0.7935, n: 1 }],
    [1, 1, { mean: 1, low: 0.2065, high: 1, n: 1 }],
  ])("of %i of %i", (successes, n, expected) => {
    const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
    const { mean, low, high, n: of } = wilson(successes, n);
    expect({ mean, low: round(low), high: round(high), n: of }).toEqual(expected);
  });

  it("stays within 0 and 1, holds the rate, and mirrors successes and failures", () => {
    const counts = fc.nat(10_000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n + 1)));
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { mean, low, high } = wilson(successes, n);
        const mirrored = wilson(n - successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(mean! - low!).toBeGreaterThan(-1e-12);
        expect(high! - mean!).toBeGreaterThan(-1e-12);
        expect(low).toBeCloseTo(1 - mirrored.high!, 10);
      }),
    );
  });
});
