import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shuffled } from "../../src/stats/bootstrap.js";
import { auc, type Pair, pearson, ranks, spearman } from "../../src/stats/ranks.js";

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 3,
  maxLength: 30,
});
const times = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 });

const close = (one: number | null, other: number | null) => {
  if (other === null) expect(one).toBeNull();
  else expect(one).toBeCloseTo(other, 9);
};

describe("spearman", () => {
  it("agrees with the example that textbooks print: IQ and hours of television, -29/165", () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq.map((value, i): Pair => [value, hours[i]!]))).toBeCloseTo(-29 / 165, 10);
  });

  it("shares ranks among ties", () => {
    expect(ranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  });
});

describe("auc", () => {
  it("agrees with Hanley & McNeil, Radiology 143 (1982), table 1: 109 images, 0.893", () => {
    const normal = [33, 6, 6, 11, 2];
    const abnormal = [3, 2, 2, 11, 33];
    const images = [normal, abnormal].flatMap((counts, isCase) =>
      counts.flatMap((count, rating) => Array.from({ length: count }, () => [rating + 1, isCase === 1] as const)),
    );
    expect(auc(images)).toBeCloseTo(0.893, 3);
  });

  it("is null without both kinds", () => {
    expect(auc([[1, true], [2, true]])).toBeNull(); // biome-ignore format: a table
    expect(auc([])).toBeNull();
  });
});

describe("rank statistics", () => {
  it("are 1 for the same order, whatever the distances, and -1 or 0 for the opposite", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (values) => {
        expect(spearman(values.map((value): Pair => [value, value ** 3]))).toBeCloseTo(1, 9);
        expect(spearman(values.map((value): Pair => [value, -value]))).toBeCloseTo(-1, 9);
        const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
        expect(auc(values.map((value) => [value, value >= middle]))).toBe(1);
        expect(auc(values.map((value) => [-value, value >= middle]))).toBe(0);
      }),
    );
  });

  it("are near 0, and a half, where one side is shuffled", () => {
    const [a, b] = [shuffled(3000, 3), shuffled(3000, 4)];
    expect(Math.abs(spearman(a.map((value, i): Pair => [value, b[i]!]))!)).toBeLessThan(0.05);
    expect(Math.abs(auc(a.map((value, i) => [value, b[i]! % 2 === 0]))! - 0.5)).toBeLessThan(0.03);
  });

  it("count a case of weight 2 as two cases, and one of weight 0 as none", () => {
    fc.assert(
      fc.property(pairs, times, (given, weights) => {
        const own = weights.slice(0, given.length);
        const twice = given.flatMap((one, i) => new Array<Pair>(own[i]!).fill(one));
        close(spearman(given, own), spearman(twice));
        if (twice.length > 0) close(pearson(given, own), pearson(twice));
        const yes = (of: readonly Pair[]) => of.map(([a, b]) => [a, b > 3] as const);
        close(auc(yes(given), own), auc(yes(twice)));
      }),
    );
  });
});
