import { describe, expect, it } from "vitest";
import { levelsOf } from "../../src/insight/trend/family.js";
import { inOrder } from "../../src/insight/trend/sequence.js";
import { randomFrom } from "../../src/stats/bootstrap.js";

/** Scores as overall ones are: many in the middle, a heap at the lower end, a standard deviation of 18, in tenths. */
function draws(seed: number): (mean: number) => number {
  const random = randomFrom(seed);
  return (mean) => {
    const around = mean + (random() + random() + random() - 1.5) * 26;
    return Math.round(Math.max(0, Math.min(100, random() < 0.1 ? around - 40 : around)) * 10) / 10;
  };
}

const HOUR = 3_600_000;
const series = (values: readonly number[]) => inOrder({ times: values.map((_, i) => i * HOUR), values: [...values] });

describe("changes of level in a family of series", () => {
  it("are claimed in no more than one of twenty families in which nothing changes", () => {
    const families = 300;
    let alarms = 0;
    for (let seed = 1; seed <= families; seed++) {
      const draw = draws(seed);
      const family = Array.from({ length: 5 }, () => series(Array.from({ length: 120 }, () => draw(55))));
      if (levelsOf(family, 20).some(({ steps }) => steps!.length > 0)) alarms++;
    }
    // Three standard errors of the draw above one of twenty.
    expect(alarms / families).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / families));
    expect(alarms).toBeGreaterThan(0);
  });

  it("are claimed as seldom of rates, where most values are alike", () => {
    let alarms = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      const family = Array.from({ length: 2 }, () =>
        series(Array.from({ length: 90 }, () => (random() < 0.9 ? 1 : 0))),
      );
      if (levelsOf(family, 20).some(({ steps }) => steps!.length > 0)) alarms++;
    }
    expect(alarms / 300).toBeLessThanOrEqual(0.088);
  });

  it("of 10 points with 100 conversations on either side are mostly found, near where they are", () => {
    let [found, near] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const draw = draws(seed + 1000);
      const still = Array.from({ length: 4 }, () => series(Array.from({ length: 200 }, () => draw(55))));
      const moved = series(Array.from({ length: 200 }, (_, i) => draw(i < 100 ? 55 : 45)));
      const { steps } = levelsOf([moved, ...still], 20)[0]!;
      if (steps!.length === 0) continue;
      found++;
      if (Math.abs(steps![0]!.before.n - 100) <= 25) near++;
      expect(steps![0]!.low).toBeLessThan(steps![0]!.high);
      expect(steps![0]!.difference).toBeLessThan(0);
    }
    expect(found / 60).toBeGreaterThan(0.7);
    expect(near / found).toBeGreaterThan(0.8);
  });

  it("are not looked for with too few on either side, nor in what never changes", () => {
    const draw = draws(1);
    const few = series(Array.from({ length: 39 }, () => draw(55)));
    const same = series(Array.from({ length: 60 }, () => 50));
    expect(levelsOf([few, same], 20)).toEqual([
      { steps: null, detectable: null },
      { steps: [], detectable: 0 },
    ]);
    expect(levelsOf([], 20)).toEqual([]);
  });

  it("do not depend on the order of the input, but for one time", () => {
    const draw = draws(5);
    const values = Array.from({ length: 100 }, (_, i) => draw(i < 50 ? 60 : 30));
    const times = values.map((_, i) => i * HOUR);
    const backwards = inOrder({ times: [...times].reverse(), values: [...values].reverse() });
    expect(levelsOf([backwards], 20)).toEqual(levelsOf([series(values)], 20));
  });
});
