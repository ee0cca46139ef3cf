import { describe, expect, it } from "vitest";
import type { ReportHead, View } from "../../src/model/reporter.js";
import type { Table } from "../../src/reporters/xlsx/sheet.js";
import { cellText } from "../../src/reporters/xlsx/text.js";
import { zipped } from "../../src/reporters/xlsx/zip.js";
import { workbook } from "../../src/reporters/xlsx.js";
import { partsOf, rowsOf, sheetNames, sheetXml } from "../helpers/workbook.js";

const nothing = { mean: null, low: null, high: null, n: 0 };
const summary = { conversations: 0, tooFew: true, overall: nothing, dimensions: {}, risk: nothing, opportunities: 0, answered: 0, resolvedRate: nothing, fcrRate: nothing, bands: { failed: 0, met: 0, exceeded: 0 }, criteria: [] }; // biome-ignore format: one summary
const notes = { severalAgents: 0, noAgent: 0, otherLanguages: {}, recognisedLanguages: {}, assumedTimezone: null, zonelessFiles: 0, ambiguousDates: 0, assumedDates: [], errors: 0, broken: [], critical: {}, window: 7, minConversations: 20, masked: false }; // biome-ignore format: one list
const head: ReportHead = { schema: 1, tool: { name: "wow-score", version: "0.0.0" }, rubric: { id: "r", version: "1.0.0", digest: "sha256:0" }, inputs: [], team: summary, agents: [], notes }; // biome-ignore format: one head
const view = { head, titles: { rubric: "R", bands: { met: 1, exceeded: 2 }, dimensions: [], criteria: [] }, problems: [], options: { quotes: true } } as unknown as View; // biome-ignore format: one view

/** A table of one column of texts and one of numbers. */
function tableOf(texts: readonly string[], kind: "text" | "time" = "text"): Table {
  const rows = async function* () {
    for (const [i, text] of texts.entries()) yield { cells: [text, i], look: "plain" as const };
  };
  const columns = [
    { name: "text", title: "Text", kind },
    { name: "number", title: "Number", kind: "count" as const },
  ];
  return { name: "Texts", columns, rows: rows(), below: [{ cells: ["below", null], look: "bold" }] };
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const book = (table: Table, most?: number) => bytesOf(workbook(view, [table], most));

describe("text in a cell", () => {
  it.each([
    ["=1+1", "=1+1"],
    ["@SUM(A1)", "@SUM(A1)"],
    ["-5", "-5"],
    ["+49 30 1", "+49 30 1"],
    [" spaces ", " spaces "],
    ["two\r\nlines", "two\nlines"],
    ["bell\u0007 null\u0000", "bell\\u0007 null\\u0000"],
    ["a\ud800b \udc00", "a\ufffdb \ufffd"],
    ["\ufffe\uffff", "\ufffd\ufffd"],
    ["turned \u202e round", "turned \\u202e round"],
    ["<b>&amp;</b> ]]> \"q\" 'a'", "<b>&amp;</b> ]]> \"q\" 'a'"],
    ["https://attacker.invalid", "https://attacker.invalid"],
    ["😀", "😀"],
  ])("shows %j as %j, and is text", async (text, shown) => {
    const bytes = await book(tableOf([text]));
    expect((await rowsOf(bytes, "Texts"))[1]).toEqual([shown, 0]);
    const xml = sheetXml(await partsOf(bytes), "Texts");
    expect(xml).toMatch(/<c r="A2" s="\d+" t="inlineStr"><is><t /);
    expect(xml).not.toMatch(/<f[ >]|hyperlink/);
  });

  it("stays text when somebody edits it", async () => {
    const parts = await partsOf(await book(tableOf(["=1+1", "plain"])));
    const styles = [...parts.get("xl/styles.xml")!.matchAll(/<xf [^>]*>/g)].slice(1).map(([xf]) => xf);
    const styleOf = (cell: string) => styles[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheetXml(parts, "Texts"))![1])]; // biome-ignore format: one look-up
    expect(styleOf("A2")).toContain('quotePrefix="1"');
    expect(styleOf("A3")).not.toContain("quotePrefix");
  });

  it("is not read as the number of a character", async () => {
    expect(sheetXml(await partsOf(await book(tableOf(["_x003D_1"]))), "Texts")).toContain(">_x005F_x003D_1<");
  });

  it.each([32_766, 32_767, 32_768, 40_000])(
    "of %i characters fits a cell, the mark that it is cut included",
    async (length) => {
      const text = `${"😀".repeat(length / 2)}${"x".repeat(length % 2)}`;
      const shown = cellText(text);
      expect(shown.length).toBeLessThanOrEqual(32_767);
      expect(shown === text).toBe(length <= 32_767);
      if (length > 32_767) expect(shown).toMatch(/😀… \[cut: [\d,]+ characters\]$/u);
      expect((await rowsOf(await book(tableOf([text])), "Texts"))[1]![0]).toBe(shown);
    },
  );

  it.each(["1899-12-31T00:00:00.000Z", "no time"])(
    "is what a time is that spreadsheets can't count: %s",
    async (time) => {
      expect((await rowsOf(await book(tableOf([time], "time")), "Texts"))[1]![0]).toBe(time);
    },
  );

  it("leaves the time of day of a time that they can", async () => {
    const [, row] = await rowsOf(await book(tableOf(["2026-03-02T09:41:00.000Z"], "time")), "Texts");
    expect(row![0]).toBe("2026-03-02T09:41:00.000Z");
  });
});

describe("a table longer than a sheet", () => {
  const texts = ["a", "b", "c", "d", "e"];

  it.each([
    [6, [texts]],
    [5, [texts.slice(0, 4), texts.slice(4)]],
    [3, [texts.slice(0, 2), texts.slice(2, 4), texts.slice(4)]],
  ])("goes on in further sheets after %i rows, each with the header and filters", async (most, sheets) => {
    const bytes = await book(tableOf(texts), most);
    const parts = await partsOf(bytes);
    const names = sheets.map((_, i) => (i === 0 ? "Texts" : `Texts ${i + 1}`));
    expect(sheetNames(parts)).toEqual(["About", ...names]);
    for (const [i, name] of names.entries()) {
      const [header, ...rows] = await rowsOf(bytes, name);
      const below = i === names.length - 1 ? [null, "below"] : [];
      expect(header).toEqual(["Text", "Number"]);
      expect(rows.map(([text]) => text)).toEqual([...sheets[i]!, ...below]);
      expect(sheetXml(parts, name)).toContain(`<autoFilter ref="A1:B${sheets[i]!.length + 1}"/>`);
      expect(parts.get("[Content_Types].xml")).toContain(`/xl/worksheets/sheet${i + 2}.xml"`);
    }
  });

  it("may have no row at all", async () => {
    expect(await rowsOf(await book(tableOf([])), "Texts")).toEqual([
      ["Text", "Number"],
      [null, null],
      ["below", null],
    ]);
  });
});

it("asks for rows as they are written, not all at once", async () => {
  let asked = 0;
  const rows = async function* () {
    for (; asked < 300_000; asked++) yield { cells: [`row ${asked}`, asked], look: "plain" as const };
  };
  const chunks = workbook(view, [{ ...tableOf([]), rows: rows() }]);
  let size = 0;
  while (size < 200_000) size += (await chunks.next()).value!.length;
  expect(asked).toBeLessThan(150_000);
  await chunks.return(undefined);
});

it("fails as its rows fail", async () => {
  const rows = async function* () {
    yield { cells: ["a", 1], look: "plain" as const };
    throw new Error("the disk is gone");
  };
  await expect(book({ ...tableOf([]), rows: rows() })).rejects.toThrow("the disk is gone");
});

it("packs parts as archives of any program", async () => {
  const long = async function* () {
    for (let i = 0; i < 10_000; i++) yield `line ${i} é😀\n`;
  };
  const parts = async function* () {
    yield { name: "short.txt", content: "short é" };
    yield { name: "empty.txt", content: (async function* () {})() };
    yield { name: "long.txt", content: long() };
  };
  const found = await partsOf(await bytesOf(zipped(parts())));
  expect([...found.keys()]).toEqual(["short.txt", "empty.txt", "long.txt"]);
  expect(found.get("short.txt")).toBe("short é");
  expect(found.get("empty.txt")).toBe("");
  expect(found.get("long.txt")!.split("\n")[9_999]).toBe("line 9999 é😀");
});
