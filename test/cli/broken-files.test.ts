import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { wow } from "../helpers/cli.js";
import { line, tree } from "../helpers/tree.js";
import { zipOf } from "../helpers/zip.js";

const good = "conversation_id,role,text\n4,customer,Hi\n4,agent,Hello\n";
const call = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tove Lind>Hello there\n\n00:03.000 --> 00:04.000\n<v Ugo Marr>Hi\n";

describe("a broken file beside others", () => {
  it.each([
    ["JSON that ends too soon", "b.json", '{"a":', /b\.json: .*nothing of it was read/],
    ["a call of people unknown", "b.vtt", call, /b\.vtt: .*--role/],
    ["half a gzip", "b.json.gz", gzipSync(line("9").repeat(99)).subarray(0, 60), /b\.json\.gz: the gzip file is cut/],
    ["half an archive", "b.zip", zipOf([{ name: "x.json", content: line("9") }]).subarray(0, 40), /b\.zip: the ZIP/],
  ])("is told, and the others are scored and converted: %s", async (_, name, content, told) => {
    const base = tree({ "a.csv": good, [name]: content, "c.ndjson": line("5") });
    const scored = await wow(["score", base, "-f", "json", "--summary"]);
    expect(scored.code).toBe(2);
    expect(scored.stderr).toMatch(told);
    const { inputs, team } = JSON.parse(scored.stdout);
    expect(team.conversations).toBe(2);
    expect(inputs.map(({ skipped }: { skipped: unknown }) => skipped)).toEqual([{}, { "broken-file": 1 }, {}]);
    const converted = await wow(["convert", base]);
    expect([converted.code, converted.stdout.trim().split("\n").length]).toEqual([2, 2]);
    expect((await wow(["score", base])).stdout.replace(/\s+/g, " ")).toContain("Left out 1 × broken-file in 1 file");
    const inspected = await wow(["inspect", base]);
    expect(inspected.code).toBe(2);
    expect(inspected.stdout).toContain("1 × broken-file");
    expect((await wow(["diff", "wow", "wow", base])).code).toBe(2);
  });

  it("counts with what was read of it before its fault", async () => {
    const base = tree({ "a.csv": good, "b.json": `[${line("5").trim()},${line("6").trim()},{"id":` });
    const { code, stdout, stderr } = await wow(["score", base, "-f", "json", "--summary"]);
    const { inputs, team } = JSON.parse(stdout);
    expect([code, inputs[1].conversations, team.conversations]).toEqual([2, 2, 3]);
    expect(stderr).toContain("read up to there: 2 of its conversations");
  });

  it("is an error at once where it is named, with --strict, and where nothing else can be read", async () => {
    const base = tree({ "a.csv": good, "b.json": '{"a":' });
    for (const args of [[join(base, "b.json")], [base, "--strict"], [tree({ "b.json": '{"a":' })]]) {
      const { code, stdout, stderr } = await wow(["score", ...args]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/b\.json/);
    }
  });

  it("is one in an archive and one that a pattern finds, too", async () => {
    const base = tree({
      "a.csv": good,
      "b.json": '{"a":',
      "in.zip": zipOf([
        { name: "b.json", content: '{"a":' },
        { name: "c.ndjson", content: line("5") },
      ]),
    });
    for (const path of [join(base, "in.zip"), join(base, "[ab].*")])
      expect((await wow(["convert", path])).code).toBe(2);
  });
});
