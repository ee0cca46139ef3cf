import { describe, expect, it } from "vitest";
import { dayOf, unfinished } from "../../src/insight/trend/weeks.js";

describe("the end of the data", () => {
  it.each([
    ["2026-03-07T23:00:00Z", "2026-03-07"],
    ["2026-03-08T00:00:00Z", null],
    ["2026-03-12T00:00:00Z", null],
  ])("on %s leaves the week of 2 March unfinished: %s", (latest, until) => {
    expect(unfinished(Date.parse("2026-03-02"), Date.parse(latest))).toBe(until);
  });

  it("is a day in UTC", () => {
    expect(dayOf(Date.parse("2026-03-02T23:30:00-05:00"))).toBe("2026-03-03");
  });
});
