import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { CalibrationReport } from "../../src/model/calibration.js";
import type { SampleReport } from "../../src/model/sample.js";
import { conversation, file, folder, WEEK, wow } from "../helpers/cli.js";
import { hostileStrings } from "../helpers/hostile.js";

const csv = `${WEEK}.csv`;
/** The week as it was scored, so that most tests need not score it again. */
const week = file("week.ndjson", (await wow(["score", csv, "-f", "ndjson"])).stdout);

async function sample(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await wow(["sample", ...args, "-q"]);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
}

/** The rows of a sheet without quoted cells, by heading. */
function rowsOf(sheet: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = sheet.trimEnd().split("\n").map((line) => line.split(",")); // biome-ignore format: one chain
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
}

/** A sheet with these cells filled in, by conversation and heading. */
function filledIn(sheet: string, fill: (id: string, heading: string) => string | null): string {
  const [head, ...rows] = sheet.trimEnd().split("\n").map((line) => line.split(",")); // biome-ignore format: one chain
  const lines = rows.map((row) => row.map((cell, i) => fill(row[0]!, head![i]!) ?? cell).join(","));
  return `${[head!.join(","), ...lines].join("\n")}\n`;
}

const HEAD = [
  "conversation,agent,customer,channel,language,started_at,messages,reviewer,empathy [1..5]",
  "resolution [resolved/pending/unresolved/unclear],escalation-style [1..5],handoff [none/handoff/refused]",
  "shareability [1..5],shareability.risk [1..5],band [failed..met..exceeded],remark,inclusion_probability",
].join();

describe("wow sample", () => {
  it("says what was drawn, and what from", async () => {
    await expect(await sample([week])).toMatchFileSnapshot("sample/week.txt");
    await expect(await sample([week, "--per-agent", "8", "--seed", "March"])).toMatchFileSnapshot("sample/per-agent.txt");
  }); // biome-ignore format: one line

  it("writes a sheet for the reviewer that says nothing of scores, and a key that does", async () => {
    const out = join(folder(), "out");
    await sample([week, "-n", "12", "-o", `${out}.csv`, "-o", `${out}.json`]);
    const sheet = readFileSync(`${out}.csv`, "utf8");
    await expect(sheet).toMatchFileSnapshot("sample/week.csv");
    expect(sheet.split("\n")[0]).toBe(HEAD);
    const key = JSON.parse(readFileSync(`${out}.json`, "utf8")) as SampleReport;
    expect(rowsOf(sheet).map((row) => row.conversation)).toEqual(key.sample.map((one) => one.conversation));
    for (const row of rowsOf(sheet)) {
      const { kind, why, probability } = key.sample.find((one) => one.conversation === row.conversation)!;
      expect(Number(row.inclusion_probability)).toBeCloseTo(probability, 9);
      expect(why.length > 0).toBe(kind !== "rest");
      for (const heading of HEAD.split(",").slice(7, -1)) expect(row[heading]).toBe("");
    }
  });

  it.each([
    [
      ["-n", "40"],
      [10, 10, 4, 16],
    ],
    [
      ["-n", "11"],
      [3, 3, 1, 4],
    ],
    [
      ["-n", "30", "--share", "risk=0.5,random=0.5"],
      [15, 0, 0, 15],
    ],
    [
      ["-n", "8", "--share", "risk=12.5%,doubt=12.5%,praise=25%,random=50%"],
      [1, 1, 2, 4],
    ],
    [
      ["-n", "20", "--share", "praise=1"],
      [0, 0, 10, 10],
    ],
  ])("has strata of the sizes asked for: %j → %j", async (args, sizes) => {
    const { strata, sample: rows } = JSON.parse(await sample([week, "-f", "json", ...args])) as SampleReport;
    expect(strata.map(({ drawn }) => drawn)).toEqual(sizes);
    for (const { stratum, drawn } of strata) expect(rows.filter((row) => row.stratum === stratum)).toHaveLength(drawn);
  });

  it("gives the same bytes for the same seed, in whatever order conversations come, and others for another", async () => {
    const lines = readFileSync(week, "utf8").trimEnd().split("\n");
    const turned = file("turned.ndjson", `${lines.reverse().join("\n")}\n`);
    const first = await sample([week, "-f", "csv"]);
    for (const same of [week, turned]) expect(await sample([same, "-f", "csv"])).toBe(first);
    const other = await sample([week, "-f", "csv", "--seed", "2"]);
    const ids = (sheet: string) => rowsOf(sheet).map((row) => row.conversation!);
    expect(ids(other).filter((id) => ids(first).includes(id)).length).toBeLessThan(30);
  });

  it.each([csv, `${WEEK}.json`])("gives the same bytes from saved results as from %s", async (transcripts) => {
    expect(await sample([transcripts, "-f", "csv"])).toBe(await sample([week, "-f", "csv"]));
  });

  it("draws the same conversations under masks, with the names taken out of sheet and booklet", async () => {
    const drawn = async (...more: string[]) => rowsOf(await sample([week, "-f", "csv", ...more]));
    const [open, masked] = [await drawn(), await drawn("--redact")];
    const known = (rows: typeof open) => rows.map((row) => [row.conversation, row.inclusion_probability]);
    expect(known(masked)).toEqual(known(open));
    expect(new Set(masked.map((row) => row.agent!.replace(/\d+$/, "")))).toEqual(new Set(["agent ", ""]));
  });

  it("asks about criteria too, where they are wanted", async () => {
    const sheet = await sample([week, "-n", "3", "-f", "csv", "--criteria", "respectful,courteous"]);
    expect(sheet.split("\n")[0]).toContain(",respectful [yes/no],courteous [yes/no],remark,");
    const all = await sample([week, "-n", "3", "-f", "csv", "--criteria", "all"]);
    expect(all.split("\n")[0]!.match(/\[yes\/no\]/g)!.length).toBeGreaterThan(20);
  });

  it.each([
    [["--share", "risk=0.5,random=0.4"], /sum to 0\.9\. Write parts that sum to 1/],
    [["--share", "risks=1"], /"risks=1" is no part of a sample/],
    [["--share", "risk=0.5,risk=0.5"], /"risk" is given twice/],
    [["--share", "risk=-1,random=2"], /"risk=-1" is no part/],
    [["-n", "0"], /whole number from 1/],
    [["-n", "4", "--per-agent", "4"], /--per-agent: .*Write one of them/s],
    [["--criteria", "respectfull"], /no criterion "respectfull"; did you mean "respectful"\?/],
    [["-f", "html"], /unknown format "html".*table, csv, json/s],
    [["-o", "x.xml"], /no output format has the extension "\.xml"/],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await wow(["sample", week, ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("a sheet that was filled in", () => {
  it("goes through wow calibrate, and tells of the whole export what the drawn ones alone would tell wrongly", async () => {
    // A reviewer who finds every complaint wrong that the rubric sees coming, and everything else right.
    const drawn = [week, "-n", "60", "--share", "risk=0.5,random=0.5"];
    const key = JSON.parse(await sample([...drawn, "-f", "json"])) as SampleReport;
    const scores = new Map(key.sample.map((one) => [one.conversation, one]));
    const said = (id: string) => {
      const { kind, band } = scores.get(id)!;
      return kind === "risk" ? (band === "failed" ? "exceeded" : "failed") : (band ?? "");
    };
    const sheet = filledIn(await sample([...drawn, "-f", "csv"]), (id, heading) =>
      heading === "reviewer" ? "Kim" : heading.startsWith("band") ? said(id) : null,
    );
    const args = ["calibrate", csv, "--labels", file("sheet.csv", sheet), "-f", "json"];
    const { code, stdout, stderr } = await wow(args);
    const { targets, labels } = JSON.parse(stdout) as CalibrationReport;
    expect([code, stderr]).toEqual([0, ""]);
    expect(labels).toMatchObject({ reviewers: 1, weighted: true, unused: [], unknown: 0 });
    const [{ target, statistics, unweighted, effective, n }] = targets as [CalibrationReport["targets"][number]];
    const risky = key.strata[0]!.available;
    const whole = 1 - risky / (key.conversations - key.unscored);
    expect(target).toBe("band");
    expect(Math.abs(statistics.exact!.value! - whole)).toBeLessThan(0.06);
    expect(statistics.exact!.low!).toBeLessThan(whole);
    expect(statistics.exact!.high!).toBeGreaterThan(whole);
    expect(Math.abs(unweighted!.statistics.exact!.value! - whole)).toBeGreaterThan(0.06);
    expect(effective!).toBeLessThan(n);
  });

  it("is found again by every id, however hostile, and no cell of it is a formula or moves a terminal", async () => {
    const strings = hostileStrings(600).map(({ text }) => text);
    const given = strings.map((text, i) =>
      conversation(text, ["customer: My kettle leaks.", "agent: I am sorry, I have sent you a new one."], {
        agent: strings[(i * 7) % 40],
        customer: strings[(i * 11) % 600],
        channel: strings[(i * 13) % 600],
      }),
    );
    const transcripts = file("t.json", JSON.stringify(given));
    const out = join(folder(), "sheet.csv");
    await sample([transcripts, "-n", "600", "-o", out]);
    const sheet = readFileSync(out, "utf8");
    for (const cell of (parse(sheet) as string[][]).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(sheet).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    const filled = file("sheet.csv", sheet.replace(/,,,,,,,,,1$/gm, ",,,,,,,met,,1"));
    const { stdout, stderr } = await wow(["calibrate", transcripts, "--labels", filled, "-f", "json"]);
    expect(stderr).toBe("");
    const { labels } = JSON.parse(stdout) as CalibrationReport;
    expect(labels).toMatchObject({ conversations: 600, unknown: 0, unlabelled: 0, unfilled: 0 });
    const table = await wow(["sample", transcripts, "-n", "600"]);
    expect(table.stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
