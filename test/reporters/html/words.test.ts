import { describe, expect, it } from "vitest";
import { dayOf, duration, intervalOf, rateOf } from "../../../src/reporters/html/app/words.js";

describe("words of the page", () => {
  it.each([
    [0, "0 min"],
    [59.4, "59 min"],
    [59.6, "1 h"],
    [93.5, "1 h 34 min"],
    [2879, "47 h 59 min"],
    [2880, "2 d"],
    [3120, "2 d 4 h"],
  ])("%d minutes are %s", (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });

  it.each([
    ["2026-03-02", "2 Mar 2026"],
    ["2026-12-31T23:59:59.000Z", "31 Dec 2026"],
    ["+012026-01-05T00:00:00.000Z", "5 Jan +012026"],
    ["soon", "soon"],
  ])("%s is %s", (time, day) => {
    expect(dayOf(time)).toBe(day);
  });

  it("say of a mean how sure it is, and where it can't be said why", () => {
    expect(intervalOf({ mean: 71.26, low: 66.24, high: 76.36, n: 40 })).toBe("95% interval 66.2–76.4");
    expect(intervalOf({ mean: 71, low: null, high: null, n: 1 })).toBe("one conversation: no interval");
    expect(intervalOf({ mean: null, low: null, high: null, n: 0 })).toBe("nothing to score");
  });

  it("say of a rate of how many it is", () => {
    expect(rateOf({ mean: 0.546, low: 0.4, high: 0.7, n: 61 })).toBe("55% of 61");
    expect(rateOf({ mean: null, low: null, high: null, n: 0 })).toBe("–");
  });
});
