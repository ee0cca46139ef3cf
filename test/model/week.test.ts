import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mondayOf, weekOf } from "../../src/model/week.js";

const DAY = 86_400_000;

describe("the ISO week of a time", () => {
  it.each([
    ["2026-03-02T00:00:00Z", "2026-W10"],
    ["2026-03-08T23:59:59.999Z", "2026-W10"],
    ["2026-03-09T00:00:00Z", "2026-W11"],
    ["2021-01-03T12:00:00Z", "2020-W53"],
    ["2024-12-30T00:00:00Z", "2025-W01"],
    ["2027-01-01T00:00:00Z", "2026-W53"],
    ["1970-01-01T00:00:00Z", "1970-W01"],
    ["1969-12-28T00:00:00Z", "1969-W52"],
  ])("of %s is %s", (time, week) => {
    expect(weekOf(Date.parse(time))).toBe(week);
  });

  it.each([8.64e15, -8.64e15])("is one that there are dates for, even of the last moment there is: %d", (time) => {
    expect(new Date(mondayOf(time)).getUTCDay()).toBe(1);
    expect(weekOf(time)).toMatch(/-W\d\d$/);
  });

  it("begins on a Monday, is the same for seven days, and another on the eighth", () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e12, max: 6e12 }), (time) => {
        const monday = mondayOf(time);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(time - monday).toBeGreaterThanOrEqual(0);
        expect(time - monday).toBeLessThan(7 * DAY);
        expect(weekOf(monday + 7 * DAY - 1)).toBe(weekOf(time));
        expect(weekOf(monday + 7 * DAY)).not.toBe(weekOf(time));
      }),
    );
  });
});
