import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CalibrationReport } from "../../src/model/calibration.js";
import { conversation, file, folder, WEEK, wow } from "../helpers/cli.js";
import { sayings, wordsRubric } from "../helpers/labelled.js";

const rubric = file("words.yaml", wordsRubric([1, 1, 1, 1]));
const { path, said } = sayings(60);
const sum = (words: readonly number[]) => words.reduce((total, word) => total + word, 0);

/** A sheet with a row per conversation. */
function sheet(header: string, row: (one: (typeof said)[number], i: number) => string): string {
  return file("labels.csv", `${header}\n${said.map(row).join("\n")}\n`);
}

async function report(args: readonly string[]): Promise<CalibrationReport> {
  const { code, stdout, stderr } = await wow(["calibrate", path, "-r", rubric, "-f", "json", ...args]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as CalibrationReport;
}

describe("wow calibrate", () => {
  it("finds perfect agreement where there is", async () => {
    const labels = sheet("conversation,manner", ({ id, words }) => `${id},${sum(words)}`);
    const { targets, labels: about } = await report(["--labels", labels]);
    expect(about).toMatchObject({ conversations: 60, unknown: 0, unlabelled: 0, unused: [], weighted: false });
    expect(targets).toHaveLength(1);
    const [{ statistics, n, scale, confusion, worst, groups }] = targets as [CalibrationReport["targets"][number]];
    expect([n, scale, worst]).toEqual([60, ["0", "1", "2", "3", "4"], []]);
    for (const name of ["exact", "withinOne", "kappa", "quadraticKappa", "spearman", "auc"])
      expect(statistics[name]).toEqual({ value: 1, low: 1, high: 1 });
    expect(statistics.bias!.value).toBe(0);
    confusion.forEach((row, i) => {
      row.forEach((count, j) => {
        expect(count > 0).toBe(i === j);
      });
    });
    expect(groups.map(({ by, name, n }) => [by, name, n])).toEqual([
      ["agent", "Ana", 30],
      ["agent", "Bo", 30],
      ["channel", "chat", 60],
    ]);
  });

  it("sees for whom the rubric runs high", async () => {
    const labels = sheet("conversation,manner", ({ id, words }, i) => `${id},${Math.max(0, sum(words) - (i % 2))}`);
    const { targets } = await report(["--labels", labels, "--scale", "manner=0..4"]);
    const [ana, bo] = targets[0]!.groups;
    expect(ana!.bias.value).toBe(0);
    expect(bo!.bias.value).toBeGreaterThan(0.5);
    expect(bo!.bias.low).toBeGreaterThan(0);
    expect(targets[0]!.statistics.bias!.value).toBeCloseTo(bo!.bias.value! / 2, 3);
  });

  it("reads the same labels from wide and long tables, JSON, NDJSON and labelled conversations", async () => {
    const wide = sheet(
      "conversation;manner;says-sorry",
      ({ id, words }) => `${id};${sum(words)};${words[0] ? "yes" : "no"}`,
    );
    const rows = said.flatMap(({ id, words }) => [
      { conversation: id, target: "manner", value: sum(words) },
      { conversation: id, target: "says-sorry", value: words[0] ? "yes" : "no" },
    ]);
    const long = file(
      "long.tsv",
      `Ticket ID\tCriterion\tScore\n${rows.map((row) => Object.values(row).join("\t")).join("\n")}`,
    );
    const flat = said.map(({ id, words }) => ({ id, manner: sum(words), "says-sorry": words[0] === 1 }));
    const inside = flat.map(({ id, ...labels }) => ({ id, messages: [], labels }));
    const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
    const sheets = [
      wide,
      long,
      file("rows.json", JSON.stringify(rows)),
      file("flat.ndjson", lines(flat)),
      file("in.ndjson", lines(inside)),
    ];
    const found = await Promise.all(sheets.map(async (labels) => (await report(["--labels", labels])).targets));
    expect(found[0]!.map(({ target }) => target)).toEqual(["manner", "says-sorry"]);
    for (const other of found.slice(1)) expect(other).toEqual(found[0]);
  });

  it("takes reviewers together and holds them against one another", async () => {
    const rows = said.flatMap(({ id, words }, i) => [
      `${id},one,${sum(words)}`,
      `${id},two,${i % 10 === 0 && sum(words) < 4 ? sum(words) + 1 : sum(words)}`,
      ...(i < 20 ? [`${id},three,${sum(words)}`] : []),
    ]);
    const labels = file("l.csv", `conversation,reviewer,manner\n${rows.join("\n")}`);
    const [target] = (await report(["--labels", labels, "--scale", "manner=0..4"])).targets;
    expect(target!.ceiling!.reviewers).toBe(3);
    expect(target!.ceiling!.n).toBe(60);
    expect(target!.ceiling!.statistics.exact!.value).toBeLessThan(1);
    expect(target!.ceiling!.statistics.alpha!.value).toBeGreaterThan(0.9);
    // Two of three carry a conversation; where only two differ, the label lies between.
    expect(target!.ties).toBe(said.filter(({ words }, i) => i >= 20 && i % 10 === 0 && sum(words) < 4).length);
  });

  it("lets a settled verdict stand against the single ones", async () => {
    const rows = said.flatMap(({ id, words }) => [`${id},one,0`, `${id},two,4`, `${id},final,${sum(words)}`]);
    const labels = file("l.csv", `conversation,reviewer,manner\n${rows.join("\n")}`);
    const [target] = (await report(["--labels", labels])).targets;
    expect(target!.statistics.exact!.value).toBe(1);
    expect(target!.ceiling!.statistics.exact!.value).toBe(0);
  });

  it("counts a conversation as often as its weight, or one by its probability, says", async () => {
    const wrong = (i: number, total: number) => (i < 30 ? total : 4 - total);
    const row =
      (weight: (i: number) => string) =>
      ({ id, words }: (typeof said)[number], i: number) =>
        `${id},${wrong(i, sum(words))},${weight(i)}`;
    const plain = (
      await report([
        "--labels",
        sheet(
          "conversation,manner",
          row(() => ""),
        ),
      ])
    ).targets[0]!;
    const weighted = await report([
      "--labels",
      sheet(
        "conversation,manner,weight",
        row((i) => (i < 30 ? "3" : "1")),
      ),
    ]);
    const drawn = await report([
      "--labels",
      sheet(
        "conversation,manner,probability",
        row((i) => (i < 30 ? "0.1" : "0.3")),
      ),
    ]);
    expect(weighted.labels.weighted).toBe(true);
    expect(weighted.targets[0]!.statistics.exact!.value).toBeGreaterThan(plain.statistics.exact!.value!);
    expect(drawn.targets[0]!.statistics.exact!.value).toBeCloseTo(weighted.targets[0]!.statistics.exact!.value!, 10);
  });

  it("maps columns and scales of any name", async () => {
    const words = ["dire", "poor", "fair", "good", "great"];
    const labels = sheet("Ref,Who,Tone", ({ id, words: spoken }) => `${id},me,${words[sum(spoken)]}`);
    const { targets, labels: about } = await report([
      "--labels", labels, "--label-map", "conversation=Ref,reviewer=Who", "--label-map", "manner=Tone", "--scale", `manner=${words.join("..")}`,
    ]); // biome-ignore format: one command
    expect(targets[0]!.statistics.exact!.value).toBe(1);
    expect(about.columns).toEqual([{ column: "Tone", target: "manner", scale: words, observed: false }]);
  });

  it("shows the worst with the evidence, and no words of anybody with --no-quotes", async () => {
    const labels = sheet("conversation,manner", ({ id }) => `${id},0`);
    const args = ["calibrate", path, "-r", rubric, "--labels", labels, "--scale", "manner=0..4", "--worst", "2"];
    const { stdout } = await wow(args);
    expect(stdout).toMatch(/farthest apart\n\s+c\d+ \((Ana|Bo)\): rubric 100, that is 4; reviewers 0/);
    expect(stdout).toMatch(/message 1: “sorry” \(sorry\)/);
    expect(stdout.match(/reviewers 0$/gm)).toHaveLength(2);
    expect((await wow([...args, "--no-quotes"])).stdout).not.toContain("“");
  });

  it("holds a gate, writes files in the format of their extension, and prints the same twice", async () => {
    const labels = sheet("conversation,manner", ({ id, words }, i) => `${id},${i % 3 === 0 ? 0 : sum(words)}`);
    const out = join(folder(), "out");
    const args = ["calibrate", path, "-r", rubric, "--labels", labels, "-o", `${out}.json`, "-o", `${out}.csv`];
    const held = await wow([...args, "--fail-under", "manner.kappa=0.1"]);
    const failed = await wow([...args, "--fail-under", "manner.kappa=0.99"]);
    expect([held.code, held.stderr]).toEqual([0, ""]);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/manner\.kappa=0\.99: it is 0\.\d+/);
    expect(failed.stdout).toBe(held.stdout);
    expect(JSON.parse(readFileSync(`${out}.json`, "utf8")).targets[0].target).toBe("manner");
    expect(readFileSync(`${out}.csv`, "utf8")).toMatch(
      /^target,column,statistic,by,group,n,value,.*\nmanner,manner,exact,,,60,0\./,
    );
  });

  it("looks at what --only names, and says what it does not use", async () => {
    const labels = sheet(
      "conversation,manner,says-sorry,mood",
      ({ id, words }) => `${id},${sum(words)},${words[0]},fine`,
    );
    const { targets, labels: about } = await report(["--labels", labels, "--only", "says-sorry"]);
    expect(targets.map(({ target }) => target)).toEqual(["says-sorry"]);
    expect(about.unused).toEqual(["manner", "mood"]);
    const { stdout } = await wow(["calibrate", path, "-r", rubric, "--labels", labels]);
    expect(stdout).toContain("Not used: mood.");
  });

  it("reads numbers as people write them: decimal commas, minus signs, no number for nothing", async () => {
    const commas = said.map(({ id, words }) => `${id};${sum(words)},0;0,5`).join("\n");
    const [manner] = (
      await report(["--labels", file("l.csv", `conversation;manner;weight\n${commas}\nc0;NaN;\nc1;–;0,5\n`)])
    ).targets;
    expect([manner!.scale, manner!.statistics.exact!.value]).toEqual([["0", "1", "2", "3", "4"], 1]);
    const percent = sheet(
      "conversation,target,value",
      ({ id, words }, i) => `${id},${i % 2 ? "Manner" : "manner"},${25 * sum(words)}%`,
    );
    const [hundred] = (await report(["--labels", percent])).targets;
    expect([hundred!.n, hundred!.scale.at(-1), hundred!.statistics.spearman!.value]).toEqual([60, "100", 1]);
    const minus = sheet(
      "conversation,manner",
      ({ id, words }) => `${id},${`${sum(words) - 2}`.replace("-", "\u2212")}`,
    );
    const [shifted] = (await report(["--labels", minus])).targets;
    expect([shifted!.scale, shifted!.statistics.exact!.value]).toEqual([["-2", "-1", "0", "1", "2"], 1]);
  });

  it("says that rows without a reviewer's name are taken for different reviewers", async () => {
    const text = `conversation,manner\n${said.map(({ id, words }) => `${id},${sum(words)}`).join("\n")}\n${said[0]!.id},${sum(said[0]!.words)}\n`;
    const labels = file("l.csv", text);
    expect((await report(["--labels", labels])).labels).toMatchObject({ reviewers: 3, unnamed: 1 });
    const { stdout } = await wow(["calibrate", path, "-r", rubric, "--labels", labels]);
    expect(stdout).toContain("1 conversation judged more than once without a reviewer's name");
  });

  it("names the upper part of a scale by its ends, also where the scale falls", async () => {
    const labels = sheet("conversation,manner", ({ id, words }) => `${id},${4 - sum(words)}`);
    const { stdout } = await wow(["calibrate", path, "-r", rubric, "--labels", labels, "--scale", "manner=4..0"]);
    expect(stdout).toMatch(/AUC, 1 to 0 +1\.00[^\n]*\n +AUC, 3 to 0 .*\n +AUC, 2 to 0 .*\n +AUC, 0 /);
  });

  it("takes ones alone for yes, not for the lowest", async () => {
    for (const all of ["0", "1"]) {
      const labels = sheet("conversation,says-sorry", ({ id }) => `${id},${all}`);
      const { targets } = await report(["--labels", labels]);
      expect([targets[0]!.scale, targets[0]!.cut]).toEqual([["0", "1"], "1"]);
    }
  });

  it("takes thousands of reviewers and of columns", async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `${said[i % 60]!.id},r${i},t${i},${i % 5}`);
    const many = sheet("conversation,reviewer,target,value", ({ id, words }) => `${id},a,manner,${sum(words)}`);
    const text = `${readFileSync(many, "utf8")}${rows.join("\n")}\n${rows.map((row) => row.replace(/,t\d+,/, ",manner,")).join("\n")}`;
    const found = await report(["--labels", file("labels.csv", text)]);
    expect([found.labels.reviewers, found.labels.unused.length]).toEqual([6001, 6000]);
    expect(found.targets[0]!.ceiling).toMatchObject({ reviewers: 6001, n: 60 });
    const { stdout } = await wow(["calibrate", path, "-r", rubric, "--labels", file("labels.csv", text)]);
    expect(stdout.length).toBeLessThan(5000);
    expect(stdout).toMatch(/Not used: t0, t1, .*,\s+and\s+5,990\s+more\./s);
  });

  it("keeps hostile names apart and terminals safe", async () => {
    const names = ["__proto__", "constructor", "\u001b[2J", "a\nb", "=1+1"];
    const given = Array.from({ length: 30 }, (_, i) =>
      conversation(`__proto__${i}`, ["customer: Hi.", "agent: sorry."], { agent: names[i % 5] }),
    );
    const transcripts = file("t.json", JSON.stringify(given));
    const labels = file(
      "l.csv",
      `conversation,manner,__proto__,\u001b[31m\n${given.map(({ id }, i) => `${id},${i % 2},x,y`).join("\n")}`,
    );
    const { stdout, code } = await wow(["calibrate", transcripts, "-r", rubric, "--labels", labels]);
    expect(code).toBe(0);
    expect(stdout).not.toContain("\u001b");
    expect(stdout).toContain("__proto__");
    const { stdout: json } = await wow(["calibrate", transcripts, "-r", rubric, "--labels", labels, "-f", "json"]);
    const found = (JSON.parse(json) as CalibrationReport).targets[0]!.groups.filter(({ by }) => by === "agent");
    expect(found.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it("recognises the labels of the week, of every dimension", async () => {
    const { stdout, code } = await wow(["calibrate", `${WEEK}.csv`, "--labels", `${WEEK}.labels.csv`, "-f", "json"]);
    const { targets, labels } = JSON.parse(stdout) as CalibrationReport;
    expect(code).toBe(0);
    expect(labels).toMatchObject({ conversations: 60, unlabelled: 58, reviewers: 2, unused: ["remark"] });
    expect(targets.map(({ target }) => target)).toEqual([
      "empathy", "empathy.opportunities", "first-contact-resolution", "first-contact-resolution.outcome",
      "first-contact-resolution.repeatBefore", "escalation-style", "escalation-style.outcome", "shareability", "shareability.risk", "band",
    ]); // biome-ignore format: a list
    for (const target of targets) expect(target.ceiling!.statistics.exact!.value).toBeGreaterThan(0.9);
    const risk = targets.find(({ target }) => target === "shareability.risk")!;
    expect([risk.scale, risk.cut]).toEqual([["2", "1", "0", "-1", "-2"], "-1"]);
    expect(risk.reliability!.reduce((total, { n }) => total + n, 0)).toBe(risk.n);
  });
});
