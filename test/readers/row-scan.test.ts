import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dialect, parseOptions } from "../../src/readers/csv/dialect.js";
import { RowScan } from "../../src/readers/csv/row-scan.js";

const delimiters = [",", ";", "\t", "|"];

/** Cells as messy as they come: quotes anywhere, newlines, delimiters, NUL, characters of several bytes. */
const piece = fc.constantFrom(
  '"',
  '""',
  "\n",
  "\r\n",
  "\r",
  ",",
  ";",
  "\t",
  "|",
  "a",
  "id-1",
  " ",
  "é",
  "😀",
  "\0",
  "",
);
const chaos = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

/** Tables as programs write them, with a stray quote now and then. */
const cell = fc.oneof(
  fc.constantFrom("c1", "c2", "", "x y"),
  chaos.map((text) => `"${text.replaceAll('"', '""')}"`),
  fc.constantFrom('"open" end', 'in "the" middle', '"', '5" pipe'),
);
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
  newline: fc.constantFrom("\n", "\r\n"),
  last: fc.boolean(),
});

function scanned(bytes: Buffer, dialect: Dialect, columns: number[], size: number) {
  const rows: { cells: string[]; width: number }[] = [];
  const scan = new RowScan(dialect, columns, (cells, width) => rows.push({ cells: [...cells], width }));
  for (let i = 0; i < bytes.length; i += size) scan.push(bytes.subarray(i, i + size));
  return { rows, unclosed: scan.end() !== null };
}

function parsed(bytes: Buffer, dialect: Dialect, columns: number[]) {
  const rows: { cells: string[]; width: number }[] = [];
  let unclosed = false;
  try {
    parse(bytes, {
      ...parseOptions(dialect),
      on_record: (row: string[]) => {
        rows.push({ cells: columns.map((column) => row[column] ?? ""), width: row.length });
        return null;
      },
    });
  } catch (error) {
    unclosed = (error as { code?: string }).code === "CSV_QUOTE_NOT_CLOSED";
    if (!unclosed) throw error;
  }
  return { rows, unclosed };
}

const columns = fc
  .uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 })
  .map((list) => list.sort((a, b) => a - b));
const newlines = fc.constantFrom("\n" as const, "\r" as const);

test("the scan finds the same cells as csv-parse in any bytes, however they are cut", () => {
  fc.assert(
    fc.property(
      chaos,
      fc.constantFrom(...delimiters),
      newlines,
      columns,
      fc.integer({ min: 1, max: 7 }),
      (text, delimiter, newline, wanted, size) => {
        const dialect: Dialect = { delimiter, newline, preamble: 0 };
        const bytes = Buffer.from(text);
        expect(scanned(bytes, dialect, wanted, size)).toEqual(parsed(bytes, dialect, wanted));
      },
    ),
    { numRuns: 1500 },
  );
});

test("the scan finds the same cells as csv-parse in tables", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...delimiters),
      columns,
      fc.integer({ min: 1, max: 64 }),
      ({ rows, newline, last }, delimiter, wanted, size) => {
        const dialect: Dialect = { delimiter, newline: "\n", preamble: 0 };
        const bytes = Buffer.from(rows.map((cells) => cells.join(delimiter)).join(newline) + (last ? newline : ""));
        expect(scanned(bytes, dialect, wanted, size)).toEqual(parsed(bytes, dialect, wanted));
      },
    ),
    { numRuns: 1000 },
  );
});

test("quotes that may have swallowed rows are found however the bytes are cut", () => {
  const suspects = (text: string, size = 3) => {
    const scan = new RowScan({ delimiter: ",", newline: "\n", preamble: 0 }, [], () => {});
    const bytes = Buffer.from(text);
    for (let i = 0; i < bytes.length; i += size) scan.push(bytes.subarray(i, i + size));
    scan.end();
    return scan.suspects;
  };
  for (const newline of ["\n", "\r\n"]) {
    for (let size = 1; size < 9; size++) {
      const read = (...rows: string[]) => suspects(rows.join(newline), size);
      expect(read("a,b", '1,"x', '2,"y"', '3,"z', '4,"v"')).toEqual([2, 4]);
      expect(read('1,"x', 'y""",2', '"x', '"', '"a" b', "c")).toEqual([]);
    }
  }
  fc.assert(
    fc.property(chaos, fc.integer({ min: 1, max: 7 }), (text, size) => {
      expect(suspects(text, size)).toEqual(suspects(text, 1000));
    }),
    { numRuns: 500 },
  );
});

test("the scan says where the next row begins", () => {
  const ends: unknown[] = [];
  const scan: RowScan = new RowScan({ delimiter: ",", newline: "\n", preamble: 0 }, [], () => ends.push(scan.next));
  for (const chunk of ['a,"b\n', 'c"\r\n', "\n", "d\ne"]) scan.push(Buffer.from(chunk));
  expect(scan.end()).toBeNull();
  expect(ends).toEqual([
    { bytes: 9, line: 3 },
    { bytes: 12, line: 5 },
    { bytes: 13, line: 5 },
  ]);
});
