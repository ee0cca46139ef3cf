import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrap, randomFrom, shuffled } from "../../src/stats/bootstrap.js";
import { brierOf, brierSkillOf, type Forecast, reliability } from "../../src/stats/brier.js";
import { once, type Statistic } from "../../src/stats/ranks.js";
import { likelihood, ridgeLogistic } from "../../src/stats/ridge-logistic.js";

describe("the Brier score", () => {
  // G. W. Brier, Mon. Weather Rev. 78 (1950), table 1: ten forecasts of rain; his score sums over both classes, 0.19.
  const said = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
  const rained = [0, 1, 1, 1, 0, 0, 0, 0, 0, 0];
  const table = said.map((value, i): Forecast => [value, rained[i]!]);

  it("agrees with Brier's own example", () => {
    expect(2 * brierOf(table)(once(10))!).toBeCloseTo(0.19, 10);
  });

  it("has the skill that its uncertainty leaves (Murphy 1973)", () => {
    expect(brierSkillOf(table)(once(10))).toBeCloseTo(1 - 0.095 / (0.3 * 0.7), 10);
    expect(brierSkillOf(rained.map((came): Forecast => [0.3, came]))(once(10))).toBeCloseTo(0, 10);
    expect(brierSkillOf([[0.5, 1], [0.4, 1]])(once(2))).toBeNull(); // biome-ignore format: a table
  });

  it("is 0 for the perfect and 1 for the wrong forecast, and counts half an event as half", () => {
    expect(brierOf([[1, 1], [0, 0]])(once(2))).toBe(0); // biome-ignore format: a table
    expect(brierOf([[0, 1], [1, 0]])(once(2))).toBe(1); // biome-ignore format: a table
    expect(brierOf([[0.2, 0.5]])(once(1))).toBeCloseTo((0.8 ** 2 + 0.2 ** 2) / 2, 10);
  });
});

describe("the reliability curve", () => {
  it("puts every forecast in one bin, with the mean said and the share that came", () => {
    const bins = reliability([[0.05, 0], [0.05, 1], [0.95, 1], [1, 1]], once(4), 10); // biome-ignore format: a table
    expect(bins.map(({ from, n }) => [from, n])).toEqual([[0, 2], [0.9, 2]]); // biome-ignore format: a table
    expect(bins[0]!.observed.mean).toBe(0.5);
    expect(bins[1]!.predicted).toBeCloseTo(0.975, 10);
    expect(bins[1]!.observed.low).toBeGreaterThan(0.3);
  });

  it("knows no more for weights that are all the same", () => {
    const forecasts = Array.from({ length: 30 }, (_, i): Forecast => [0.5, i % 3 === 0 ? 1 : 0]);
    const [one] = reliability(forecasts, once(30), 1);
    const [other] = reliability(forecasts, new Float64Array(30).fill(7), 1);
    expect(other!.observed.low).toBeCloseTo(one!.observed.low!, 12);
  });
});

describe("the bootstrap", () => {
  const mean =
    (values: readonly number[]): Statistic =>
    (weights) => {
      let [sum, all] = [0, 0];
      for (let i = 0; i < values.length; i++) {
        sum += weights[i]! * values[i]!;
        all += weights[i]!;
      }
      return all > 0 ? sum / all : null;
    };
  const units = (count: number) => Array.from({ length: count }, (_, i) => i);

  it("gives the interval of a mean that theory gives", () => {
    const random = randomFrom(5);
    const values = units(400).map(() => random());
    const [found] = bootstrap({ units: units(400), weights: once(400) }, [mean(values)]);
    const half = (1.96 * Math.sqrt(1 / 12)) / 20;
    expect(found!.high! - found!.value!).toBeCloseTo(half, 2);
    expect(found!.value! - found!.low!).toBeCloseTo(half, 2);
  });

  it("gives the same bounds every time, and draws the cases of a unit together", () => {
    const values = units(40).map((i) => i % 7);
    const single = bootstrap({ units: units(40), weights: once(40) }, [mean(values)]);
    expect(bootstrap({ units: units(40), weights: once(40) }, [mean(values)])).toEqual(single);
    const doubled = bootstrap({ units: [...units(40), ...units(40)], weights: once(80) }, [
      mean([...values, ...values]),
    ]);
    expect(doubled[0]!.low).toBeCloseTo(single[0]!.low!, 12);
  });

  it("has no bounds where there is too little to tell", () => {
    expect(bootstrap({ units: [0, 1, 2], weights: once(3) }, [mean([1, 2, 3])])).toEqual([{ value: 2, low: null, high: null }]); // biome-ignore format: one line
    expect(bootstrap({ units: [], weights: [] }, [mean([])])).toEqual([{ value: null, low: null, high: null }]);
  });

  it("shuffles into every order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(), (count, seed) => {
        expect([...shuffled(count, seed)].sort((a, b) => a - b)).toEqual(units(count));
      }),
    );
  });
});

describe("ridgeLogistic", () => {
  // The example of hours of study and passing an exam that encyclopaedias print, as R's glm gives it.
  const hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
  const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
  const fitted = (prior: readonly number[], penalty: number) =>
    ridgeLogistic(hours.map((hour) => [hour]), passed, once(20), prior, penalty); // biome-ignore format: one call

  it("agrees with the published fit where nothing holds it back", () => {
    const [intercept, slope] = fitted([0, 0], 1e-9);
    expect(intercept).toBeCloseTo(-4.0777, 3);
    expect(slope).toBeCloseTo(1.5046, 3);
    expect(likelihood([intercept!, slope!], [2])).toBeCloseTo(0.2557, 3);
  });

  it("stays at its prior under a strong penalty, and moves towards the data as it weakens", () => {
    expect(fitted([0, 3], 1e6)[1]).toBeCloseTo(3, 3);
    const slopes = [0.01, 1, 10, 100].map((penalty) => fitted([0, 3], penalty)[1]!);
    expect(slopes).toEqual([...slopes].sort((a, b) => a - b));
  });

  it("comes to an end where the data are perfectly separable, and says nothing of a feature that never varies", () => {
    const separable = ridgeLogistic([[0, 0], [1, 0]], [0, 1], once(2), [0, 0, 0.7], 0.1); // biome-ignore format: a table
    expect(separable.every(Number.isFinite)).toBe(true);
    expect(separable[2]).toBeCloseTo(0.7, 6);
  });
});
