import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { cellText, serialText } from "../../src/readers/formats/xlsx/cells.js";
import { findHeader } from "../../src/readers/formats/xlsx/header.js";
import { readText, said } from "./read.js";

const HEADER = ["Ticket ID", "Sent at", "From", "Message"];
const TALK: CellValue[][] = [
  ["T1", new Date("2026-03-02T09:00:00Z"), "customer", "It leaks"],
  ["T1", new Date("2026-03-02T09:01:00Z"), "agent", "Sorry"],
];

async function read(sheets: readonly WriteSheet[], options = {}) {
  return readText(await writeXlsx({ sheets: [...sheets] }), options);
}

describe("a workbook", () => {
  test("has its table on the first sheet with a known header, wherever on it that stands", async () => {
    const { conversations, files, error } = await read([
      {
        name: "Read me",
        rows: [["Exported for Ana"], ["on Monday", "by Bo", "for the team", "with thanks", "and more"]],
      },
      { name: "Talk", rows: [["Week 10"], [], ["x"], HEADER, ...TALK] },
      { name: "Old", rows: [HEADER, ...TALK] },
      { name: "Codes", rows: [HEADER, ...TALK], hidden: true },
    ]);
    expect(error).toBeNull();
    expect(conversations.map(said)).toEqual([["customer: It leaks", "agent: Sorry"]]);
    expect(files[0]).toMatchObject({ format: "xlsx", assumedTimezone: "UTC" });
    expect(files[0]!.layout!.notes.slice(0, 3)).toEqual([
      "The sheet “Talk” is read, its header in row 4.",
      "Not read: the sheets “Read me”, “Old”.",
      "Not read, since hidden: “Codes”.",
    ]);
  });

  test("says what can't be used by the numbers that the sheet's rows have", async () => {
    const rows = [["Week 10"], HEADER, ...TALK, [], ["T1", null, "agent", null], ["T1", null, "wizard", "hm"]];
    const { files } = await read([{ name: "a", rows }]);
    expect(files[0]!.problems.map(({ row, reason }) => `${row} ${reason}`)).toEqual(["6 no-text", "7 unknown-role"]);
  });

  test("with a cell that Excel cut off, and one that may be any length", async () => {
    for (const [length, skipped] of [
      [32_767, { "cut-off-cell": 1 }],
      [32_766, {}],
    ] as const) {
      const { files } = await read([{ name: "a", rows: [HEADER, ...TALK, ["T1", null, "agent", "x".repeat(length)]] }]);
      expect(files[0]!.skipped).toEqual(skipped);
    }
  });

  test("may have its columns named with --map", async () => {
    const rows = [
      ["Bericht", null, null],
      ["Nr", "Wer", "Was"],
      ["1", "agent", "hello there"],
      ["1", "customer", "hi"],
    ];
    const { conversations, error } = await read([{ name: "a", rows }], {
      map: { conversation: "Nr", role: "Wer", text: "Was" },
    });
    expect(error).toBeNull();
    expect(said(conversations[0]!)).toEqual(["agent: hello there", "customer: hi"]);
    expect((await read([{ name: "a", rows }])).error).toMatch(/^input: no column holds the text/);
  });

  test("fills merged cells down, and leaves out what stands beside the table", async () => {
    const { conversations, files } = await read([
      {
        name: "a",
        rows: [
          HEADER,
          ["T1", null, "customer", "It leaks"],
          [null, null, "agent", "Sorry", null, "nice!"],
          [null, null, null, "?"],
        ],
      },
    ]);
    expect(said(conversations[0]!)).toEqual(["customer: It leaks", "agent: Sorry"]);
    expect(files[0]!.skipped).toEqual({ "no-id": 1 });
    expect(files[0]!.layout!.notes).toContain("Cells to the right of the header are not read.");
  });

  test("with texts that look like separators, quotes or line ends", async () => {
    const texts = [
      '"',
      'a "b" c',
      '"quoted"',
      "a\r\nb\rc\nd",
      "x, y; z\tw",
      "e_x000D_\nf",
      "1\u2028 2",
      "=1+1",
      "\ufeffmark",
    ];
    const rows = texts.map((text, i) => [`T${i}`, null, "agent", text]);
    const { conversations } = await read([{ name: "a", rows: [HEADER, ...rows] }]);
    expect(conversations.map(({ messages }) => messages[0]!.text)).toEqual(
      texts.map((text) => text.replace(/_x000D_\n|\r\n?/g, "\n")),
    );
  });

  test.each([
    [
      "without rows",
      [{ name: "a", rows: [] }],
      "input: the workbook has no sheet with rows in it\ngive one with conversations",
    ],
    [
      "with a header alone",
      [{ name: "a", rows: [HEADER] }],
      "input: there is a header but no row below it\ncheck the export's filter, and export again",
    ],
  ])("%s", async (_, sheets, error) => {
    expect((await read(sheets)).error).toBe(error);
  });

  test("cut off or damaged anywhere is read or refused, never a crash", async () => {
    const whole = readFileSync("fixtures/exports/xlsx/workbook.xlsx");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) bytes[at] = byte;
        const { error } = await readText(bytes);
        expect(error?.split("\n").length ?? 1).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });
});

describe("cells", () => {
  test.each<[CellValue, string]>([
    [1002345, "1002345"],
    [1e21, "1000000000000000000000"],
    [0.1, "0.1"],
    [true, "true"],
    [null, ""],
    ["#REF!", ""],
    ["#1 of 2", "#1 of 2"],
    [new Date("2026-03-02T09:00:00Z"), "2026-03-02 09:00:00"],
    [new Date("2026-03-02T08:59:59.998Z"), "2026-03-02 09:00:00"],
    [new Date("2026-03-02T00:00:00Z"), "2026-03-02"],
    [new Date("1899-12-31T09:30:00Z"), "09:30:00"],
    [new Date("1904-01-01T09:30:00Z"), "09:30:00"],
    [new Date(Number.NaN), ""],
  ])("%s: %j", (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  test.each([
    ["46083.375", "2026-03-02 09:00:00"],
    ["46083", "2026-03-02"],
    ["1772442000", "1772442000"],
    ["20260302", "20260302"],
    ["9:00", "9:00"],
  ])("a time that is no date by its format: %s", (cell, text) => {
    expect(serialText(cell)).toBe(text);
  });
});

test.each([
  [
    "the row with the most known names",
    [["Tickets"], ["from", "to"], ["id", "from", "text"], ["1", "agent", "x"]],
    2,
    true,
  ],
  ["else the first as wide as any", [["Week"], ["a", "b"], ["c", "d"]], 1, false],
])("the header is %s", (_, rows, at, known) => {
  expect(findHeader(rows, [])).toEqual({ at, known });
});
