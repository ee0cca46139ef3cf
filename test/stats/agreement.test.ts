import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confusion, exactly, f1, kappa, type Verdicts } from "../../src/stats/agreement.js";
import { alpha, alphaOf, type Metric } from "../../src/stats/alpha.js";
import { shuffled } from "../../src/stats/bootstrap.js";

const verdicts = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 2,
  maxLength: 40,
});
const weights = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 });

/** Each case as often as its weight says. */
function repeated<T>(cases: readonly T[], times: readonly number[]): T[] {
  return cases.flatMap((one, i) => new Array<T>(times[i]!).fill(one));
}

describe("kappa", () => {
  it("agrees with J. Cohen, Psychol. Bull. 70 (1968), table 1: two judges, 200 diagnoses, kappa .492", () => {
    const table = [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ];
    expect(kappa(table)).toBeCloseTo(0.492, 3);
  });

  it("agrees with the example of 50 grant proposals that encyclopaedias print: 0.4", () => {
    expect(kappa([[20, 5], [10, 15]])).toBeCloseTo(0.4, 10); // biome-ignore format: a table
  });

  it("with quadratic weights agrees with the examples in the manual of Maple, EssayTools[QuadraticWeightedKappa]", () => {
    const first = [9, 7, 8, 7, 6, 8, 3, 5, 10];
    const with1 = [8, 8, 6, 6, 7, 6, 1, 4, 8];
    const with2 = [3, 5, 6, 6, 7, 6, 1, 4, 8];
    const of = (second: readonly number[]) =>
      kappa(confusion(first.map((a, i) => [a, second[i]!]), 11), "quadratic"); // biome-ignore format: one call
    expect(of(with1)).toBeCloseTo(0.758620689655172, 12);
    expect(of(with2)).toBeCloseTo(0.438095238095238, 12);
  });

  it("with quadratic weights is the concordance of means, variances and covariance (Fleiss & Cohen 1973)", () => {
    fc.assert(
      fc.property(verdicts, (given) => {
        const found = kappa(confusion(given, 5), "quadratic");
        const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const [a, b] = [given.map(([one]) => one), given.map(([, other]) => other)];
        const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2));
        const below = variance(a) + variance(b) + (mean(a) - mean(b)) ** 2;
        if (below < 1e-9) expect(found).toBeNull();
        else expect(found).toBeCloseTo(1 - mean(given.map(([one, other]) => (one - other) ** 2)) / below, 9);
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); a dot is "not judged".
  const units = (text: string) => {
    const rows = text.trim().split("\n").map((row) => row.trim().split(/\s+/)); // biome-ignore format: one chain
    return rows[0]!.map((_, i) => rows.map((row) => row[i]!).filter((cell) => cell !== ".").map((cell) => cell.charCodeAt(0))); // biome-ignore format: one chain
  };
  const D = `
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .`;

  it.each([
    ["nominal", D, 0.743],
    ["ordinal", D, 0.815],
    ["interval", D, 0.849],
    ["nominal", "0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095],
    ["nominal", "a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.692],
  ] as const)("is, with %s data, what the paper computes", (metric, text, published) => {
    expect(alpha(units(text), metric)).toBeCloseTo(published, 3);
  });

  it("is null where nothing varies, or nobody judged twice", () => {
    expect(alpha([[1, 1], [1, 1]], "ordinal")).toBeNull(); // biome-ignore format: a table
    expect(alpha([[1], [2]], "nominal")).toBeNull();
    expect(alpha([], "nominal")).toBeNull();
  });
});

const METRICS: readonly Metric[] = ["nominal", "ordinal", "interval"];

describe("agreement statistics", () => {
  it("are 1 where all agree and more than one verdict is given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2 }), (values) => {
        const same: Verdicts = values.map((value) => [value, value]);
        for (const weighting of ["none", "linear", "quadratic"] as const)
          expect(kappa(confusion(same, 5), weighting)).toBeCloseTo(1, 12);
        for (const metric of METRICS) expect(alpha(same, metric)).toBeCloseTo(1, 12);
        expect(exactly(same)).toBe(1);
      }),
    );
  });

  it("are near 0 where the second rater's verdicts are shuffled", () => {
    const first = shuffled(3000, 1).map((value) => value % 4);
    const second = shuffled(3000, 2).map((value) => value % 4);
    const pairs = first.map((a, i) => [a, second[i]!] as const);
    for (const weighting of ["none", "linear", "quadratic"] as const)
      expect(Math.abs(kappa(confusion(pairs, 4), weighting)!)).toBeLessThan(0.05);
    for (const metric of METRICS) expect(Math.abs(alpha(pairs, metric)!)).toBeLessThan(0.05);
  });

  it("count a case of weight 2 as two cases, and one of weight 0 as none", () => {
    fc.assert(
      fc.property(verdicts, weights, (given, times) => {
        const own = times.slice(0, given.length);
        const twice = repeated(given, own);
        const yes = (pairs: Verdicts) => pairs.map(([a, b]) => [a > 2, b > 2] as const);
        expect(confusion(given, 5, own)).toEqual(confusion(twice, 5));
        expect(exactly(given, 1, own)).toEqual(exactly(twice, 1));
        expect(f1(yes(given), own)).toEqual(f1(yes(twice)));
        for (const metric of METRICS) {
          const [one, other] = [alphaOf(given, metric)(own), alpha(twice, metric)];
          if (other === null) expect(one).toBeNull();
          else expect(one).toBeCloseTo(other, 9);
        }
      }),
    );
  });

  it("do not depend on the order of raters or cases", () => {
    fc.assert(
      fc.property(verdicts, (given) => {
        const other = given.map(([a, b]) => [b, a] as const).reverse();
        for (const metric of METRICS) {
          const [one, two] = [alpha(given, metric), alpha(other, metric)];
          if (one === null) expect(two).toBeNull();
          else expect(two).toBeCloseTo(one, 9);
        }
        const [one, two] = [kappa(confusion(given, 5), "linear"), kappa(confusion(other, 5), "linear")];
        if (one === null) expect(two).toBeNull();
        else expect(two).toBeCloseTo(one, 9);
      }),
    );
  });
});
