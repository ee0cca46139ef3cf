import { describe, expect, it } from "vitest";
import { selfTest } from "../../src/engine/self-test.js";
import { rewritten, rubricFrom, SMALL } from "../helpers/rubrics.js";

const APOLOGY = `id: apology
version: 1.0.0
title: Apology
dimensions:
  - { id: empathy, title: Empathy }
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    when: { type: cue, by: customer, any: [broken] }
    check: { type: cue, by: agent, any: [sorry] }
    tests:
      KIND:
        - "customer: It is broken.\\nagent: Sorry!"
        - TRANSCRIPT
`;

/** What is said of one inline test of the criterion above, beside one that scores 1. */
async function faultOf(kind: "pass" | "fail" | "skip", transcript: string) {
  const source = rewritten(rewritten(APOLOGY, "KIND", kind), "TRANSCRIPT", JSON.stringify(transcript));
  const { tests, failures } = await selfTest(rubricFrom(source));
  expect(tests).toBe(2);
  expect(failures.every(({ name, kind: of }) => name === "apologises" && of === kind)).toBe(true);
  return failures.find(({ number }) => number === 1)?.why ?? null;
}

describe("selfTest", () => {
  it("shows what met the `when` of a criterion that should not apply", async () => {
    const source = rewritten(rewritten(APOLOGY, "KIND", "skip"), "TRANSCRIPT", '"customer: Hello."');
    const { failures } = await selfTest(rubricFrom(source));
    expect(failures.map(({ number, found }) => [number, found])).toEqual([
      [
        0,
        [
          { cue: "occasion: broken", quote: "broken" },
          { cue: "sorry", quote: "Sorry" },
        ],
      ],
    ]);
  });

  it("runs every inline test of every criterion", async () => {
    expect(await selfTest(rubricFrom(SMALL))).toEqual({ tests: 3, failures: [] });
  });

  it.each<["pass" | "fail" | "skip", string, RegExp | null]>([
    ["pass", "customer: It is broken.\nagent: I'm [[sorry]].", null],
    ["pass", "customer: It is [[broken]].\nagent: Sorry.", /no evidence at the mark in message 0/],
    ["pass", "customer: It is broken.\nagent: [[I'm]] sorry.", /no evidence at the mark in message 1/],
    ["pass", "customer: It is broken.\nagent: Oh.", /scored 0/],
    ["pass", "customer: Hello.\nagent: Sorry!", /did not apply/],
    ["pass", "customer: It is broken.", /did not apply: no agent message/],
    ["fail", "customer: It is broken.\nagent: Oh.", null],
    ["fail", "customer: It is [[broken]].\nagent: Oh.", null],
    ["fail", "customer: It is broken.\nagent: [[Oh]].", /no evidence at the mark in message 1/],
    ["fail", "customer: It is broken.\nagent: So sorry, Bo.", /scored 1/],
    ["fail", "customer: Hello.\nagent: Oh.", /did not apply/],
    ["skip", "customer: Hello.\nagent: Sorry!", null],
    ["skip", "customer: It is broken.\nagent: Sorry!", /applied, with the value 1/],
    ["skip", "customer: It is broken.\nagent: Oh.", /applied, with the value 0/],
  ])("%s of %j: %s", async (kind, transcript, why) => {
    const fault = await faultOf(kind, transcript);
    if (why === null) expect(fault).toBeNull();
    else expect(fault).toMatch(why);
  });

  it("says where a criterion breaks", async () => {
    const rubric = rubricFrom(SMALL);
    const broken = {
      ...rubric.criteria[0]!,
      when: null,
      check: { judge: () => ({ status: "scored", value: 7, evidence: [] }) as const },
    };
    const { failures } = await selfTest({ ...rubric, criteria: [broken] });
    expect(failures.map(({ why }) => why)).toEqual(Array(3).fill(expect.stringMatching(/^broke: gave the value 7/)));
  });

  it.each<["pass" | "fail" | "skip", string, object]>([
    [
      "pass",
      "customer: It is broken.\nagent: I see.\nagent: It's [[mended]] now.",
      {
        fault: "missed",
        line: 3,
        text: "agent: It's [[mended]] now.",
        found: [{ cue: "occasion: broken", quote: "broken" }],
      },
    ],
    ["pass", "customer: Hello.\nagent: Sorry!", { fault: "missed", line: 1, text: "customer: Hello.", found: [] }],
    [
      "pass",
      "customer: It is broken.\nagent: Hello,\n[[oh]], sorry.",
      { fault: "evidence", line: 3, text: "[[oh]], sorry.", found: [{ cue: "sorry", quote: "sorry" }] },
    ],
    [
      "fail",
      "customer: It is broken.\nagent: Oh.\n  So sorry.",
      { fault: "noisy", line: 3, text: "So sorry.", found: [{ cue: "sorry", quote: "sorry" }] },
    ],
    ["skip", "customer: It is broken.\nagent: Sorry!", { fault: "noisy", line: 2, text: "agent: Sorry!" }],
  ])("says of %s %j what is wrong with which line", async (kind, transcript, said) => {
    const source = rewritten(rewritten(APOLOGY, "KIND", kind), "TRANSCRIPT", JSON.stringify(transcript));
    const { failures } = await selfTest(rubricFrom(source));
    expect(failures.find(({ number }) => number === 1)).toMatchObject({ of: "criterion", kind, ...said });
  });

  it("runs the tests of some criteria alone", async () => {
    const rubric = rubricFrom(SMALL);
    expect(await selfTest(rubric, rubric.criteria.slice(1))).toEqual({ tests: 0, failures: [] });
  });
});
