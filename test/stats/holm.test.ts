import { describe, expect, it } from "vitest";
import { holm } from "../../src/stats/holm.js";

describe("Holm's adjustment", () => {
  it.each([
    [[], []],
    [[0.03], [0.03]],
    // Worked out by hand: 0.005 × 4, 0.01 × 3, 0.03 × 2, and 0.04 no less than the one before.
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.4, 0.5],
      [0.8, 0.8],
    ],
    [
      [0.7, 0.9],
      [1, 1],
    ],
  ])("of %j is %j", (values, adjusted) => {
    holm(values).forEach((value, i) => {
      expect(value).toBeCloseTo(adjusted[i]!, 12);
    });
  });
});
