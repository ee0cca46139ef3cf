import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { file, folder, WEEK, wow } from "../helpers/cli.js";

const WINDOW = ["--window", "2", "--rubric", "starter"];
let saved = "";
const at = (name: string) => join(saved, name);

beforeAll(async () => {
  saved = folder();
  const outputs = ["scores.json", "scores.ndjson"].flatMap((name) => ["-o", at(name)]);
  const whole = ["whole.json", "whole.ndjson"].flatMap((name) => ["-o", at(name)]);
  await wow(["score", `${WEEK}.csv`, ...WINDOW, ...outputs, "-o", at("scores.csv"), "-q"]);
  await wow(["score", `${WEEK}.csv`, ...WINDOW, ...whole, "--with-text", "-q"]);
});

describe("a saved result", () => {
  it.each(["scores.json", "whole.json"])("%s makes the report that scoring made", async (name) => {
    const scored = await wow(["score", `${WEEK}.csv`, ...WINDOW]);
    expect(await wow(["report", at(name)])).toEqual(scored);
  });

  it.each(["scores.ndjson", "whole.ndjson"])("%s makes it but for what the inputs were", async (name) => {
    const scored = JSON.parse((await wow(["score", `${WEEK}.csv`, ...WINDOW, "-f", "json"])).stdout);
    const report = JSON.parse((await wow(["report", at(name), ...WINDOW, "-f", "json"])).stdout);
    const { inputs, ...rest } = report;
    const { inputs: _, ...expected } = scored;
    expect(rest).toEqual(expected);
    expect(inputs).toEqual([expect.objectContaining({ file: at(name), format: "wow-results", conversations: 118 })]);
  });

  it.each(["json", "ndjson", "csv"])("gives %s byte for byte", async (format) => {
    const scored = await wow(["score", `${WEEK}.csv`, ...WINDOW, "-f", format]);
    expect((await wow(["report", at("scores.json"), "-f", format])).stdout).toBe(scored.stdout);
  });

  it("keeps transcripts through a report of its own", async () => {
    const again = await wow(["report", at("whole.json"), "--with-text", "-f", "json"]);
    expect(again.stdout).toBe(readFileSync(at("whole.json"), "utf8"));
    const [first] = JSON.parse(again.stdout).conversations;
    expect(first.transcript.messages).toHaveLength(
      Object.values(first.messages as Record<string, number>).reduce((sum, count) => sum + count),
    );
  });

  it("holds no words of a transcript unless they were asked for", () => {
    expect(readFileSync(at("scores.ndjson"), "utf8")).not.toContain('"transcript"');
  });

  it("comes through standard input, and by its folder beside other reports", async () => {
    const expected = await wow(["report", at("scores.json")]);
    expect(await wow(["report", "-"], { stdin: readFileSync(at("scores.json")) })).toEqual(expected);
    const both = folder();
    for (const name of ["scores.json", "scores.csv"]) writeFileSync(join(both, name), readFileSync(at(name)));
    expect(await wow(["report", both])).toEqual(expected);
  });

  it("loses its quotes where these are to be kept out", async () => {
    const { stdout } = await wow(["report", at("scores.json"), "--no-quotes", "-f", "ndjson"]);
    expect(stdout).not.toContain('"quote"');
    expect(stdout).toContain('"evidence":[{"message"');
  });

  it("is judged by gates", async () => {
    const { code, stderr } = await wow(["report", at("scores.json"), "--fail-under", "99"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("the team's overall is")]);
  });
});

describe("saved results together", () => {
  const lines = () => readFileSync(at("scores.ndjson"), "utf8").trimEnd().split("\n");

  it("are what scoring all at once gives", async () => {
    const parts = [lines().slice(0, 40), lines().slice(40)].map((part, i) =>
      file(`part-${i}.ndjson`, `${part.join("\n")}\n`),
    );
    const expected = JSON.parse((await wow(["score", `${WEEK}.csv`, ...WINDOW, "-f", "json"])).stdout);
    const report = JSON.parse((await wow(["report", ...parts, ...WINDOW, "-f", "json"])).stdout);
    expect([report.team, report.agents, report.conversations]).toEqual([
      expected.team,
      expected.agents,
      expected.conversations,
    ]);
  });

  it("count a conversation once that stands in both", async () => {
    const part = file("part.ndjson", `${lines().slice(0, 10).join("\n")}\n`);
    const report = JSON.parse((await wow(["report", at("scores.ndjson"), part, "-f", "json", ...WINDOW])).stdout);
    expect(report.team.conversations).toBe(118);
    expect(report.inputs.map(({ skipped }: { skipped: object }) => skipped)).toEqual([{}, { duplicate: 10 }]);
  });

  it.each<[string, (line: string) => string, string, string]>([
    [
      "the same conversation with other scores",
      (line) => line.replace(/"overall":[\d.]+/, '"overall":1.5'),
      "is another one there",
      "each conversation once",
    ],
    [
      "another rubric",
      (line) => line.replace(/"digest":"sha256:[^"]*"/, '"digest":"sha256:0000"'),
      "their scores can't be put together",
      "with one rubric",
    ],
  ])("are refused with %s", async (_, change, what, instead) => {
    const part = file("part.ndjson", `${change(lines()[0]!)}\n`);
    const { code, stderr, stdout } = await wow(["report", at("scores.ndjson"), part]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(what);
    expect(stderr).toContain(instead);
  });
});

describe("what is no saved result", () => {
  it.each<[string, () => readonly string[], string]>([
    ["an export", () => [`${WEEK}.csv`], "this is no result that wow saved"],
    ["an export beside a result", () => [at("scores.json"), `${WEEK}.csv`], "can't be read together"],
    ["sums alone", () => [file("sums.json", summary())], "only sums"],
    ["a result cut off", () => [file("cut.ndjson", readFileSync(at("scores.ndjson")).subarray(0, 9000))], "cut off"],
    [
      "a score that can't be",
      () => [file("odd.ndjson", edited(/"overall":[\d.]+/, '"overall":1000'))],
      ":1: this is no",
    ],
    [
      "a time that is none",
      () => [file("odd.ndjson", edited(/"startedAt":"[^"]*"/, '"startedAt":"soon"'))],
      "startedAt",
    ],
    ["a verdict of no kind", () => [file("odd.ndjson", edited('"status":"scored"', '"status":"fine"'))], "criteria.0"],
    ["a rubric that is not there", () => [file("odd.ndjson", edited(/"id":"starter"/g, '"id":"ours"'))], "ours 1.0.0"],
  ])("%s is refused", async (_, files, what) => {
    const { code, stderr, stdout } = await wow(["report", ...files()]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(what);
  });

  function summary(): string {
    const { conversations: _, ...head } = JSON.parse(readFileSync(at("scores.json"), "utf8"));
    return JSON.stringify(head, null, 2);
  }

  function edited(find: string | RegExp, instead: string): string {
    return readFileSync(at("scores.ndjson"), "utf8").replace(find, instead);
  }
});

it("--with-text and --no-quotes exclude each other", async () => {
  const { code, stderr } = await wow(["score", `${WEEK}.csv`, "--with-text", "--no-quotes"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("--with-text")]);
});
