import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROWS } from "../../src/model/reporter.js";
import { folder, wow } from "../helpers/cli.js";
import { partsOf, rowsOf, sheetNames } from "../helpers/workbook.js";

const CASES = "fixtures/cli";
const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const FORMATS: readonly (readonly [file: string, args: readonly string[]])[] = [
  ["table.txt", ["-f", "table"]],
  ["report.json", ["-f", "json"]],
  ["report.ndjson", ["-f", "ndjson"]],
  ["report.md", ["-f", "markdown"]],
  ...ROWS.map((by) => [`by-${by}.csv`, ["-f", "csv", "--by", by]] as const),
];

describe.each(cases)("fixtures/cli/%s", (name) => {
  const { args } = JSON.parse(readFileSync(join(CASES, name, "case.json"), "utf8")) as { args: readonly string[] };
  const expected = (file: string) => `../../${CASES}/${name}/expected/${file}`;

  it.each(FORMATS)("gives %s", async (file, format) => {
    const { stdout, code } = await wow(["score", ...args, ...format, "-q"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(expected(file));
  });

  it("gives a page, a tag a line, its program and its looks aside", async () => {
    const { stdout, code } = await wow(["score", ...args, "-f", "html", "-q"]);
    expect(code).toBe(0);
    const page = stdout
      .replace(/<style>.*?<\/style>/s, "<style>…</style>")
      .replace(/<script>.*?<\/script>/gs, "<script>…</script>")
      .replace(/sha256-[\w+/=]+'/g, "sha256-…'")
      .replaceAll("><", ">\n<");
    await expect(page).toMatchFileSnapshot(expected("report.html"));
  });

  it("gives a workbook, as another library reads it", async () => {
    const path = join(folder(), "report.xlsx");
    expect((await wow(["score", ...args, "-o", path, "-q"])).code).toBe(0);
    const bytes = readFileSync(path);
    const lines: string[] = [];
    for (const sheet of sheetNames(await partsOf(bytes))) {
      lines.push(`# ${sheet}`, ...(await rowsOf(bytes, sheet)).map((row) => JSON.stringify(row)), "");
    }
    await expect(lines.join("\n")).toMatchFileSnapshot(expected("report.xlsx.txt"));
  });
});
