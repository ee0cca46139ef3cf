import { describe, expect, it } from "vitest";
import { waitsOf } from "../../../src/insight/waits.js";
import { EFFORTS, type Effort } from "../../../src/model/insight.js";
import { insightIn, talk } from "./gathered.js";

describe("waiting", () => {
  it.each<[string, readonly string[], readonly number[], { total: number; longest: number } | null]>([
    [
      "from each question to the answer",
      ["customer: a", "agent: b", "customer: c", "agent: d"],
      [0, 3, 10, 40],
      { total: 33, longest: 30 },
    ],
    [
      "from the first of several messages",
      ["customer: a", "customer: b", "agent: c"],
      [0, 5, 9],
      { total: 9, longest: 9 },
    ],
    ["not ended by a bot", ["customer: a", "bot: b", "agent: c"], [0, 1, 20], { total: 20, longest: 20 }],
    ["never where the agent writes first", ["agent: a", "customer: b"], [0, 5], null],
    ["not where nobody answers", ["customer: a", "customer: b"], [0, 500], null],
  ])("counts %s", (_, lines, minutes, expected) => {
    expect(waitsOf(talk(lines, { minutes }))).toEqual(expected);
  });
});

describe("what customers have to do", () => {
  const many = Array.from({ length: 10 }, (_, i) => `customer: And what about number ${i}?`);
  it.each<[string, Parameters<typeof talk>, readonly Effort[]]>([
    ["nothing much", [["customer: My lamp is broken.", "agent: A new one leaves today."]], []],
    [
      "say it again",
      [["customer: It is the left one.", "agent: Which?", "customer: As I said, the left one."]],
      ["told-again"],
    ],
    ["ask where the answer is", [["customer: Any news on my lamp?", "agent: It leaves today."]], ["told-again"]],
    ["wait in a chat", [["customer: Hi", "agent: Hello"], { channel: "chat", minutes: [0, 11] }], ["long-wait"]],
    ["wait a little for a letter", [["customer: Hi", "agent: Hello"], { channel: "email", minutes: [0, 600] }], []],
    ["wait for a letter", [["customer: Hi", "agent: Hello"], { channel: "email", minutes: [0, 1441] }], ["long-wait"]],
    ["write much", [[...many, "agent: All of them."]], ["many-turns"]],
  ])("%s", async (_, talked, expected) => {
    const { efforts } = await insightIn([talk(...talked)]);
    expect(EFFORTS.filter((effort) => efforts[effort] > 0)).toEqual(expected);
  });

  it("come back, and through another channel", async () => {
    const facts = { customer: "u1" };
    const { efforts, switches, effortCases } = await insightIn([
      talk(["customer: My lamp is broken.", "agent: We will see."], { ...facts, channel: "email" }),
      talk(["customer: My lamp is broken.", "agent: We will see."], {
        ...facts,
        channel: "phone",
        id: "second",
        minutes: [600, 601],
      }),
      talk(["customer: My sofa is broken.", "agent: We will see."], {
        customer: "u2",
        channel: "phone",
        minutes: [600, 601],
      }),
    ]);
    expect([efforts["came-back"], efforts["switched-channel"]]).toEqual([1, 1]);
    expect(switches).toEqual([{ from: "email", to: "phone", times: 1 }]);
    expect(effortCases.map(({ conversation, efforts }) => [conversation, efforts])).toEqual([
      ["second", ["came-back", "switched-channel"]],
    ]);
  });
});
