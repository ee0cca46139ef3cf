import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/stats/bootstrap.js";
import { momentsOf } from "../../src/stats/largest-step.js";
import { distanceFromOthers } from "../../src/stats/shrink.js";

describe("the distance of a group from the others", () => {
  it("is drawn in as far as chance explains it", () => {
    // By hand: within 8 / 6; means 2, 4, 9; spread 3 × (9 + 1 + 16) = 78; between (78 − 2 × 4/3) / 6 = 12.556;
    // share 12.556 / (12.556 + 0.444) = 0.9658; the raw distance from the others is 2 − 6.5.
    const groups = [
      [1, 2, 3],
      [3, 4, 5],
      [7, 10, 10],
    ].map(momentsOf);
    const within = (2 + 2 + 6) / 6;
    const between = (78 - 2 * within) / 6;
    const share = between / (between + within / 3);
    const found = distanceFromOthers(groups, 0)!;
    expect(found.difference).toBeCloseTo(share * -4.5, 10);
    const deviation = Math.sqrt((share * within) / 3 + (share ** 2 * within) / 6);
    expect(found.high - found.difference).toBeCloseTo(2.5758 * deviation, 3);
  });

  it("is nothing where groups differ no more than chance makes them", () => {
    const groups = [
      [0, 10, 5],
      [1, 9, 5],
      [0, 10, 6],
    ].map(momentsOf);
    expect(distanceFromOthers(groups, 0)!.difference).toBeCloseTo(0, 12);
  });

  it.each([
    ["alone", [[1, 2]], 0],
    ["with nobody who has any", [[1, 2], []], 0],
    ["without any", [[], [1, 2]], 0],
    ["of one value each", [[1], [2]], 0],
  ])("is not known %s", (_what, groups, which) => {
    expect(distanceFromOthers(groups.map(momentsOf), which)).toBeNull();
  });

  it("seldom leaves out 0 where all are alike, and mostly where one does much worse", () => {
    let [alarms, found] = [0, 0];
    for (let seed = 1; seed <= 2000; seed++) {
      const random = randomFrom(seed);
      const group = (n: number, share: number) =>
        momentsOf(Array.from({ length: n }, () => (random() < share ? 1 : 0)));
      const others = Array.from({ length: 5 }, () => group(25, 0.6));
      const alike = distanceFromOthers([group(25, 0.6), ...others], 0)!;
      if (alike.low > 0 || alike.high < 0) alarms++;
      const worse = distanceFromOthers([group(25, 0.2), ...others], 0)!;
      if (worse.high < 0) found++;
    }
    expect(alarms / 2000).toBeLessThan(0.005);
    expect(found / 2000).toBeGreaterThan(0.7);
  });
});
