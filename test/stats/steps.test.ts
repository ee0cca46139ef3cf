import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/stats/bootstrap.js";
import { furtherSteps } from "../../src/stats/further-steps.js";
import { largestStep, type Sequence } from "../../src/stats/largest-step.js";
import { boundOf, seenStep } from "../../src/stats/seen-step.js";

const sequence = (values: readonly number[], begins?: readonly number[]): Sequence => ({
  values: Float64Array.from(values),
  begins: Uint8Array.from(begins ?? values.map(() => 1)),
});

/** Normal values, by Box & Muller. */
function normal(seed: number): (mean: number, deviation: number) => number {
  const random = randomFrom(seed);
  return (mean, deviation) => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * random());
  };
}

/** All orders of the values. */
function* orders(values: readonly number[]): Generator<readonly number[]> {
  if (values.length < 2) yield values;
  for (let i = 0; i < values.length; i++)
    for (const rest of orders([...values.slice(0, i), ...values.slice(i + 1)])) yield [values[i]!, ...rest];
}

/** The largest |t| of two samples with one variance, over all splits. */
function byHand(values: readonly number[], least: number): { readonly at: number; readonly t: number } {
  let best = { at: 0, t: -1 };
  for (let k = least; k <= values.length - least; k++) {
    const [a, b] = [values.slice(0, k), values.slice(k)];
    const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
    const off = (some: readonly number[]) => some.reduce((sum, one) => sum + (one - mean(some)) ** 2, 0);
    const variance = (off(a) + off(b)) / (values.length - 2);
    const t = Math.abs(mean(b) - mean(a)) / Math.sqrt(variance * (1 / a.length + 1 / b.length));
    if (t > best.t + 1e-9) best = { at: k, t };
  }
  return best;
}

describe("the largest step", () => {
  const values = [3, 5, 4, 9, 8, 11, 2];

  it("is where the t statistic of the two sides is the largest", () => {
    expect(largestStep(sequence(values), 2)).toMatchObject({ at: byHand(values, 2).at });
  });

  it("has the p-value of all orders, but for the draw", () => {
    const real = byHand(values, 2).t;
    const all = [...orders(values)].map((order) => byHand(order, 2).t);
    const exact = all.filter((t) => t >= real - 1e-9).length / all.length;
    expect(largestStep(sequence(values), 2)!.p).toBeCloseTo(exact, 1);
  });

  it("has bounds that leave out 0 exactly where chance does as much in less than one of twenty orders", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const draw = normal(seed);
      const step = largestStep(sequence(Array.from({ length: 40 }, (_, i) => draw(i < 20 ? 0 : 1, 1))), 5)!;
      if (Math.abs(step.p - 0.05) > 0.005) expect(step.low > 0 || step.high < 0).toBe(step.p < 0.05);
    }
  });

  it.each([
    ["values that are all alike", [5, 5, 5, 5], undefined, 1],
    ["too few values", [1, 2, 3], undefined, 2],
    ["values of one time", [1, 2, 3, 4], [1, 0, 0, 0], 1],
    ["no values", [], undefined, 1],
  ])("is not looked for in %s", (_what, some, begins, least) => {
    expect(largestStep(sequence(some, begins), least)).toBeNull();
  });

  it("is between times, never within one", () => {
    expect(largestStep(sequence([0, 0, 0, 9, 9, 9], [1, 0, 0, 0, 1, 0]), 1)!.at).toBe(4);
  });
});

describe("further steps", () => {
  const draw = normal(7);
  const levels = [50, 50, 40, 40, 40, 55, 55, 55];
  const long = sequence(levels.flatMap((level) => Array.from({ length: 40 }, () => draw(level, 8))));

  it("are found on both sides of the first one", () => {
    const steps = furtherSteps(long, largestStep(long, 20)!, 20, 0.01);
    expect(steps.map(({ at }) => Math.round(at / 40))).toEqual([2, 5]);
    expect(steps.map(({ difference }) => Math.sign(difference))).toEqual([-1, 1]);
    expect(steps[1]!.low).toBeGreaterThan(10);
    expect(steps[1]!.high).toBeLessThan(20);
  });

  it("are none where each side is level", () => {
    const two = sequence(Array.from({ length: 80 }, (_, i) => draw(i < 40 ? 50 : 70, 8)));
    expect(furtherSteps(two, largestStep(two, 20)!, 20, 0.01)).toHaveLength(1);
  });
});

describe("the step that would be seen", () => {
  it("has a bound that chance exceeds about as often as it says", () => {
    let exceeded = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const draw = normal(seed);
      const { t } = byHandFast(
        Array.from({ length: 100 }, () => draw(0, 1)),
        20,
      );
      if (t > boundOf(0.2, 0.05)) exceeded++;
    }
    expect(exceeded / 1000).toBeGreaterThan(0.02);
    expect(exceeded / 1000).toBeLessThan(0.06);
  });

  it("is seen in four of five and somewhat more", () => {
    const size = seenStep(100, 20, 10, 0.05)!;
    let seen = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const draw = normal(seed);
      const step = largestStep(sequence(Array.from({ length: 100 }, (_, i) => draw(i < 50 ? 0 : size, 10))), 20)!;
      if (step.p <= 0.05) seen++;
    }
    expect(seen / 200).toBeGreaterThan(0.8);
    expect(seen / 200).toBeLessThan(0.97);
  });

  it("is none where there is no room for one", () => {
    expect(seenStep(39, 20, 10, 0.05)).toBeNull();
  });
});

/** The same as `byHand` for many values, whose variance is known to be 1. */
function byHandFast(values: readonly number[], least: number): { readonly t: number } {
  const total = values.reduce((sum, one) => sum + one, 0);
  const n = values.length;
  let [t, sum] = [0, 0];
  values.forEach((value, i) => {
    const k = i + 1;
    sum += value;
    if (k >= least && k <= n - least) t = Math.max(t, Math.abs(sum - (k / n) * total) / Math.sqrt((k * (n - k)) / n));
  });
  return { t };
}
