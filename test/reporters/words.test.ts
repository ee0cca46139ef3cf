import fc from "fast-check";
import { expect, it } from "vitest";
import { percent, points } from "../../src/reporters/words.js";

it.each([
  [42.35, "42.4"], // 42.350000000000001
  [59.15, "59.2"], // 59.149999999999999: as people and spreadsheets see it, a half
  [1.005, "1.0"],
  [0.05, "0.1"],
  [99.95, "100.0"],
  [-0.04, "0.0"],
  [-0.05, "-0.1"],
  [0, "0.0"],
  [100, "100.0"],
  [5e-7, "0.0"],
  [null, "–"],
])("shows a score of %s as %s", (value, shown) => {
  expect(points(value)).toBe(shown);
});

it.each([
  [0.385, "39%"],
  [0.145, "15%"], // 0.145 × 100 is 14.499999999999998
  [0.285, "29%"],
  [0.29, "29%"],
  [0.0049, "0%"],
  [1, "100%"],
  [0, "0%"],
  [null, "–"],
])("shows a rate of %s as %s", (value, shown) => {
  expect(percent(value)).toBe(shown);
});

it("never shows a score further from it than half of what it shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (tenThousandths) => {
      const value = tenThousandths / 10_000;
      expect(Math.abs(Number(points(value)) - value)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
  );
});
