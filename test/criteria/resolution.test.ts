import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const resolution = {
  type: "resolution",
  customer: {
    leaves: ["goodbye forever"],
    objects: ["still broken"],
    confirms: ["it works"],
    complains: ["terrible"],
    content: ["thanks", "great"],
  },
  agent: {
    completes: ["i have refunded"],
    promises: ["i will refund"],
    asks: ["your order number"],
    declines: ["not possible"],
    closes: ["have a nice day"],
  },
};
const lines = (...said: string[]) => said.join("\n");
const ASKED = "customer: Where is my money?";

/** The outcome, the value and, where it needs saying, why. */
type Case = readonly [why: string, transcript: string, outcome: string, value: number];

const CASES: readonly Case[] = [
  ["confirmed", lines(ASKED, "agent: I have refunded it.", "customer: It works."), "resolved", 1],
  ["completed", lines(ASKED, "agent: I have refunded it."), "resolved", 0.85],
  ["completed, thanked for", lines(ASKED, "agent: I have refunded it.", "customer: Thanks!"), "resolved", 1],
  ["answered", lines(ASKED, "agent: It is on its way."), "resolved", 0.7],
  ["answered, thanked for", lines(ASKED, "agent: It is on its way.", "customer: Great."), "resolved", 1],
  ["answered with a goodbye", lines(ASKED, "agent: Have a nice day."), "resolved", 0.7],
  ["promised", lines(ASKED, "agent: I will refund it."), "pending", 0.45],
  ["promised, thanks settle nothing", lines(ASKED, "agent: I will refund it.", "customer: Thanks!"), "pending", 0.45],
  ["promised, then confirmed", lines(ASKED, "agent: I will refund it.", "customer: It works."), "resolved", 1],
  ["promised, then done", lines(ASKED, "agent: I will refund it.", "agent: I have refunded it."), "resolved", 0.85],
  ["asked for something", lines(ASKED, "agent: Tell me your order number."), "pending", 0.35],
  ["a question by the agent", lines(ASKED, "agent: Which card?"), "pending", 0.35],
  ["the customer gave it", lines(ASKED, "agent: Your order number.", "customer: 4711"), "pending", 0.4],
  ["the customer gave it and had an answer", lines(ASKED, "agent: Your order number.", "customer: 4711", "agent: It is on its way."), "resolved", 0.7], // biome-ignore format: a row
  ["declined", lines(ASKED, "agent: That is not possible."), "unresolved", 0.1],
  ["declined, thanks settle nothing", lines(ASKED, "agent: Not possible.", "customer: Thanks"), "unresolved", 0.1],
  ["asked again", lines(ASKED, "agent: I have refunded it.", "customer: And the fee?"), "pending", 0.3],
  [
    "thanked and asked again",
    lines(ASKED, "agent: I have refunded it.", "customer: Thanks. And the fee?"),
    "pending",
    0.3,
  ],
  ["objected to", lines(ASKED, "agent: I have refunded it.", "customer: It is still broken."), "unresolved", 0.05],
  ["given up on", lines(ASKED, "agent: I have refunded it.", "customer: Goodbye forever."), "unresolved", 0],
  ["objected to, then done", lines(ASKED, "agent: Hm.", "customer: Still broken.", "agent: I have refunded it."), "resolved", 0.85], // biome-ignore format: a row
  ["a complaint heard", lines("customer: Terrible!", "agent: Oh no."), "unresolved", 0.15],
  ["a complaint, then done", lines("customer: Terrible!", "agent: I have refunded it."), "resolved", 0.85],
  ["a complaint not heard", "customer: Terrible!", "unresolved", 0.05],
  ["nobody answered", ASKED, "unresolved", 0.3],
  ["only a bot answered", lines(ASKED, "bot: I have refunded it."), "unresolved", 0.3],
  ["only a colleague read it", lines(ASKED, "note: I have refunded it."), "unresolved", 0.3],
  ["a note changes nothing", lines(ASKED, "agent: I will refund it.", "note: I have refunded it."), "pending", 0.45],
  ["a denied deed is none", lines(ASKED, "agent: I never said I have refunded it."), "resolved", 0.7],
  ["a deed on a condition is none", lines(ASKED, "agent: Ask whether I have refunded it."), "resolved", 0.7],
  ["the last deed of a message counts", lines(ASKED, "agent: I will refund it. I have refunded it. Have a nice day."), "resolved", 0.85], // biome-ignore format: a row
  ["a completed matter stays so at a goodbye", lines(ASKED, "agent: I have refunded it.", "agent: Have a nice day."), "resolved", 0.85], // biome-ignore format: a row
];

describe("the state at the end", () => {
  it.each(CASES)("%s", async (_why, transcript, outcome, value) => {
    const judged = await judge(resolution, transcript);
    expect(judged.facts).toEqual({ outcome });
    expect(judged.value).toBe(value);
  });

  it("a status set by the agent settles nothing", async () => {
    const judged = await judge(resolution, lines("status: solved", ASKED, "agent: I will refund it."));
    expect(judged.facts).toEqual({ outcome: "pending" });
  });

  it.each(["agent: Anybody there?", "bot: Hello", "agent: I have refunded it.", "note: x"])(
    "nothing was asked in %j",
    async (transcript) => {
      const judged = await judge(resolution, transcript);
      expect(judged.value).toBe("nothing was asked");
      expect(judged.facts).toEqual({ outcome: "unclear" });
    },
  );

  it("the values are the rubric's", async () => {
    const own = { ...resolution, values: { promised: 0.9 } };
    expect((await judge(own, lines(ASKED, "agent: I will refund it."))).value).toBe(0.9);
    expect((await judge(own, lines(ASKED, "agent: I have refunded it."))).value).toBe(0.85);
  });

  it("an exception takes a cue's place", async () => {
    const own = { ...resolution, except: ["i have refunded * before"] };
    expect((await judge(own, lines(ASKED, "agent: I have refunded it before."))).facts).toEqual({
      outcome: "resolved",
    });
    expect((await judge(own, lines(ASKED, "agent: I have refunded it before."))).value).toBe(0.7);
  });
});

describe("evidence", () => {
  it.each([
    ["the deed and its confirmation", lines(ASKED, "agent: I have refunded it.", "customer: Thanks!"), ["1: I have refunded", "2: Thanks"]], // biome-ignore format: a row
    ["the last deed alone", lines(ASKED, "agent: I will refund it.", "agent: I have refunded it."), ["2: I have refunded"]], // biome-ignore format: a row
    ["the message where no words say it", lines(ASKED, "agent: It is on its way."), ["1: It is on its way."]],
    ["the open question", ASKED, ["0: Where is my money?"]],
  ])("%s", async (_name, transcript, shown) => {
    expect((await judge(resolution, transcript)).shown).toEqual(shown);
  });
});

it.each([
  [{ values: { promised: 2 } }, /./],
  [{ values: { mood: 1 } }, /mood/],
  [{ agent: { sings: ["la"] } }, /sings/],
])("%j is refused", (change, message) => {
  expect(mistakesIn({ ...resolution, ...change }).join()).toMatch(message);
});
