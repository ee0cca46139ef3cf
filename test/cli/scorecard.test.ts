import { describe, expect, it } from "vitest";
import { conversation, file, wow } from "../helpers/cli.js";

const RUBRIC = `id: card
version: 1.0.0
title: Card
dimensions:
  - { id: manner, title: Manner }
criteria:
  - { id: polite, dimension: manner, question: Is it polite?, weight: 3, check: { type: cue, by: agent, any: [please] } }
  - { id: extra, dimension: manner, question: Is there an extra?, bonus: 5, check: { type: cue, by: agent, any: [a gift] } }
  - id: thanks
    dimension: manner
    question: Does the agent thank?
    grades: [Not at all., "In passing, as anybody would.", For what the customer did.]
    check: { type: cue, by: agent, levels: [{ value: 0.5, any: [thanks] }, { value: 1, any: [thank you for your patience] }] }
`;

const conversations = ["c1", "c2", "c3"].map((id) =>
  conversation(id, ["customer: Hi.", "agent: Please wait. Thanks."]),
);
const given = () => [file("t.json", JSON.stringify(conversations)), "-r", file("r.yaml", RUBRIC)];

describe("a scorecard with grades and a bonus", () => {
  it("is explained so that its score can be reckoned by hand", async () => {
    const { stdout } = await wow(["explain", ...given(), "--id", "c1"]);
    expect(stdout).toContain("polite, weight 3: what counted:");
    expect(stdout).toContain("extra, up to 5 points more: nothing of the kind was found");
    expect(stdout).toContain("thanks, weight 1: what counted:");
    expect(stdout).toContain("grade 2 of 3: In passing, as anybody would.");
    expect(stdout).toContain("Manner  87.5");
  });

  it("has no bonus among its weakest questions, as nobody owes one", async () => {
    const { stdout } = await wow(["score", ...given()]);
    expect(stdout).toContain("Weakest");
    expect(stdout).toContain("Does the agent thank?");
    expect(stdout).not.toContain("Is there an extra?");
  });

  it("says the grade in each line, and that a likelihood has coefficients", async () => {
    const { stdout } = await wow(["score", ...given(), "-f", "ndjson"]);
    expect(JSON.parse(stdout.split("\n")[0]!).criteria[2]).toMatchObject({ id: "thanks", value: 0.5, grade: 1 });
    const explained = await wow(["explain", given()[0]!, "--id", "c1"]);
    expect(explained.stdout).toContain("score = 100 / (1 + e^−s), s = −5.6 + sum of coefficient × value");
    expect(explained.stdout).toContain("gratitude, coefficient 1.4, in risk −1");
  });

  it("is explained where a dimension has no questions", async () => {
    const rubric = file(
      "r.yaml",
      RUBRIC.replace("title: Manner }", "title: Manner }\n  - { id: polish, title: Polish }"),
    );
    const { code, stdout } = await wow(["explain", given()[0]!, "-r", rubric, "--id", "c1"]);
    expect({ code, polish: /^Polish.*$/m.exec(stdout)?.[0] }).toEqual({ code: 0, polish: "Polish  does not apply" });
  });

  it("has no FCR rate where nothing says how contacts end", async () => {
    const { stdout } = await wow(["score", ...given()]);
    expect(stdout).toContain("FCR rate: this rubric has no dimension first-contact-resolution");
  });
});

it.each(["--help", "rubric --help", "diff --help", "rubric new --help"])("%s keeps to 80 columns", async (args) => {
  const { stdout } = await wow(args.split(" "));
  expect(stdout).toContain("Usage: wow");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});
