import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { readText } from "../../src/rubric/load.js";

/** What to write instead, in whatever words. */
const SUGGESTION =
  /did you mean|What may stand here|Write|Choose|Add|Give|Take|Fill|Lists of|Its criteria|Cues are words|Dimensions of|Criterion types|missing closing/;

/** A rubric with mistakes; each stands behind a mark `▸` of its own. */
const PLANTED = `id: ▸Planted
version: ▸1.0
▸titel: Planted
bands: { met: 60, exceeded: ▸850 }
lists:
  sorry: [sorry, so ▸(very sorry]
  regret: [▸$sory, regret]
  round: [a, ▸$and-round]
  and-round: [▸$round]
dimensions:
  - { id: empathy, title: Empathy, weight: ▸heavy }
  - id: ▸overall
    title: Overall
  - id: shareability
    title: Likely to be shared
    likelihood: { intercept: -1, coefficients: { ▸delihgt: 2 } }
criteria:
  - id: apologises
    dimension: ▸empaty
    question: Does the agent apologise?
    when: { type: ▸cues, by: customer, any: [broken] }
    check: { type: cue, ▸bye: agent, any: [▸$regrets] }
    tests:
      pass:
        - |
          customer: It is broken.
          agent: Sorry!
        - |
          ▸client: It is broken.
          agent: Sorry!
      ▸fale: []
  - id: delight
    dimension: shareability
    question: ▸
    weight: ▸-1
    check: { type: cue, by: ▸costumer, any: [wow, "▸(oh|)", "an ▸(open one"] }
  - id: ▸delight
    dimension: empathy
    question: Is a worry answered?
    critical: ▸often
    check: { type: pattern, any: [▸"\\\\d+("] }
  - id: quick
    dimension: empathy
    question: Is it quick?
    grades: ▸[only one]
    check: { type: timing, measure: ▸first-replay, bounds: { default: { good: ▸soon, bad: 5m } } }
  - ▸id: unasked
    dimension: empathy
    question: What is asked?
`;

describe("a rubric with mistakes all over", () => {
  const marks: string[] = [];
  const lines = PLANTED.split("\n").map((line, index) => {
    for (let at = line.indexOf("▸"), before = 0; at !== -1; before++) {
      marks.push(`${index + 1}:${at - before + 1}`);
      at = line.indexOf("▸", at + 1);
    }
    return line.replaceAll("▸", "");
  });
  const { mistakes, rubric } = readText(lines.join("\n"), "planted.yaml", { types: criterionTypes });
  const told = mistakes.map(({ spot, what, instead }) => ({ at: `${spot.line}:${spot.column}`, what, instead }));

  it("is refused, and each of them told of at its place in one go", () => {
    expect(rubric).toBe(null);
    expect(told.map(({ at }) => at)).toEqual(marks);
    expect(marks.length).toBeGreaterThanOrEqual(20);
  });

  it("and each with what to write instead", () => {
    for (const { what, instead } of told) expect(`${what} ${instead ?? ""}`).toMatch(SUGGESTION);
  });

  it.each([
    ["a key", 'unknown key "titel"; did you mean "title"?'],
    ["a type", 'unknown criterion type "cues"; did you mean "cue"?'],
    ["a list", 'no list is named "regrets"; did you mean "regret"?'],
    ["a dimension", 'unknown dimension "empaty"; did you mean "empathy"?'],
    ["a coefficient", '"delihgt" is no criterion of it; did you mean "delight"?'],
    ["a speaker", '"by" can\'t be "costumer"; did you mean "customer"?'],
    ["a circle", "round → and-round → round"],
    ["a test", "the test is no transcript"],
  ])("%s: %s", (_what, sentence) => {
    expect(told.filter(({ what }) => what.includes(sentence))).toHaveLength(1);
  });
});
