import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapley, type Worth } from "../../src/stats/shapley.js";

/** A game from what each set is worth, by its bits. */
function game(worths: readonly number[]): Worth {
  return (playing) => [worths[playing.reduce((set, one, i) => set | (one << i), 0)]!];
}

/** What the definition says: the mean over all orders of what a player adds on joining. */
function bruteForce(players: number, worth: Worth): number[] {
  const sums = new Array<number>(players).fill(0);
  let orders = 0;
  const join = (playing: Uint8Array, added: readonly number[]) => {
    const left = [...playing.keys()].filter((i) => playing[i] === 0);
    if (left.length === 0) {
      orders++;
      added.forEach((one, i) => {
        sums[i]! += one;
      });
    }
    for (const player of left) {
      const after = playing.slice();
      after[player] = 1;
      join(after, added.with(player, worth(after)[0]! - worth(playing)[0]!));
    }
  };
  join(new Uint8Array(players), new Array<number>(players).fill(0));
  return sums.map((sum) => sum / orders);
}

const games = fc
  .integer({ min: 1, max: 6 })
  .chain((n) =>
    fc.tuple(fc.constant(n), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 64, maxLength: 64 })),
  );
/** More players than are worked out exactly; only the first three matter, and the others nothing. */
const LARGE: Worth = (playing) => [10 * playing[0]! * playing[1]! + 4 * playing[2]! - 6 * playing[0]!];

describe("Shapley values", () => {
  it("share out the glove game as Shapley's definition does", () => {
    // One left glove, two right ones: a pair is worth 1.
    const { values } = shapley(3, ([left, a, b]) => [left! * Math.max(a!, b!)]);
    expect([...values[0]!].map((value) => Math.round(value * 6))).toEqual([4, 1, 1]);
  });

  it("are the mean over all orders", () => {
    fc.assert(
      fc.property(games, ([n, worths]) => {
        const found = [...shapley(n, game(worths)).values[0]!];
        bruteForce(n, game(worths)).forEach((value, i) => {
          expect(found[i]).toBeCloseTo(value, 9);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("sum to what all add to none", () => {
    fc.assert(
      fc.property(games, ([n, worths]) => {
        const { values, errors, exact } = shapley(n, game(worths));
        expect(values[0]!.reduce((a, b) => a + b, 0)).toBeCloseTo(worths[2 ** n - 1]! - worths[0]!, 9);
        expect([exact, ...errors[0]!]).toEqual([true, ...new Array(n).fill(0)]);
      }),
    );
  });

  it("are alike for players who do alike, and 0 for one who does nothing", () => {
    const { values } = shapley(4, ([a, b, c]) => [3 * a! * b! + 2 * (a! + b!) - c!]);
    expect(values[0]![0]).toBeCloseTo(values[0]![1]!, 12);
    expect(values[0]![2]).toBeCloseTo(-1, 12);
    expect(values[0]![3]).toBe(0);
  });

  it("are worked out for several figures at once", () => {
    const { values } = shapley(2, ([a, b]) => [a! + b!, a! * b!]);
    expect(values.map((one) => [...one])).toEqual([
      [1, 1],
      [0.5, 0.5],
    ]);
  });

  it("are sampled beyond ten players, with an error that holds, and still sum exactly", () => {
    const { values, errors, exact } = shapley(14, LARGE);
    expect(exact).toBe(false);
    const truth = [-1, 5, 4, ...new Array(11).fill(0)];
    truth.forEach((value, i) => {
      expect(Math.abs(values[0]![i]! - value)).toBeLessThanOrEqual(4 * errors[0]![i]! + 1e-9);
    });
    expect(errors[0]!.slice(2).every((error) => error === 0)).toBe(true);
    expect(values[0]!.reduce((a, b) => a + b, 0)).toBeCloseTo(8, 9);
    expect(shapley(14, LARGE)).toEqual(shapley(14, LARGE));
  });

  it("have smaller errors with more orders", () => {
    // An odd game, as an order and its reverse cancel what pairs of players do.
    const odd: Worth = (playing) => [playing[0]! * playing[1]! * playing[2]!];
    const error = (pairs: number) => shapley(12, odd, pairs).errors[0]![0]!;
    expect(error(400)).toBeLessThan(error(25) / 2);
  });

  it("of nobody are none", () => {
    expect(shapley(0, () => [5]).values).toEqual([new Float64Array(0)]);
  });
});
