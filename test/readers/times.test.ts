import { describe, expect, test } from "vitest";
import { TimeStyle } from "../../src/readers/times/style.js";
import { readText } from "./read.js";

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
    "+275760-09-13T00:00:00Z",
    "-271821-04-20T00:00:00Z",
  ])("%j can't be read", (cell) => {
    expect(read(cell)).toBeNull();
  });

  test("eight digits are a date where there is such a day, else nothing", () => {
    expect(read("20260302")).toBe(Date.UTC(2026, 2, 2));
    expect(read("19991231")).toBe(Date.UTC(1999, 11, 31));
    expect(read("20260230")).toBeNull();
    expect(read("2028-02-29T00:00:00Z")).toBe(Date.UTC(2028, 1, 29));
  });

  test("fractions of seconds and half-hour zones", () => {
    expect(read("2026-03-02 09:00:00.25")).toBe(nine + 250);
    expect(read("2026-03-02T14:30:00+05:30")).toBe(nine);
    expect(read("2026-03-02T05:30:00-03:30")).toBe(nine);
    expect(read("2026-03-02 12:00 AM")).toBe(Date.UTC(2026, 2, 2));
  });
});

describe("times as other languages write them", () => {
  test.each([
    "2. März 2026 09:00",
    "2. Ma\u0308rz 2026, 09:00 Uhr",
    "02. Maerz 2026 um 9.00 Uhr",
    "Montag, 2. März 2026, 09:00:00",
    "Mo., 02.03.2026, 9:00 Uhr",
    "Mo 02.03.26 09:00",
    "2 mars 2026 à 9 h",
    "lundi 2 mars 2026 à 09h00",
    "lun. 2 mars 2026 9\u202fh\u202f00",
    "02 mars 2026 09:00",
    "2 de marzo de 2026, 09:00",
    "lunes, 2 de marzo de 2026, 9:00 h",
    "lun, 2 mar 2026 9:00 a. m.",
    "2 marzo 2026 a las 9:00",
    "2 de março de 2026 às 09:00",
    "segunda-feira, 2 de março de 2026 às 9h00",
    "02/mar/2026 09:00",
    "2 de mar. de 2026 09h",
  ])("%s", (cell) => {
    expect(read(cell)).toBe(nine);
  });

  test.each([
    ["1er janvier 2026", "2026-01-01"],
    ["mar. 6 janv. 2026", "2026-01-06"],
    ["3 févr. 2026", "2026-02-03"],
    ["15 août 2026", "2026-08-15"],
    ["15 aout 2026", "2026-08-15"],
    ["31 Dez. 2026", "2026-12-31"],
    ["5. Jänner 2026", "2026-01-05"],
    ["10 out 2026", "2026-10-10"],
    ["4 de setembro de 2026", "2026-09-04"],
    ["7 ene 2026", "2026-01-07"],
    ["30 juil. 2026", "2026-07-30"],
    ["1º de maio de 2026", "2026-05-01"],
  ])("%s", (cell, day) => {
    expect(new Date(read(cell)!).toISOString().slice(0, 10)).toBe(day);
  });

  test.each([
    "mar. 5 janv.",
    "2 Marzipan 2026",
    "5 de 2026",
    "Bestellung 2 vom März",
    "25 h 00",
    "2 mars 2026 à 9 h 75",
  ])("%j can't be read", (cell) => {
    expect(read(cell)).toBeNull();
  });

  test("day first where the table's language is not English and nothing speaks against it", () => {
    const style = new TimeStyle();
    style.customarilyDayFirst("French");
    style.see("02/03/2026 09:00");
    expect(style.read("02/03/2026 09:00")).toBe(nine);
    expect(style.notes).toEqual([
      "Nothing shows whether dates are written day first or month first; day first, as in French.",
    ]);
    style.see("03/13/2026");
    expect(style.read("03/02/2026 09:00")).toBe(nine);
  });
});

test.each([-99_999_999_999_000, -1, 0, Date.UTC(2026, 1, 28), 253_402_340_400_000])(
  "%d in ISO 8601 is read as it is written",
  (time) => {
    expect(read(new Date(time).toISOString())).toBe(time);
  },
);

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

describe("numbers that are no epoch", () => {
  test("are days as Excel counts them where all in a column can be", () => {
    expect(read("46083.375")).toBe(nine);
    expect(read("46083.375", "46084")).toBe(nine);
    expect(read("46083", "12.5", "90000")).toBeNull();
  });

  test.each(["20001", "86400", "99999999", "-86400"])("%s is never a time in 1970", (cell) => {
    expect(read(cell)).toBeNull();
  });

  test("say so in a table", async () => {
    const { files, conversations } = await readText(
      "conversation_id,created_at,role,text\n1,46083.375,customer,Hi\n1,46083.376,agent,Hello\n2,1772442000,customer,Hi\n2,86400,agent,Yes\n",
    );
    expect(conversations[1]!.messages.map(({ at }) => at)).toEqual([nine, null]);
    expect(files[0]!.skipped).toEqual({ "unreadable-time": 3 });
  });
});
