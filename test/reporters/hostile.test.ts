import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ROWS } from "../../src/model/reporter.js";
import { row } from "../../src/reporters/csv.js";
import { conversation, file, folder, wow } from "../helpers/cli.js";
import { hostileStrings } from "../helpers/hostile.js";
import { partsOf } from "../helpers/workbook.js";

const RUBRIC = "fixtures/cli/four-dimensions.yaml";
const strings = hostileStrings();

/** What a terminal obeys, and what turns the direction of text; lines may end. */
const OBEYED = /[^\P{Cc}\n]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What the commands say of conversations in which each string is a name, an id, a channel, and a text. */
describe("a thousand hostile strings as names, ids and texts", () => {
  const where = folder();
  const said = new Map<string, string>();
  const path = (name: string) => join(where, name);

  beforeAll(async () => {
    const conversations = strings.map(({ text }, i) =>
      conversation(`${text} ${i}`, [`customer: My lamp is broken. ${text}`, `agent: Oh no, ${text} sorry about the lamp ${text}`], { agent: text, customer: text, channel: text, subject: text, tags: [text] }),
    ); // biome-ignore format: one input
    const input = file("hostile.json", JSON.stringify(conversations));
    const files = ["a.md", "a.xlsx"].flatMap((name) => ["-o", path(name)]);
    const { stdout, code } = await wow(["score", input, "-r", RUBRIC, "-q", ...files]);
    expect(code).toBe(0);
    said.set("table", stdout);
    said.set("markdown", readFileSync(path("a.md"), "utf8"));
    for (const by of ROWS)
      said.set(by, (await wow(["score", input, "-r", RUBRIC, "-q", "-f", "csv", "--by", by])).stdout);
  }, 120_000);

  it.each(["table", "markdown", ...ROWS])("move, colour or turn nothing in %s", (name) => {
    expect(said.get(name)).not.toMatch(OBEYED);
  });

  it.each(ROWS)("are no formula in csv by %s, and rows and columns stay what they are", (by) => {
    const [head, ...rows] = parse(said.get(by)!) as string[][];
    expect(rows.length).toBeGreaterThan(900);
    for (const cells of rows) {
      expect(cells).toHaveLength(head!.length);
      for (const cell of cells) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?!\d+(?:\.\d+)?$)/);
    }
  });

  it("are text in the workbook, well-formed, without formulas or links", async () => {
    for (const [name, xml] of await partsOf(readFileSync(path("a.xlsx")))) {
      expect(xml, name).not.toMatch(/<f[ >/]|<hyperlink|<!DOCTYPE|<!ENTITY|TargetMode/);
      expect(xml, name).not.toMatch(OBEYED);
      // ECMA-376 knows no other element in a cell of text; XML 1.0 no other character.
      const inner = [...xml.matchAll(/<is>(.*?)<\/is>/gs)].map(([, text]) => text!);
      for (const text of inner) expect(text).toMatch(/^<t xml:space="preserve">[^<]*<\/t>$/);
      expect(xml.replace(/&(?:amp|lt|gt|quot);/g, "")).not.toMatch(/&|[\p{Surrogate}\ufffe\uffff]/u);
    }
  });

  it("are no element, link, mention or mark in Markdown", () => {
    const text = said.get("markdown")!.replace(/<\/?(?:details|summary)>|<br>|<!-- wow-score report -->/g, "");
    expect(text).not.toMatch(/<|&(?!#\d+;)|@\w|:\/\/|www\./);
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    const table = rows.slice(0, 200);
    for (const line of table) expect(line.match(/\|/g)).toHaveLength(table[0]!.match(/\|/g)!.length);
  });
});

describe("a row of CSV", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[=+\-@"',;\n a1]*$/), fc.constantFrom(...strings.map(({ text }) => text))); // biome-ignore format: one choice

  it("is read back as it was, but for what a terminal or a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 9 }), (cells) => {
        const text = row(cells);
        const [back] = parse(text, { relax_column_count: true }) as string[][];
        expect(back).toHaveLength(cells.length);
        for (const [i, shown] of back!.entries()) {
          const given = cells[i]!;
          if (/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(given)) continue;
          const isFormula = /^[=+\-@]/.test(given) && !/^[+-]?\d+(\.\d+)?$/.test(given);
          // A half of a pair is no character in UTF-8.
          expect(shown).toBe(`${isFormula ? "'" : ""}${Buffer.from(given).toString()}`);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
