import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { readText } from "../../src/rubric/load.js";

const RUBRIC = `id: small
version: 1.0.0
title: Small
dimensions: [{ id: empathy, title: Empathy }]
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    check: { type: cue, by: agent, any: [sorry] }
    tests:
      pass:
        - |
`;
const FIRST = RUBRIC.split("\n").length;

/** What a rubric with this test is refused for: line within the test, and the sentence. */
function refused(test: string): readonly string[] {
  const source = RUBRIC + test.replace(/^/gm, "          ");
  return readText(source, "r.yaml", { types: criterionTypes }).mistakes.map(
    ({ spot, what, instead }) => `${spot.line - FIRST + 1}: ${what} ${instead}`,
  );
}

describe("a slip in a test", () => {
  it.each([
    ["custmer: Hi.\nagent: Sorry.", /^1: .*"custmer" is nobody who speaks; did you mean "customer"\?/],
    ["chanel: email\nagent: Sorry.", /^1: .*"chanel" .*did you mean "channel"\?/],
    ["channel: email\ncustmer: Hi.\nagent: Sorry.", /^2: .*did you mean "customer"/],
    ["Hello there.\nagent: Sorry.", /^1: .*begins with who speaks/],
    ["csat: good\nagent: Sorry.", /^1: .*"csat" can't be "good"/],
    ["customer: Hi.\nagnet: Sorry.", /^2: .*"agnet" .*did you mean "agent"\?/],
    ["customer: Hi.\nAgent: Sorry.", /^2: .*"Agent" .*did you mean "agent"\?/],
    ["customer: Hi.\nagnet Ana +5m: Sorry.", /^2: .*did you mean "agent"\?/],
    ["agent: Sorry.\nsupervisor: Me too.", /^2: .*"supervisor" is nobody who speaks/],
    ["agent: Sorry.\ncsat: 5", /^2: .*the fact "csat" stands below a message/],
    ["customer: Hi.\nagent +90: Sorry.", /^2: .*"\+90" is no delay.*\+90s/],
    ["customer: Hi.\nagent Ana +2 min: Sorry.", /^2: .*"\+2 min" is no delay/],
    ["customer: Hi.\nagent: So [[sorry.", /^2: .*`\[\[` is never closed/],
    ["agent: So [[sorry.\ncustomer: Fine]].", /^1: .*never closed/],
    ["", /^1: /],
  ])("%j", (test, message) => {
    const mistakes = refused(test === "" ? "channel: chat" : test);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(message);
  });

  it("is told of in every line", () => {
    expect(refused("custmer: Hi.\nagnet: Sorry.\ncsat: 5").map((told) => told[0])).toEqual(["1", "2"]);
    expect(refused("customer: Hi.\nagnet: Sorry.\ncsat: 5").map((told) => told[0])).toEqual(["2", "3"]);
  });

  it.each([
    "customer: Hi.\nNote: I am out on Monday.\nagent: Sorry.",
    "agent: Sorry.\nStatus: on its way\nSystem: Windows\nOrder: 12",
    "agent: Sorry.\nthree things: a, b and c\nhttps://shop.example/a\n10:30 is fine",
    "agent Ana +90s: So [[sorry\nabout it]].\nbot: Hi.\nnote: rude\nsystem: closed",
    "channel: chat\ncsat: 4\n\ncustomer: Hi.\nagent +1.5h: Sorry.",
  ])("is none: %j", (test) => expect(refused(test)).toEqual([]));
});
