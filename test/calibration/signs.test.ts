import { describe, expect, it } from "vitest";
import { likelihoodProblem } from "../../src/calibration/fit/likelihood.js";
import { weightsProblem } from "../../src/calibration/fit/weights.js";
import { randomFrom } from "../../src/stats/bootstrap.js";

const COUNT = 300;
const rows = Array.from({ length: COUNT }, (_, row) => row);
const random = randomFrom(5);
const features = rows.map(() => [0, 1, 2].map(() => (random() < 0.5 ? 1 : 0)));
const weights = rows.map(() => 1);
/** It comes more often with the first and the third, less often with the second. */
const came = features.map(([a, b, c]) => (random() < 1 / (1 + Math.exp(-(2 * a! - 2 * b! + 2 * c! - 1))) ? 1 : 0));

function fitted(columns: readonly number[], today: readonly number[]): readonly number[] {
  const own = features.map((row) => columns.map((column) => row[column]!));
  return likelihoodProblem({ features: own, came, weights, conversations: rows, today }).fit(rows, 0.3);
}

describe("a fit keeps what the rubric means", () => {
  it("keeps the direction in which a criterion counts", () => {
    const [, first, second, third] = fitted([0, 1, 2], [0, 1, -1, 1]);
    expect([first! > 1, second! < -1, third! > 1]).toEqual([true, true, true]);
  });

  it("leaves a criterion out whose sign would turn, and fits the others without it", () => {
    const numbers = fitted([0, 1, 2], [0, 1, 0.5, 1]);
    const without = fitted([0, 2], [0, 1, 1]);
    expect(numbers).toEqual([without[0], without[1], 0, without[2]]);
    expect(fitted([0, 1, 2], [0, -1, 0.5, -1]).slice(1)).toEqual([0, 0, 0]);
  });

  it("adds no criterion that the model does not name", () => {
    const numbers = fitted([0, 1, 2], [0, 1, -1, 0]);
    const without = fitted([0, 1], [0, 1, -1]);
    expect(numbers).toEqual([...without, 0]);
  });

  it("gives no weight to what has none", () => {
    const labels = features.map(([a, b]) => 5 * a! + b!);
    const problem = weightsProblem({
      values: features,
      labels,
      cut: null,
      weights,
      conversations: rows,
      today: [0, 1, 1],
    });
    const [first, second, third] = problem.fit(rows, 0.01);
    expect([first, second! > third!]).toEqual([0, true]);
  });
});
