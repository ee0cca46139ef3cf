import { describe, expect, it } from "vitest";
import { testList } from "../../src/engine/list-test.js";

const CUES = ["sorry", "so sorry", "(cross|angry) with", "no use"];

/** What is said of one sentence of a list of cues. */
function saidOf(kind: "pass" | "fail", sentence: string) {
  const { tests, failures } = testList("grief", CUES, { pass: [], fail: [], [kind]: [sentence] });
  expect(tests).toBe(1);
  return failures[0] ?? null;
}

describe("testList", () => {
  it.each([
    ["pass", "I am so sorry."],
    ["pass", "I am [[so sorry]]."],
    ["pass", "I am so [[sorry]]."],
    ["pass", "They are [[angry]] with Ana, and [[sorry]] too."],
    ["pass", "It is [[no use]]."],
    ["fail", "I am angry."],
    ["fail", "I am not sorry."],
  ] as const)("%s %j holds", (kind, sentence) => {
    expect(saidOf(kind, sentence)).toBeNull();
  });

  it.each([
    ["pass", "I am sad.", "missed", []],
    ["pass", "I am not sorry.", "missed", []],
    ["pass", "[[I]] am so sorry.", "evidence", [{ cue: "so sorry", quote: "so sorry" }]],
    ["fail", "Sorry, not sorry.", "noisy", [{ cue: "sorry", quote: "Sorry" }]],
    ["fail", "agent: cross\nwith me", "noisy", [{ cue: "(cross|angry) with", quote: "cross\nwith" }]],
  ] as const)("%s %j fails: %s", (kind, sentence, fault, found) => {
    expect(saidOf(kind, sentence)).toMatchObject({ of: "list", name: "grief", kind, number: 0, fault, found });
  });

  it("tells of the cues that are found where one must be, and of no other", () => {
    const exercised: string[] = [];
    const tests = { pass: ["So sorry!", "I'm not sorry."], fail: ["It is no use."] };
    testList("grief", CUES, tests, (cue) => exercised.push(cue));
    expect(exercised).toEqual(["so sorry"]);
  });
});
