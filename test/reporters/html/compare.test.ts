import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/model/report.js";
import { clearDifferences, differenceFromOthers } from "../../../src/reporters/html/app/compare.js";
import { meanInterval } from "../../../src/stats/interval.js";
import { meanDifference } from "../../../src/stats/welch.js";

const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value ** 2, 0),
});
/** As summaries have it: bounds within 0 and 100, four decimals. */
function figureOf(values: readonly number[]): Figure {
  const { n, sum, squares } = sumsOf(values);
  const { mean, low, high } = meanInterval(n, sum, squares);
  const round = (value: number | null) => (value === null ? null : Math.round(Math.min(100, Math.max(0, value)) * 1e4) / 1e4); // biome-ignore format: one step
  return { mean: round(mean), low: round(low), high: round(high), n };
}

describe("an agent's mean against that of the others", () => {
  it("is what the scores themselves would give", () => {
    const scores = fc.array(fc.integer({ min: 200, max: 800 }).map((tenths) => tenths / 10), { minLength: 5, maxLength: 40 }); // biome-ignore format: one value
    fc.assert(
      fc.property(scores, scores, (own, others) => {
        const found = differenceFromOthers(figureOf(own), figureOf([...own, ...others]));
        const wanted = meanDifference(sumsOf(own), sumsOf(others));
        expect(found.mean).toBeCloseTo(wanted.mean!, 2);
        // Welch's degrees of freedom are rounded down, so that a little noise may count as one of them.
        expect(Math.abs(found.low! - wanted.low!)).toBeLessThan(0.05 * (wanted.high! - wanted.low!) + 0.05);
      }),
    );
  });

  it("has no bounds where there is nobody else, or one conversation", () => {
    const own = figureOf([40, 50, 60]);
    expect(differenceFromOthers(own, own)).toMatchObject({ mean: null, low: null });
    expect(differenceFromOthers(figureOf([40]), figureOf([40, 50, 60]))).toMatchObject({ low: null, high: null });
  });
});

describe("criteria in which an agent differs", () => {
  const columns = (means: readonly (number | null)[], n: readonly number[]) => ({
    mean: means,
    n,
    notApplicable: n.map(() => 0),
  });
  const places = [0, 1, 2, 3];

  it("are those that chance does not explain, the largest first, on their side", () => {
    const agent = columns([0.9, 0.2, 0.55, 1], [100, 100, 100, 9]);
    const team = columns([0.6, 0.5, 0.5, 0.1], [400, 400, 400, 400]);
    const { compared, better, worse } = clearDifferences(agent, team, places);
    expect(compared).toBe(3);
    expect(better.map(({ criterion }) => criterion)).toEqual([0]);
    expect(better[0]!.others).toBeCloseTo(0.5);
    expect(worse.map(({ criterion }) => criterion)).toEqual([1]);
  });

  it("are none among twenty agents who do alike, but for one in twenty", () => {
    let different = 0;
    for (let agent = 0; agent < 200; agent++) {
      // Every tenth value of 0 and 1 from a generator with a fixed seed, half of them 1.
      let state = agent * 7919 + 1;
      const draw = () => {
        state = (state * 48271) % 2147483647;
        return state / 2147483647 < 0.5 ? 1 : 0;
      };
      const mean = (n: number) => Array.from({ length: n }, draw).reduce<number>((sum, one) => sum + one, 0) / n;
      const own = Array.from({ length: 20 }, () => mean(30));
      const others = Array.from({ length: 20 }, () => mean(270));
      const team = own.map((value, i) => (value * 30 + others[i]! * 270) / 300);
      const n = own.map(() => 30);
      const { better, worse } = clearDifferences(
        columns(own, n),
        columns(
          team,
          n.map(() => 300),
        ),
        own.map((_, i) => i),
      );
      if (better.length + worse.length > 0) different++;
    }
    expect(different / 200).toBeLessThan(0.05);
  });

  it("are not looked for where it applied to too few", () => {
    expect(clearDifferences(columns([1], [9]), columns([0.1], [400]), [0]).compared).toBe(0);
    expect(clearDifferences(columns([1], [40]), columns([0.9], [45]), [0]).compared).toBe(0);
    expect(clearDifferences(columns([null], [0]), columns([0.9], [45]), [0]).compared).toBe(0);
  });
});
