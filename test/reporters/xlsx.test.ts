import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { conversation, file, folder, lines, WEEK, wow } from "../helpers/cli.js";
import { partsOf, rowsOf, sheetNames, sheetXml } from "../helpers/workbook.js";

const TABLES = ["Agents", "Questions", "Conversations", "Criteria", "Evidence"];
const args = ["score", `${WEEK}.csv`, "--window", "2", "-q"];

async function written(command: readonly string[]): Promise<Buffer> {
  const path = join(folder(), "report.xlsx");
  expect((await wow([...command, "-o", path])).code).toBe(0);
  return readFileSync(path);
}

describe("the workbook of the week", () => {
  let bytes: Buffer;
  let parts: ReadonlyMap<string, string>;
  let whole: Report;
  beforeAll(async () => {
    bytes = await written(args);
    parts = await partsOf(bytes);
    whole = JSON.parse((await wow([...args, "-f", "json"])).stdout) as Report;
  }, 60_000);

  it("has a sheet about it, then the tables", () => {
    expect(sheetNames(parts)).toEqual(["About", ...TABLES]);
  });

  it.each(TABLES)("%s keeps its header in sight, filters all its rows, and prints the header on every page", (name) => {
    const xml = sheetXml(parts, name);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"\/>/);
    const rows = xml.match(/<row /g)!.length - (name === "Agents" ? 1 : 0);
    const columns = /<row r="1".*?<\/row>/s.exec(xml)![0].match(/<c /g)!.length;
    const [, last, lastRow] = /<autoFilter ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml)!;
    expect(Number(lastRow)).toBe(rows);
    expect(last).toBe(columns > 26 ? `A${String.fromCharCode(64 + columns - 26)}` : String.fromCharCode(64 + columns));
    expect(xml.match(/<col /g)).toHaveLength(columns);
    expect(parts.get("xl/workbook.xml")).toContain(`_xlnm.Print_Titles" localSheetId="${TABLES.indexOf(name) + 1}">'${name}'!$1:$1<`); // biome-ignore format: one name
  });

  it("has a row for every agent, conversation, verdict and piece of evidence", async () => {
    const verdicts = whole.conversations.flatMap(({ criteria }) => criteria);
    const pieces = verdicts.flatMap((verdict) => (verdict.status === "scored" ? verdict.evidence : []));
    expect((await rowsOf(bytes, "Agents")).length).toBe(1 + whole.agents.length + 2);
    expect((await rowsOf(bytes, "Conversations")).length).toBe(1 + whole.conversations.length);
    expect((await rowsOf(bytes, "Criteria")).length).toBe(1 + verdicts.length);
    expect((await rowsOf(bytes, "Evidence")).length).toBe(1 + pieces.length);
  });

  it("holds numbers as numbers, times as times, and both as people read them", async () => {
    const [head, first] = await rowsOf(bytes, "Conversations");
    const at = (title: string) => first![head!.indexOf(title)];
    const [evaluation] = whole.conversations;
    expect(at("Overall")).toBe(evaluation!.overall);
    expect(at("Started (UTC)")).toBe(evaluation!.startedAt);
    const styles = [.../<cellXfs.*<\/cellXfs>/.exec(parts.get("xl/styles.xml")!)![0].matchAll(/<xf numFmtId="(\d+)"/g)];
    const formatOf = (sheet: string, cell: string) => {
      const [, style] = new RegExp(`<c r="${cell}" s="(\\d+)"><v>`).exec(sheetXml(parts, sheet))!;
      const id = styles[Number(style)]![1]!;
      return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(parts.get("xl/styles.xml")!)?.[1] ?? id;
    };
    const PERCENT = "9"; // ECMA-376, 18.8.30: 0%
    expect(formatOf("Conversations", "G2")).toBe("yyyy\\-mm\\-dd\\ hh:mm");
    expect(formatOf("Conversations", "I2")).toBe("0.0");
    expect(formatOf("Agents", "T2")).toBe(PERCENT);
    expect(formatOf("Criteria", "G2")).toBe(PERCENT);
  });

  it("marks the agents with too few conversations", async () => {
    const rows = await rowsOf(bytes, "Agents");
    for (const { agent, tooFew } of whole.agents)
      expect(rows.find(([name]) => name === (agent ?? "(nobody)"))![2]).toBe(tooFew ? "yes" : "no");
    expect(sheetXml(parts, "Agents")).toMatch(/<c r="A3" s="(\d+)".*?>Joy Adeyemi</);
    const [, plain] = /<c r="A2" s="(\d+)"/.exec(sheetXml(parts, "Agents"))!;
    const [, dim] = /<c r="A3" s="(\d+)"/.exec(sheetXml(parts, "Agents"))!;
    expect(dim).not.toBe(plain);
  });

  it("has no formula, no link, and nothing from elsewhere", () => {
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/<f[ >/]|<hyperlink|<oleObject|<ddeLink|TargetMode="External"|<!DOCTYPE|<!ENTITY/);
      expect(name).not.toMatch(/vba|external|sharedStrings/i);
    }
  });

  it("says what it is, and is the same bytes each time", async () => {
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Wow</dc:title><dc:creator>wow-score</dc:creator>");
    expect(parts.get("docProps/core.xml")).not.toContain("created");
    const hash = (content: Buffer) => createHash("sha256").update(content).digest("hex");
    expect(hash(await written(args))).toBe(hash(bytes));
  });
});

it("keeps words out with --no-quotes, and says so", async () => {
  const input = file("in.json", JSON.stringify([conversation("a", ["customer: My xylophone is broken", "agent: I am sorry about the xylophone"])])); // biome-ignore format: one input
  const bytes = await written(["score", input, "-q", "--no-quotes"]);
  for (const [, xml] of await partsOf(bytes)) expect(xml).not.toContain("xylophone");
  const [head, ...rows] = await rowsOf(bytes, "Evidence");
  expect(head!.at(-1)).toBe("Quote");
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => (row.at(-1) ?? null) === null)).toBe(true);
  expect((await rowsOf(bytes, "About")).flat()).toContain(
    "The words of customers and agents are kept out (--no-quotes).",
  );
});

it("is refused on a terminal, which can't show it, and goes into a pipe", async () => {
  const input = file("in.json", JSON.stringify([conversation("a", ["customer: Hi", "agent: Hello"])]));
  const shown = await wow(["score", input, "-f", "xlsx"], { isTTY: true });
  expect(shown).toMatchObject({ code: 2, stdout: "", stderr: "wow: --format: xlsx is bytes, which no terminal shows\nWrite a file: -o report.xlsx\n" }); // biome-ignore format: one outcome
  expect((await wow(["score", input, "-f", "xlsx", "-q"])).code).toBe(0);
  expect(lines((await wow(["score", input, "-f", "ndjson", "-q"])).stdout)).toHaveLength(1);
});
