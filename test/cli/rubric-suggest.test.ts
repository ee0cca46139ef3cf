import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { SuggestionReport } from "../../src/model/suggestion.js";
import { conversation, file, wow } from "../helpers/cli.js";

const RUBRIC = file(
  "r.yaml",
  `id: r
version: 1.0.0
title: Warmth
dimensions: [{ id: manner, title: Manner }, { id: end, title: End }]
criteria:
  - { id: sorry, dimension: manner, question: Sorry?, check: { type: cue, by: agent, any: [sorry] } }
  - { id: thanked, dimension: end, question: Thanked?, check: { type: cue, by: customer, any: [thank you] } }
`,
);

/** Half of the conversations are thanked; there the agent says something of its own. */
const FILE = file(
  "week.ndjson",
  Array.from({ length: 60 }, (_, i) => {
    const isGood = i % 2 === 0;
    const said = isGood ? "Leave it with me, <b>Wanda</b>." : "=That is how it is.";
    const messages = [
      "customer: My lamp flickers.",
      `agent: Right. ${said}`,
      `customer: ${isGood ? "Thank you" : "Hm"}.`,
    ];
    return JSON.stringify(conversation(`c${i}`, messages, { agent: "Ana" }));
  }).join("\n"),
);

const suggest = (...args: string[]) => wow(["rubric", "suggest", FILE, "-r", RUBRIC, ...args]);

describe("wow rubric suggest", () => {
  it("shows what tells the sides apart, with counts and places, and says that it is for a person to judge", async () => {
    const { code, stdout, stderr } = await suggest("--dimension", "end");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /More often where it is high\n.*\n +\d\.\d +100% +0% {2}leave it with me {2}in 30 conversations, 30×\n +c0: Leave it with me/,
    );
    expect(stdout).toMatch(/More often where it is low\n.*\n +−\d\.\d +0% +100% {2}hm .*[\s\S]* 100% {2}is how it is/);
    expect(stdout).toMatch(/\d+ phrases that 5 conversations or more have were compared/);
    expect(stdout.replace(/\s+/g, " ")).toContain("candidates for a person to judge");
    expect(stdout).not.toContain("Wanda");
  });

  it("gives YAML to paste", async () => {
    const { stdout } = await suggest("--dimension", "end", "-f", "markdown");
    const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(stdout)!;
    const { lists } = parse(yaml!);
    expect(lists["said-where-high"]).toContain("leave it with me");
    expect(Object.keys(lists)).toEqual(["said-where-high", "said-where-low"]);
  });

  it("reads the speaker whom the criterion reads, or the one that is named", async () => {
    const of = async (...args: string[]) =>
      JSON.parse((await suggest("-f", "json", ...args)).stdout) as SuggestionReport;
    expect(await of("--criterion", "thanked")).toMatchObject({
      by: "customer",
      target: { dimension: "end", criterion: "thanked", own: false },
    });
    expect((await of("--criterion", "thanked", "--by", "agent")).phrases[0]).toMatchObject({
      phrase: "leave it with me",
      high: 30,
      low: 0,
    });
    expect((await of("--dimension", "end", "--by", "customer")).phrases.map(({ phrase }) => phrase)).toEqual(["hm"]);
    expect((await of("--criterion", "thanked", "--own", "--by", "any")).high).toEqual({
      conversations: 30,
      from: 1,
      to: 1,
    });
  });

  it("keeps quotes out where that is asked for", async () => {
    const report = JSON.parse(
      (await suggest("--dimension", "end", "-f", "json", "--no-quotes")).stdout,
    ) as SuggestionReport;
    expect(report.phrases.length).toBeGreaterThan(0);
    expect(report.phrases.flatMap(({ examples }) => examples)).toEqual([]);
  });

  it("shows no more than is asked for, and fewer where more is wanted of them", async () => {
    const { stdout } = await suggest("--dimension", "end", "--top", "1", "-f", "json");
    expect((JSON.parse(stdout) as SuggestionReport).phrases.map(({ side }) => side)).toEqual(["high", "low"]);
    expect((await suggest("--dimension", "end", "--min-z", "20")).stdout).toContain(
      "More often where it is high\n  none",
    );
  });

  it.each([
    ["nothing to go by", [], /say what conversations are told apart by/],
    ["two things to go by", ["--criterion", "sorry", "--dimension", "end"], /say what conversations are told apart by/],
    ["a criterion that is not there", ["--criterion", "sory"], /no criterion "sory"; did you mean "sorry"/],
    ["a dimension that is not there", ["--dimension", "ends"], /no dimension "ends"; did you mean "end"/],
    ["the same score everywhere", ["--dimension", "manner"], /all 60 conversations have the same score/],
    ["a format that is none", ["--dimension", "end", "-f", "csv"], /unknown format "csv"/],
  ])("refuses %s", async (_what, args, message) => {
    const { code, stdout, stderr } = await suggest(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
