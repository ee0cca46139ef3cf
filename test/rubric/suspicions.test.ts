import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { readRubric, readText } from "../../src/rubric/load.js";
import { suspicionsOf } from "../../src/rubric/suspicions/index.js";
import { file } from "../helpers/cli.js";
import { rewritten } from "../helpers/rubrics.js";
import { SOUND, suspected } from "../helpers/suspicions.js";

const WHEN = "when: { type: cue, by: customer, any: [broken, damaged] }";
const BANDS = "bands: { met: 60, exceeded: 85 }";
const SHARING = "  - id: sharing";
const DELIGHT = "    question: Is the customer delighted?";

describe("suspicions", () => {
  it.each([
    // criteria that never apply
    [
      WHEN,
      "when: { type: facts, csat: »{ min: 4, max: 2 } }",
      "apologises: nothing is 4 or more and 2 or less at once, so it never applies",
    ],
    [
      WHEN,
      "when: { type: facts, messages: »{ agent: { min: 2 }, customer: { min: 3 }, all: { max: 4 } } }",
      "apologises: nothing is 5 or more and 4 or less at once, so it never applies",
    ],
    [
      WHEN,
      "when: { type: facts, language: »[de, fr-FR] }",
      "apologises: it never applies: it asks for de, fr-FR, and the rubric reads en",
    ],
    [
      DELIGHT,
      `${DELIGHT}\n    variants: [{ for: { channel: [chat, email] }, check: { type: cue, any: [a] } }, »{ for: { channel: [chat], language: [de] }, check: { type: cue, any: [b] } }]`,
      "delight: variant 2 is never asked: variant 1 takes all its conversations",
    ],
    // options without effect
    [
      `${WHEN}\n    check: { type: cue, by: agent, within`,
      "check: { type: cue, by: agent, »within",
      "apologises: `within` has no effect without a `when` that it is counted from",
    ],
    [
      WHEN,
      "when: { type: cue, by: customer, »near: 1, any: [broken, damaged] }",
      "apologises: `near` has no effect without a `when` that it is counted from",
    ],
    // weights
    ["weight: 2", "weight: »0", "apologises: has the weight 0, so it moves no score"],
    [
      "coefficients: { delight: 4 }",
      "coefficients: {}",
      "delight: has no coefficient in its dimension's likelihood, so it moves no score",
      "  - id: delight",
      "  - id: »delight",
    ],
    [
      "coefficients: { delight: 4 }",
      "coefficients: { delight: 0.001 }",
      "delight: can move no score by a tenth of a point (at most 0.01)",
      "  - id: delight",
      "  - id: »delight",
    ],
    [WHEN, `bonus: »0.1\n    ${WHEN}`, "apologises: can move no score by a tenth of a point (at most 0.05)"],
    // bands
    [
      BANDS,
      "bands: { met: 60, exceeded: »100 }",
      "rubric: `exceeded` can't be reached: overall is 98.2 at most",
      "id: apologises",
      "id: apologises\n    bonus: 1",
    ],
    [BANDS, "bands: { met: »85, exceeded: 85 }", "rubric: `met` can't be reached: it begins where `exceeded` does"],
    [BANDS, "bands: { met: »0, exceeded: 85 }", "rubric: `failed` can't be reached: overall is 0 at least"],
    // what nothing uses
    ["[sorry, apologise]", "[sorry, apologise]\n  »spare: [thanks]", "spare: nothing uses this list"],
    [
      SHARING,
      `  - { id: »spare, title: Spare }\n${SHARING}`,
      'rubric: the dimension "spare" has no criteria, so it never has a score',
    ],
    // tests
    ['pass: ["customer: Wow!"]\n      ', "»", "delight: has no test of the kind pass"],
    [
      '    tests:\n      pass: ["customer: Wow!"]\n      fail: ["customer: Nice."]\n',
      "",
      "delight: has no tests",
      "  - id: delight",
      "  - id: »delight",
    ],
    [
      '      skip: ["customer: Hello.\\nagent: Sorry!"]\n',
      "",
      "apologises: has no test of the kind skip",
      '      pass: ["customer: It',
      '      »pass: ["customer: It',
    ],
    [
      'fail: ["customer: It is broken.\\nagent: Oh."]',
      'fail: [»"customer: It is broken.\\nagent: So sorry!"]',
      'apologises: its own fail example has "sorry"',
    ],
  ])("%s → %s: %s", async (was, is, said, also = "", by = "") => {
    const source = rewritten(SOUND, was, is);
    expect(await suspected(also === "" ? source : rewritten(source, also, by))).toEqual([`here ${said}`]);
  });

  it.each([
    ["sor.*", /^Write \*/],
    ["sorry \\d", /^Escapes/],
    ["[a-z] sorry", /^Square brackets/],
    ["so sorry$", /`place`/],
    ["sorr* about", /one whole word/],
    ["sorry *day", /one whole word/],
    ["(so)+ sorry", /repeated/],
  ])("of a cue that looks like a regular expression: %s", (cue, wanted) => {
    const loaded = readText(rewritten(SOUND, "[sorry, apologise]", `[sorry, '${cue}']`), "r.yaml", {
      types: criterionTypes,
    });
    const [first, ...more] = suspicionsOf(loaded, criterionTypes, []);
    expect(first).toMatchObject({ list: "sorry", spot: { line: 6, column: 18 } });
    expect([first!.what, first!.instead]).toEqual([
      expect.stringMatching(/looks like a regular/),
      expect.stringMatching(wanted),
    ]);
    expect(more).toEqual([]);
  });

  it("say nothing of emoticons, gaps and stars that are meant", async () => {
    const meant = "[sorry, ':)', so ... sad, a (* )?few, '* times', (by|in) *]";
    expect(await suspected(rewritten(SOUND, "[sorry, apologise]", meant))).toEqual([]);
  });

  it("show of a long cue the part that they are about", async () => {
    const long = `(${Array.from({ length: 40 }, (_, n) => `word${n}`).join("|")})`;
    const [told] = await suspected(rewritten(SOUND, "[sorry, apologise]", `[sorry, '${long} sor.* ${long}']`));
    expect(told).toMatch(/^6:18 sorry: the cue "….{30,80}sor\.\*.{20,60}…" looks like/);
  });

  it("say nothing of what stands in a rubric that is extended", async () => {
    const parent = file("parent.yaml", rewritten(SOUND, "[sorry, apologise]", "[sorry, sorry]"));
    const child = file(
      "child.yaml",
      `extends: ${parent}\nid: child\nversion: 1.0.0\ntitle: Child\nlists: { kind: [dear, dear] }\n`,
    );
    const loaded = await readRubric(child, { types: criterionTypes });
    expect(loaded.mistakes).toEqual([]);
    expect(suspicionsOf(loaded, criterionTypes, []).map(({ spot, what }) => [spot.file, what])).toEqual([
      [child, "nothing uses this list"],
    ]);
  });
});
