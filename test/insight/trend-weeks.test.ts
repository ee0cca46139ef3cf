import { describe, expect, it } from "vitest";
import { dayOf, mondayOf, unfinished, weekName, weekNumber } from "../../src/insight/trend/weeks.js";

describe("weeks", () => {
  // Examples of ISO 8601, and both ends of a week in UTC.
  it.each([
    ["2026-03-02T00:00:00Z", "2026-W10", "2026-03-02"],
    ["2026-03-08T23:59:59.999Z", "2026-W10", "2026-03-02"],
    ["2026-03-09T00:00:00Z", "2026-W11", "2026-03-09"],
    ["2005-01-01T12:00:00Z", "2004-W53", "2004-12-27"],
    ["2007-12-31T12:00:00Z", "2008-W01", "2007-12-31"],
    ["2010-01-03T12:00:00Z", "2009-W53", "2009-12-28"],
    ["1970-01-01T00:00:00Z", "1970-W01", "1969-12-29"],
    ["1969-12-28T00:00:00Z", "1969-W52", "1969-12-22"],
  ])("%s lies in %s, from %s on", (at, name, monday) => {
    const number = weekNumber(Date.parse(at));
    expect([weekName(number), mondayOf(number)]).toEqual([name, monday]);
  });

  it.each([
    ["2026-03-07T23:00:00Z", "2026-03-07"],
    ["2026-03-08T00:00:00Z", null],
    ["2026-03-12T00:00:00Z", null],
  ])("with data until %s, the week of 2 March ends early: %s", (latest, until) => {
    expect(unfinished(weekNumber(Date.parse("2026-03-02")), Date.parse(latest))).toBe(until);
  });

  it("name days in UTC", () => {
    expect(dayOf(Date.parse("2026-03-02T23:30:00-05:00"))).toBe("2026-03-03");
  });
});
