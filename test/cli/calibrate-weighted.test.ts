import { describe, expect, it } from "vitest";
import type { CalibrationReport, TargetReport } from "../../src/model/calibration.js";
import { conversation, file, wow } from "../helpers/cli.js";
import { sayings, wordsRubric } from "../helpers/labelled.js";

const rubric = file("words.yaml", wordsRubric([1, 1, 1, 1]));
const { path, said } = sayings(60);

async function report(transcripts: string, labels: string, ...more: readonly string[]): Promise<CalibrationReport> {
  const args = ["calibrate", transcripts, "-r", rubric, "-f", "json", "--labels", file("labels.csv", labels), ...more];
  const { code, stdout, stderr } = await wow(args);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as CalibrationReport;
}

/** Two reviewers of each conversation, who differ here and there, and with what likelihood it was drawn. */
function sheet(column: string, probability: (i: number) => string): string {
  const rows = said.flatMap(({ id, words }, i) => {
    const sum = words.reduce((total, word) => total + word, 0);
    return [`${id},a,${i % 4 === 0 ? 4 - sum : sum},${probability(i)}`, `${id},b,${i % 7 === 0 ? 0 : sum},${probability(i)}`]; // biome-ignore format: a row each
  });
  return `conversation,reviewer,manner [0..4],${column}\n${rows.join("\n")}\n`;
}

const figures = ({ statistics, cuts, groups, ceiling, confusion }: TargetReport) => ({ statistics, cuts, groups, ceiling, confusion }); // biome-ignore format: one line

describe("agreement weighted to the whole export", () => {
  it("is what one reckons by hand, and stands beside that of the sheet alone", async () => {
    // Drawn with 1/6, 1/2, 1 and 1: they stand for 6, 2, 1 and 1 conversations of 10.
    const spoken = [["c1", "sorry"], ["c2", "sorry"], ["c3", "hello"], ["c4", "hello"]] as const; // biome-ignore format: a table
    const transcripts = spoken.map(([id, word]) => conversation(id, ["customer: It leaks.", `agent: ${word}`]));
    const labels = `conversation,says-sorry [yes/no],inclusion_probability
c1,yes,0.16666666666666666
c2,no,0.5
c3,no,1
c4,yes,1
`;
    const { targets, labels: about } = await report(file("t.json", JSON.stringify(transcripts)), labels);
    const [{ statistics, unweighted, effective, n }] = targets as [TargetReport];
    expect([about.weighted, n]).toEqual([true, 4]);
    // Agreed on 6 + 1 of 10. By chance 0.8 × 0.7 + 0.2 × 0.3 = 0.62, so kappa is (0.7 - 0.62) / (1 - 0.62).
    expect(statistics.exact!.value).toBeCloseTo(0.7, 9);
    expect(statistics.kappa!.value).toBeCloseTo(0.2105, 9);
    // Too high on 2, too low on 1 of 10.
    expect(statistics.bias!.value).toBeCloseTo(0.1, 9);
    // Precision 6/8, recall 6/7.
    expect(statistics.f1!.value).toBeCloseTo(0.8, 9);
    expect(unweighted!.statistics).toMatchObject({ exact: { value: 0.5 }, kappa: { value: 0 }, bias: { value: 0 } });
    // Kish: 10² / (6² + 2² + 1 + 1).
    expect(effective).toBe(2.4);
  });

  it("is the same as unweighted where all were equally likely", async () => {
    const plain = await report(path, sheet("x", () => "").replaceAll(/,x$/gm, ",")); // biome-ignore format: one line
    const equal = await report(
      path,
      sheet("probability", () => "0.25"),
    );
    expect(plain.targets[0]!.unweighted).toBeNull();
    expect(figures(equal.targets[0]!)).toEqual(figures(plain.targets[0]!));
    expect(equal.targets[0]!.unweighted!.statistics).toEqual(plain.targets[0]!.statistics);
    expect([plain.targets[0]!.effective, equal.targets[0]!.effective]).toEqual([null, 60]);
  });

  it("depends on how weights compare, not on how large they are, alpha and intervals included", async () => {
    const of = async (factor: number) =>
      (
        await report(
          path,
          sheet("weight", (i) => String(factor * (1 + (i % 3)))),
        )
      ).targets[0]!;
    const [one, thousand] = [await of(1), await of(1000)];
    expect(figures(thousand)).toEqual(figures(one));
    expect(thousand.effective).toBe(one.effective);
    expect(one.statistics.exact).not.toEqual(one.unweighted!.statistics.exact);
    expect(one.ceiling!.statistics.alpha!.value).not.toBeNull();
  });

  it("says in words what is weighted, and what of the sheet is not filled in", async () => {
    const labels = `${sheet("probability", (i) => (i < 30 ? "0.1" : "0.5"))}c60,a,,0.5\nc61,a,,0.5\n`;
    const { stdout } = await wow(["calibrate", path, "-r", rubric, "--labels", file("l.csv", labels)]);
    expect(stdout).toMatch(/n {2}agreement {2}\(95%\) +sheet {2}ceiling {2}bias\n/);
    expect(stdout).toMatch(
      /figures are of the\s+whole that they were drawn from\..*They\s+tell\s+as\s+much\s+as\s+41\.5\s+of\s+equal\s+weight\s+\(Kish\)/s,
    );
    expect(stdout).toMatch(/60 conversations compared; weighted, they count as 41\.5/);
    expect(stdout).toMatch(/rubric {20}sheet {2}reviewers\n/);
    expect(stdout).toContain("2 conversations of the sheet without a verdict.");
  });

  it("has both in csv, with as how many conversations they count", async () => {
    const labels = file(
      "l.csv",
      sheet("probability", (i) => (i < 30 ? "0.1" : "0.5")),
    );
    const { stdout } = await wow(["calibrate", path, "-r", rubric, "--labels", labels, "-f", "csv"]);
    const [head, exact] = stdout.split("\n").map((line) => line.split(","));
    const at = (name: string) => exact![head!.indexOf(name)];
    expect([at("statistic"), at("n"), at("effective_n")]).toEqual(["exact", "60", "41.5"]);
    expect(Number(at("value"))).toBeGreaterThan(0);
    expect(at("value")).not.toBe(at("sheet"));
  });
});

describe("a heading", () => {
  it("says the scale, also where reviewers wrote one step of it alone; --scale says otherwise", async () => {
    const labels = `conversation,manner [1..5]\n${said.map(({ id }) => `${id},3`).join("\n")}\n`;
    expect((await report(path, labels)).targets[0]).toMatchObject({
      scale: ["1", "2", "3", "4", "5"],
      observed: false,
    });
    const told = await report(path, labels, "--scale", "manner=1..3");
    expect(told.targets[0]!.scale).toEqual(["1", "2", "3"]);
  });

  it("of facts that help to find a conversation is no verdict, unless --label-map says that it is", async () => {
    const labels = `conversation,agent,channel,started_at,messages,manner,remark
c1,Ana,chat,2026-03-02T09:00:00.000Z,2,1,
c2,Bo,chat,2026-03-02T09:00:00.000Z,2,3,Went well
c3,Bo,chat,2026-03-02T09:00:00.000Z,2,,Not mine to judge
c4,Bo,chat,2026-03-02T09:00:00.000Z,2,,
`;
    const { labels: about } = await report(path, labels);
    expect(about).toMatchObject({ readings: 2, conversations: 2, unfilled: 2, unused: ["remark"] });
    const { targets } = await report(path, labels, "--label-map", "manner=messages", "--scale", "manner=1..5");
    expect(targets[0]).toMatchObject({ column: "messages", n: 4 });
  });
});
