import { describe, expect, it } from "vitest";
import { changesBetween } from "../helpers/changes.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

/** The sentences of the edits between a source and the same with some places written otherwise. */
function told(source: string, ...places: readonly (readonly [string, string])[]): readonly string[] {
  const is = places.reduce((text, [was, now]) => rewritten(text, was, now), source);
  return changesBetween(source, is).edits.map(({ sentence }) => sentence);
}

const MERGED = SMALL.replace("levels:\n        - { value: 1, name: joy, any: [wow] }", "any: [wow, great]");

describe("what changed between two versions", () => {
  it.each<readonly [string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      "a cue gained",
      [["[broken, damaged]", "[broken, damaged, torn]"]],
      ["criterion apologises: when.any gained “torn”"],
    ],
    ["a cue lost", [["[broken, damaged]", "[broken]"]], ["criterion apologises: when.any lost “damaged”"]],
    [
      "a cue that is written otherwise",
      [["so (that|you)", "so (that|you|we)"]],
      ["criterion moved-on: check.signs[why].any “so (that|you)” became “so (that|you|we)”"],
    ],
    [
      "a cue for another",
      [["[broken, damaged]", "[broken, late]"]],
      ["criterion apologises: when.any lost “damaged”", "criterion apologises: when.any gained “late”"],
    ],
    [
      "a list's cue",
      [["[sorry, apologise]", "[sorry, apologise, my bad]"]],
      ["list sorry: gained “my bad” (in apologises)"],
    ],
    [
      "a list's only other cue",
      [["[$sorry, regret]", "[$sorry, regrets]"]],
      ["list more: “regret” became “regrets” (in apologises)"],
    ],
    [
      "a list no longer used",
      [["any: [$more]", "any: [regret]"]],
      ["criterion apologises: check.any no longer has the list sorry (2 cues)"],
    ],
    ["a weight", [["weight: 2", "weight: 1"]], ["criterion delight: weight 2 → 1"]],
    ["a dimension's weight", [["weight: 3", "weight: 4"]], ["dimension empathy: weight 3 → 4"]],
    ["a band", [["met: 60", "met: 61"]], ["band met from 60 → 61"]],
    [
      "bands that pass one another",
      [["{ met: 60, exceeded: 85 }", "{ met: 86, exceeded: 90 }"]],
      ["bands met 60, exceeded 85 → met 86, exceeded 90"],
    ],
    [
      "a coefficient",
      [["{ delight: 2 }", "{ delight: 3 }"]],
      ["dimension shareability, likelihood: coefficient of delight 2 → 3"],
    ],
    ["an intercept", [["intercept: -2", "intercept: -1"]], ["dimension shareability, risk: intercept −2 → −1"]],
    ["an option", [["2 messages", "1 message"]], ["criterion apologises: check.within “2 messages” → “1 message”"]],
    [
      "an option that was left out",
      [["any: [$more] }", "any: [$more], count: 2 }"]],
      ["criterion apologises: check.count added: 2"],
    ],
    ["what a sign adds", [["add: 0.4", "add: 0.5"]], ["criterion moved-on: check.signs[why].add 0.4 → 0.5"]],
    [
      "what is critical",
      [["    weight: 2\n", "    weight: 2\n    critical: true\n"]],
      ["criterion delight: critical now"],
    ],
    [
      "a `when` taken away",
      [["    when: { type: cue, by: customer, any: [broken, damaged] }\n", ""]],
      ["criterion apologises: no longer asked only when type cue, by customer, any broken, damaged"],
    ],
    [
      "the type of a check",
      [["{ type: cue, by: agent, within: 2 messages, any: [$more] }", "{ type: echo }"]],
      ["criterion apologises: check of type cue → echo"],
    ],
    [
      "a criterion's dimension",
      [["id: answers\n    dimension: empathy", "id: answers\n    dimension: shareability"]],
      ["criterion answers: moved from dimension empathy to shareability"],
    ],
    ["a criterion's id", [["id: answers", "id: answered"]], ["criterion answered: renamed from answers"]],
    ["a language", [["[en]", "[en, de]"]], ["languages en → en, de"]],
    [
      "a grade and its cue",
      [["{ value: 1, name: joy, any: [wow] }", "{ value: 0.9, name: joy, any: [wow, yay] }"]],
      ["criterion delight: check.levels[joy].value 1 → 0.9", "criterion delight: check.levels[joy].any gained “yay”"],
    ],
    [
      "one more sign",
      [
        [
          "any: [because, 'so (that|you)'] }",
          "any: [because, 'so (that|you)'] }\n        - { name: sorry, add: 0.1, any: [sorry] }",
        ],
      ],
      ["criterion moved-on: check.signs[sorry] added: name sorry, add 0.1, any sorry"],
    ],
    ["a question", [["Is the customer delighted?", "Is there delight?"]], ["criterion delight: question reworded"]],
    [
      "what evidence is called",
      [["name: why", "name: reason"]],
      ["criterion moved-on: check.signs[why] is called reason instead of why"],
    ],
    ["the title", [["title: Small", "title: Smaller"]], ["title Small → Smaller"]],
    ["a list that nothing uses", [["  more: [", "  spare: [whatever]\n  more: ["]], []],
  ])("names %s", (_what, places, sentences) => {
    expect(told(SMALL, ...places)).toEqual(sentences);
  });

  it("takes a criterion that is left out, with its coefficients, for one edit", () => {
    const start = SMALL.indexOf("  - id: delight");
    const without = SMALL.slice(0, start) + SMALL.slice(SMALL.indexOf("  - id: answers"));
    const is = without.replace("{ delight: 2 }", "{}").replace("{ delight: -1 }", "{}");
    expect(changesBetween(SMALL, is).edits).toMatchObject([
      { kind: "criterion-removed", effect: "score", criteria: ["delight"] },
    ]);
    expect(changesBetween(is, SMALL).edits).toMatchObject([{ kind: "criterion-added", criteria: ["delight"] }]);
  });

  it("takes a dimension that is left out, with its criteria, for one edit", () => {
    const is = SMALL.slice(0, SMALL.indexOf("  - id: shareability")) + SMALL.slice(SMALL.indexOf("criteria:"), SMALL.indexOf("  - id: delight")) + SMALL.slice(SMALL.indexOf("  - id: answers")); // biome-ignore format: pieces of one text
    const { edits, difference } = changesBetween(SMALL, is);
    expect(edits.map(({ sentence }) => sentence)).toEqual([
      "dimension shareability removed, with its criterion delight",
    ]);
    expect(difference.version).toMatchObject({ due: "major", said: "none", enough: false });
  });

  it("takes what can't stand alone for one edit", () => {
    expect(told(MERGED, ["any: [wow, great]", "none: [wow, great]"])).toEqual([
      "criterion delight: check.any removed: wow, great, check.none added: wow, great",
    ]);
  });

  it("takes the same change of checks that share an anchor for one edit", () => {
    const shared = SMALL.replace("check:\n      type: response", "check: &asks\n      type: response").replace(
      "    check:\n      type: hand-off\n      made: [transfer you to]\n      signs:\n        - { name: why, add: 0.4, any: [because, 'so (that|you)'] }",
      "    check: *asks",
    );
    const { edits } = changesBetween(shared, rewritten(shared, "[worried]", "[worried, afraid]"));
    expect(edits).toMatchObject([{ kind: "cues", criteria: ["answers", "moved-on"], gained: ["afraid"] }]);
  });

  it.each([
    ["comments and blank lines", `# About\n\n${SMALL}\n# the end\n`],
    ["the order of cues", rewritten(SMALL, "[broken, damaged]", "[damaged, broken]")],
    ["a default that is written out", rewritten(SMALL, "    weight: 2\n", "    weight: 2\n    critical: false\n")],
    ["the name of a list", SMALL.replaceAll("more", "remorse")],
    ["a list that is written out", rewritten(SMALL, "[$more]", "[sorry, apologise, regret]")],
    ["a cue that is in a list now", rewritten(rewritten(SMALL, "[$sorry, regret]", "[$sorry]"), "any: [$more]", "any: [$more, regret]")], // biome-ignore format: a line each
    ["the number of the version", rewritten(SMALL, "version: 1.0.0", "version: 2.0.0")],
  ])("finds none in %s", (_what, is) => {
    const { edits, difference } = changesBetween(SMALL, is);
    expect(edits).toEqual([]);
    expect(difference).toMatchObject({ scoresCanChange: false, version: { due: "none", enough: true } });
  });
});

describe("what changed in a criterion as scorecards have them", () => {
  const CARD = rewritten(
    SMALL,
    "    question: Is a worry answered?\n",
    `    question: Is a worry answered?
    bonus: 5
    grades: [Not at all., { description: Somewhat., from: 0.3 }, Well.]
    variants:
      - { for: { channel: [email] }, check: { type: cue, any: [dear, sincerely] } }
      - { for: { language: [de] }, check: { type: cue, any: [leider] } }
`,
  );

  it.each<readonly [string, readonly [string, string], readonly string[]]>([
    ["a bonus", ["bonus: 5", "bonus: 10"], ["score criterion answers: bonus 5 → 10"]],
    ["the end of a bonus", ["    bonus: 5\n", ""], ["score criterion answers: bonus 5 → none"]],
    ["from where a grade is given", ["from: 0.3", "from: 0.4"], ["score criterion answers: grade Somewhat. from 0.3 → 0.4"]], // biome-ignore format: a line each
    ["what a grade is described as", ["Not at all.", "Never."], ["wording criterion answers: grades reworded"]],
    ["a cue of a variant", ["[dear, sincerely]", "[dear]"], ['score criterion answers: variants[email].check.any lost “sincerely”']], // biome-ignore format: a line each
    ["a variant for more", ["channel: [email]", "channel: [email, letter]"], ['score criterion answers: variants[email].for.channel gained “letter”']], // biome-ignore format: a line each
  ])("names %s", (_what, [was, is], sentences) => {
    const { edits } = changesBetween(CARD, rewritten(CARD, was, is));
    const told = edits.map(({ effect, sentence }) => `${effect} ${sentence}`);
    expect(told).toEqual(sentences);
  });
});

describe("the version that is due", () => {
  const due = (was: string, is: string, version = "1.0.0") =>
    changesBetween(SMALL, rewritten(rewritten(SMALL, was, is), "version: 1.0.0", `version: ${version}`)).difference;

  it.each([
    ["met: 60", "met: 61", "major"],
    ["weight: 3", "weight: 4", "major"],
    ["weight: 2", "weight: 1", "minor"],
    ["{ delight: 2 }", "{ delight: 3 }", "minor"],
    ["[broken, damaged]", "[broken, torn]", "minor"],
    ["id: answers", "id: answered", "minor"],
    ["title: Empathy", "title: Warmth", "patch"],
    ["agent: Oh.", "agent: Well.", "patch"],
  ])("from %s to %s is %s", (was, is, bump) => {
    expect(due(was, is).version).toEqual({ from: "1.0.0", to: "1.0.0", due: bump, said: "none", enough: false });
  });

  it.each([
    ["1.0.1", "patch", false],
    ["1.1.0", "minor", true],
    ["2.0.0", "major", true],
    ["0.9.0", "lowered", false],
    ["1.0.0-beta.2", "lowered", false],
    ["1.1.0-beta.2", "minor", true],
  ])("is met, after a change of weight, by %s: %s", (version, said, enough) => {
    expect(due("weight: 2", "weight: 1", version).version).toMatchObject({ due: "minor", said, enough });
  });

  it("says apart whether scores can change", () => {
    expect(due("id: answers", "id: answered").scoresCanChange).toBe(false);
    expect(due("weight: 2", "weight: 1").scoresCanChange).toBe(true);
  });
});
