import { describe, expect, test } from "vitest";
import { TimeStyle } from "../../src/readers/times/style.js";

const nine = Date.UTC(2026, 2, 2, 9);

function read(cell: string, ...others: string[]): number | null {
  const style = new TimeStyle();
  for (const each of [cell, ...others]) style.see(each);
  return style.read(cell);
}

describe("times as exports write them", () => {
  test.each([
    "2026-03-02T09:00:00Z",
    "2026-03-02T09:00:00.000Z",
    "2026-03-02T10:00:00+01:00",
    "2026-03-02 09:00:00.000+0000",
    "2026-03-02 09:00",
    "2026-03-02 9:00 AM",
    "2026-03-02 09:00:00 UTC",
    "2026-03-02 04:00 EST",
    "2026/03/02 09:00:00",
    "1772442000",
    "1772442000.0",
    "1772442000000",
    "1772442000000000",
    "20260302090000",
    "1772442000000000000",
    "03/02/2026 09:00",
    "03/02/2026 09:00:00 AM",
    "3/2/26, 9:00 AM",
    "2.3.2026 09:00",
    "02.03.2026 9:00:00",
    "Mar 2, 2026 9:00 AM",
    "March 2nd, 2026 at 9:00 am",
    "Monday, March 02, 2026, 10:00:00 (+0100)",
    "2 Mar 2026 09:00",
    "02-Mar-2026 09:00",
    "Mon, 02 Mar 2026 09:00:00 GMT",
    "Mon Mar 02 09:00:00 +0000 2026",
    "Mon Mar 02 2026 10:00:00 GMT+0100 (Central European Standard Time)",
    "  2026-03-02T09:00:00Z ",
  ])("%s", (cell) => {
    expect(read(cell)).toBe(nine);
  });

  test.each([
    "yesterday",
    "2026-02-30",
    "2026-02-30T09:00:00Z",
    "2026-03-02T09:00:60Z",
    "2026-03-02 09:00:60",
    "2026-03-02T09:00:00+25:00",
    "2026-03-02T09:00:00+01:75",
    "2026-13-01 09:00",
    "09:00",
    "2026-03-02 25:00",
    "2026-03-02 09:00 XYZ",
    "32/32/2026",
    "",
    "NaN",
  ])("%j can't be read", (cell) => {
    expect(read(cell)).toBeNull();
  });

  test("eight digits are a date where there is such a day, else seconds", () => {
    expect(read("20260302")).toBe(Date.UTC(2026, 2, 2));
    expect(read("19991231")).toBe(Date.UTC(1999, 11, 31));
    expect(read("20260230")).toBe(20_260_230_000);
    expect(read("2028-02-29T00:00:00Z")).toBe(Date.UTC(2028, 1, 29));
  });

  test("fractions of seconds and half-hour zones", () => {
    expect(read("2026-03-02 09:00:00.25")).toBe(nine + 250);
    expect(read("2026-03-02T14:30:00+05:30")).toBe(nine);
    expect(read("2026-03-02T05:30:00-03:30")).toBe(nine);
    expect(read("2026-03-02 12:00 AM")).toBe(Date.UTC(2026, 2, 2));
  });
});

describe("day first or month first", () => {
  test("other cells decide", () => {
    expect(read("02/03/2026 09:00", "13/03/2026")).toBe(nine);
    expect(read("03/02/2026 09:00", "03/13/2026")).toBe(nine);
  });

  test("else month first, with a note, and more cells are asked for", () => {
    const style = new TimeStyle();
    style.see("03/02/2026 09:00");
    expect(style.open).toBe(true);
    expect(style.read("03/02/2026 09:00")).toBe(nine);
    expect(style.notes).toEqual([
      "Nothing shows whether dates are written day first or month first; taken as month first.",
    ]);
    style.see("28/02/2026");
    expect(style.open).toBe(false);
    expect(style.notes[0]).toBe("Dates are written day first.");
  });

  test("both at once: each as it must be, month first where either fits", () => {
    const style = new TimeStyle();
    for (const cell of ["13/03/2026", "03/13/2026"]) style.see(cell);
    expect(
      ["13/03/2026", "03/13/2026", "03/02/2026"].map((cell) => new Date(style.read(cell)!).toISOString().slice(0, 10)),
    ).toEqual(["2026-03-13", "2026-03-13", "2026-03-02"]);
  });

  test("a zone in every time leaves no note", () => {
    const style = new TimeStyle();
    style.see("2026-03-02 09:00:00 +0100");
    style.see("2026-03-02T09:00:00Z");
    expect(style.notes).toEqual([]);
  });
});
