import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ComparisonReport } from "../../src/model/comparison.js";
import { conversation, file, folder, lines, WEEK, wow } from "../helpers/cli.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

const edited = (...places: readonly (readonly [string, string])[]) =>
  file("new.yaml", places.reduce((source, [was, is]) => rewritten(source, was, is), SMALL)); // biome-ignore format: one rule
const old = file("old.yaml", SMALL);
const week = `${WEEK}.csv`;

const talks = file(
  "talks.ndjson",
  [
    conversation("won", ["customer: It is torn.", "agent: So sorry!"], { agent: "Ana" }),
    conversation("lost", ["customer: It is broken.", "agent: I regret that."], { agent: "Ana" }),
    conversation("same", ["customer: It is broken.", "agent: Oh."], { agent: "Bo" }),
    conversation("<b>|bold|</b>", ["customer: It is torn. \u001b[31m@everyone <script>alert(1)</script>", "agent: Sorry."], { agent: "=Eve" }), // biome-ignore format: a line each
  ]
    .map((one) => JSON.stringify(one))
    .join("\n"),
);
const ONE = `id: one
version: 1.0.0
title: One
lists:
  sorry: [sorry, apologise, regret]
dimensions:
  - { id: empathy, title: Empathy }
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    when: { type: cue, by: customer, any: [broken, damaged] }
    check: { type: cue, by: agent, any: [$sorry] }
`;
const one = file("one.yaml", ONE);
const other = file("other.yaml", rewritten(rewritten(ONE, "[broken, damaged]", "[broken, damaged, torn]"), "apologise, regret", "apologise, regrets")); // biome-ignore format: one call

async function report(args: readonly string[]): Promise<ComparisonReport> {
  const { code, stdout, stderr } = await wow(["diff", ...args, "-f", "json"]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as ComparisonReport;
}

describe("wow diff", () => {
  it("says that nothing changed where only the text did", async () => {
    const { code, stdout } = await wow(["diff", old, file("new.yaml", `# The same.\n${SMALL}\n`)]);
    expect(code).toBe(0);
    expect(stdout).toContain("No change in meaning. Version bump due: none; it stays 1.0.0.");
    expect(stdout).toContain("the same digest");
  });

  it("names exactly three edits of the default rubric, and shares out every change of score", async () => {
    const three = [
      ["exceeded: 68", "exceeded: 60"],
      ["  matters:\n", "  matters:\n    - (waiting|waited|wait)\n"],
      ["- { id: empathy, title: Empathy, weight: 2 }", "- { id: empathy, title: Empathy, weight: 4 }"],
    ] as const;
    const source = readFileSync("rubrics/wow.yaml", "utf8");
    const path = file("wow.yaml", three.reduce((text, [was, is]) => rewritten(text, was, is), source)); // biome-ignore format: one call
    const { difference, effect } = await report(["wow", path, week]);
    expect(difference.edits.map(({ sentence }) => sentence)).toEqual([
      "band exceeded from 68 → 60",
      "dimension empathy: weight 2 → 4",
      "list matters: gained “(waiting|waited|wait)” (in acknowledges-feeling)",
    ]);
    const { changed: all, sampled, edits } = effect!;
    expect(all.length).toBeGreaterThan(50);
    for (const { was, is, shares } of all) {
      const sum = shares.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum - (is.overall! - was.overall!))).toBeLessThan(0.01);
    }
    expect([sampled, edits.map(({ edit }) => edit)]).toEqual([0, ["e1", "e2", "e3"]]);
  });

  it("gives both versions the scores that wow score gives them", async () => {
    const { effect } = await report([one, other, talks]);
    for (const [side, rubric] of [
      ["was", one],
      ["is", other],
    ] as const) {
      const scores = lines((await wow(["score", talks, "-r", rubric, "-f", "ndjson"])).stdout);
      for (const talk of effect!.changed) {
        const { overall, band } = scores.find(({ conversation: id }) => id === talk.conversation)!;
        expect(talk[side]).toMatchObject({ overall, band });
      }
    }
  });

  it("says which conversations move and by which edits, which cues match, and what became scorable", async () => {
    const { effect } = await report([one, other, talks]);
    expect(effect).toMatchObject({
      conversations: 4,
      becameScorable: ["won", "<b>|bold|</b>"],
      stoppedBeingScorable: [],
      changed: [
        { conversation: "won", was: { overall: null }, is: { overall: 100 }, shares: [] },
        { conversation: "lost", was: { band: "exceeded" }, is: { band: "failed" }, shares: [{ edit: "e2", points: -100, bands: -2 }] },
        { conversation: "<b>|bold|</b>" },
      ],
      cues: [
        { edit: "e1", cue: "torn", gained: true, matches: 2, conversations: 2 },
        { edit: "e2", cue: "regret", gained: false, matches: 1, examples: [{ conversation: "lost", message: 1, quote: "I regret that." }] },
      ],
    }); // biome-ignore format: a line each
  });

  it.each(["table", "json", "markdown", "html"])(
    "keeps words of conversations out of %s with --no-quotes",
    async (format) => {
      const { stdout } = await wow(["diff", one, other, talks, "-f", format, "--no-quotes"]);
      expect(stdout).not.toContain("I regret that");
      expect(stdout).toContain("regret");
    },
  );

  it("gives nothing of what a conversation says to a terminal, a page or a comment to obey", async () => {
    const to = folder();
    const outputs = ["out.html", "out.md", "out.txt", "out.json"].map((name) => join(to, name));
    const { code } = await wow(["diff", one, other, talks, "-q", ...outputs.flatMap((path) => ["-o", path])]);
    expect(code).toBe(0);
    const [html, markdown, table, json] = outputs.map((path) => readFileSync(path, "utf8")) as [string, string, string, string]; // biome-ignore format: one line
    for (const text of [html, markdown, table, json]) expect(text).not.toContain("\u001b");
    for (const text of [html, markdown]) expect(text).not.toMatch(/<script|<b>/);
    expect(markdown).not.toMatch(/@everyone|\|bold/);
    expect(html).toContain("&#60;b&#62;");
    expect(html).not.toMatch(/https?:|src=|href=/);
    expect(table.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  it("fits a comment on a pull request, however much changed", async () => {
    const many = Array.from({ length: 400 }, (_, i) => conversation(`c${i}-${"x".repeat(70)}`, ["customer: It is broken.", "agent: I regret that."])); // biome-ignore format: one rule
    const path = file("many.ndjson", many.map((one) => JSON.stringify(one)).join("\n"));
    const { stdout } = await wow(["diff", one, other, path, "-f", "markdown"]);
    expect(stdout.length).toBeLessThan(60_000);
    expect(stdout).toContain("390 more conversations: -f json has all.");
  });

  it("is the same every time", async () => {
    const args = ["diff", "wow@1.1.0", "wow", week, "-f", "json"];
    expect((await wow(args)).stdout).toBe((await wow(args)).stdout);
  }, 60_000);

  it.each([
    ["says less than the change", "1.0.1", 1],
    ["is not raised at all", "1.0.0", 1],
    ["is lowered", "0.9.0", 1],
    ["says enough", "1.1.0", 0],
    ["says more", "2.0.0", 0],
  ])("with --check, where the version %s (%s), exits %i", async (_what, version, expected) => {
    const is = edited(["weight: 2", "weight: 1"], ["version: 1.0.0", `version: ${version}`]);
    const { code, stderr } = await wow(["diff", old, is, "--check"]);
    expect(code).toBe(expected);
    expect(stderr.includes("the change is worth a minor version")).toBe(expected === 1);
    expect((await wow(["diff", old, is])).code).toBe(0);
  });

  it.each([
    [["diff", old], "missing required argument"],
    [["diff", old, "wov"], 'unknown rubric "wov"'],
    [["diff", one, other, "none.csv"], "none.csv"],
    [["diff", one, other, "-f", "xml"], 'unknown format "xml"'],
    [["diff", one, other, "-o", old], "no output format"],
    [["diff", old, file("bad.yaml", "id: bad\n")], "is missing"],
  ])("refuses %j", async (args, what) => {
    const { code, stdout, stderr } = await wow(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(what);
  });
});
