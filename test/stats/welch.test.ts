import { describe, expect, it } from "vitest";
import { meanDifference } from "../../src/stats/welch.js";

const moments = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  squares: values.reduce((a, b) => a + b * b, 0),
});

describe("the difference of two means", () => {
  it("has Welch's interval", () => {
    // Worked out by hand: variances 2.5 and 10, standard error √(0.5 + 2), 5.88 degrees of freedom, 2.5706 at 5.
    const { mean, low, high, n } = meanDifference(moments([1, 2, 3, 4, 5]), moments([2, 4, 6, 8, 10]));
    expect([mean, n]).toEqual([-3, 10]);
    expect(low).toBeCloseTo(-3 - 2.5706 * Math.sqrt(2.5), 3);
    expect(high).toBeCloseTo(-3 + 2.5706 * Math.sqrt(2.5), 3);
  });

  it.each([
    [[], [1, 2], null, null],
    [[5], [1, 2], 3.5, null],
    [[2, 2], [1, 1], 1, 1],
  ])("of %j and %j is %s, from %s on", (a, b, mean, low) => {
    expect(meanDifference(moments(a), moments(b))).toMatchObject({ mean, low });
  });
});
