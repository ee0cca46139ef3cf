import { describe, expect, it } from "vitest";
import { file, WEEK, wow } from "../helpers/cli.js";

const csv = `${WEEK}.csv`;
const week = `${WEEK}.labels.csv`;
const sheet = (text: string) => file("l.csv", text);
const labels = (text: string, ...more: string[]) => ["--labels", sheet(text), ...more];

describe("a label sheet that can't be used is answered with file, row, and what to write instead", () => {
  const cases: readonly (readonly [string, () => readonly string[], readonly RegExp[]])[] = [
    ["no labels", () => [], [/--labels/]],
    ["a missing file", () => ["--labels", "gone.csv"], [/gone\.csv/, /no such file/]],
    ["an empty file", () => labels(""), [/empty/]],
    ["a header alone", () => labels("conversation,empathy\n"), [/no row below the header/]],
    ["only empty cells", () => labels("conversation,empathy\n10002,\n"), [/no verdict/]],
    ["a quote that is never closed", () => labels('conversation,empathy\n10002,"3\n'), [/l\.csv:\d+/, /quote/]],
    ["no column of ids", () => labels("empathy,band\n3,met\n"), [/which conversation/, /--label-map "conversation=empathy"/]],
    ["a row without an id", () => labels("conversation,empathy\n10002,3\n,2\n"), [/l\.csv:3/, /names no conversation/]],
    ["ids of other conversations", () => labels("conversation,empathy\nx1,3\n"), [/none of its conversations/, /“x1”/, /“10/]],
    ["ids as a spreadsheet has changed them", () => labels("conversation,empathy\n#010004.0,3\n"), [/it has “#010004\.0”, they have “10004”/, /as they stand in the transcripts/]],
    ["nothing that the rubric says", () => labels("conversation,mood\n10002,3\n"), [/“mood”/, /--label-map "empathy=mood"/]],
    ["a word on no scale", () => labels("conversation,empathy\n10002,3\n10004,warm\n"), [/l\.csv:3/, /“warm”/, /--scale empathy=/]],
    ["parts of a step", () => labels("conversation,empathy\n10002,3.7\n"), [/l\.csv:2/, /“3\.7”/, /--scale empathy=1\.\.5/]],
    ["a class that is none", () => labels("conversation,band\n10002,met\n10004,exeeded\n"), [/l\.csv:3/, /did you mean "exceeded"/, /failed, met, exceeded/]],
    ["a word among numbers", () => labels("conversation,empathy\n10002,3\n10004,1e0\n"), [/“1e0”/, /Mend it; or say the scale.*empathy=1\.\.5/]],
    ["one word", () => labels("conversation,empathy\n10002,warm\n"), [/“warm”/, /--scale empathy=LOWEST\.\.HIGHEST.*They are warm\./]],
    ["words in no order that we know", () => labels("conversation,empathy\n10002,fine\n10004,poor\n10006,ok\n"), [/LOWEST\.\.HIGHEST/, /They are fine, poor, ok\./]],
    ["one step of a scale", () => labels("conversation,empathy\n10002,3\n10004,3\n"), [/every verdict on empathy is “3”/, /--scale empathy=1\.\.5/]],
    ["ten megabytes in a cell", () => labels(`conversation,empathy\n10002,${"y".repeat(1e7)}\n10004,2\n`), [/“y{59}…”/]],
    ["a terminal's commands", () => labels('conversation,band\n10002,"\u001b[2J\nmet"\n'), [/“\\u001b\[2J\\u000amet”/]],
    ["a weight of two lines", () => labels('conversation,empathy,weight\n10002,2,"1\n2"\n'), [/“1\\u000a2”/]],
    ["two verdicts of one reviewer", () => labels("conversation,reviewer,empathy\n10002,a,3\n10002,a,2\n"), [/l\.csv:3/, /row 2 says “3”/, /reviewer/]],
    ["a weight that is none", () => labels("conversation,empathy,weight\n10002,3,heavy\n"), [/l\.csv:2/, /weight “heavy”/]],
    ["a probability above 1", () => labels("conversation,empathy,probability\n10002,3,7\n"), [/l\.csv:2/, /up to 1/]],
    ["two weights of one conversation", () => labels("conversation,reviewer,empathy,weight\n10002,a,3,1\n10002,b,3,2\n"), [/l\.csv:3/, /row 2/, /same weight/]],
    ["an unknown target", () => ["--labels", week, "--label-map", "empathi=empathy"], [/"empathi"/, /did you mean "empathy"/]],
    ["an unknown column", () => ["--labels", week, "--label-map", "empathy=empaty"], [/“empaty”/, /did you mean "empathy"/]],
    ["an unknown key column", () => ["--labels", week, "--label-map", "conversation=Ref"], [/“Ref”/, /“conversation”/]],
    ["a --label-map that is no pair", () => ["--labels", week, "--label-map", "empathy"], [/TARGET=COLUMN/]],
    ["a scale of nothing", () => ["--labels", week, "--scale", "warmth=0..3"], [/"warmth"/, /empathy/]],
    ["a scale that is none", () => ["--labels", week, "--scale", "empathy=3"], [/“3”/, /empathy=1\.\.5/]],
    ["a scale of three dots", () => ["--labels", week, "--scale", "empathy=0...3"], [/“0\.\.\.3” is no scale/]],
    ["a scale that names a step twice", () => ["--labels", week, "--scale", "empathy=bad..good..Bad"], [/“Bad” twice/]],
    ["a scale of one step", () => ["--labels", week, "--scale", "empathy=3..3"], [/one step/]],
    ["words for words that are none", () => ["--labels", week, "--scale", "band=failed:bad..met"], [/"bad"/, /failed, met, exceeded/]],
    ["a cut at the lowest step", () => ["--labels", week, "--cut", "empathy=0"], [/above the lowest/, /1, 2, 3/]],
    ["a cut of nothing labelled", () => ["--labels", week, "--cut", "overall=50"], [/"overall"/]],
    ["a cut of words without an order", () => ["--labels", week, "--cut", "escalation-style.outcome=none"], [/no order/]],
    ["--only of what is not labelled", () => labels("conversation,empathy\n10002,3\n10004,2\n", "--only", "overall"), [/--only names; there are “empathy”/, /"overall=empathy"/]],
    ["two columns for one thing", () => ["--labels", week, "--label-map", "empathy=share,empathy=remark"], [/"empathy" is given twice, as share and as remark/]],
    ["a gate on what should be low", () => ["--labels", week, "--fail-under", "shareability.brier=0.2"], [/better the lower/, /shareability\.brierSkill/]],
    ["columns without end", () => labels(`conversation,${Array.from({ length: 5000 }, (_, i) => `k${i}`).join()}\n10002${",1".repeat(5000)}\n`), [/“k11”, …\n/]],
    ["--only of nothing", () => ["--labels", week, "--only", "empaty"], [/did you mean "empathy"/]],
    ["a gate on nothing", () => ["--labels", week, "--fail-under", "empathy.rho=0.4"], [/empathy\.rho/, /empathy\.spearman/]],
    ["a gate without a statistic", () => ["--labels", week, "--fail-under", "0.4"], [/TARGET\.STATISTIC=NUMBER/]],
    ["an unknown format", () => ["--labels", week, "-f", "ndjson"], [/unknown format/, /table, json, csv/]],
    ["an output without a format", () => ["--labels", week, "-o", "x.html"], [/extension/]],
    ["standard input twice", () => ["-", "--labels", "-"], [/standard input/]],
    ["a fit into no rubric", () => ["--labels", week, "--fit", "new.json"], [/no YAML file/, /--fit new\.yaml/]],
    ["a fit into the rubric in use", () => ["--labels", week, "--fit", "rubrics/wow.yaml"], [/never overwritten/]],
  ]; // biome-ignore format: a table

  it.each(cases)("%s", async (_name, args, messages) => {
    const { code, stdout, stderr } = await wow(["calibrate", csv, ...args()]);
    expect(stderr).not.toMatch(/\n\s+at /);
    for (const message of messages) expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(4);
  });

  it("says where no verdict is on the scale", async () => {
    const text = "conversation,empathy\n10002,9\n10004,-4\n";
    const { code, stderr, stdout } = await wow(["calibrate", csv, ...labels(text, "--scale", "empathy=1..5")]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("no verdict is on its scale")]);
    expect(stdout).toContain("1 × “9”, 1 × “-4”");
  });

  it("shows a second column of the same name as one of its own", async () => {
    const text = "conversation,empathy,empathy,empathy (2)\n10002,3,9,8\n10004,1,9,8\n";
    const { stdout } = await wow(["calibrate", csv, ...labels(text)]);
    expect(stdout).toContain("Scales as observed: empathy 1..3");
    expect(stdout).toContain("Not used: empathy (3), empathy (2).");
  });

  it("counts what it leaves out: other conversations, words off the scale, blank rows", async () => {
    const text = "conversation,band\n10002,met\n10004,failed\n10006,?\nx9,met\n,\n";
    const { code, stdout } = await wow(["calibrate", csv, ...labels(text, "--scale", "band=failed..met..exceeded")]);
    expect(code).toBe(0);
    expect(stdout).toContain("1 labelled conversation not in the transcripts: x9.");
    expect(stdout).toContain("Left out, not on the scale of band: 1 × “?”.");
  });
});
