import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const answered = {
  type: "response",
  to: { any: ["worried", "angry"] },
  answer: { any: ["understand"] },
};
const graded = {
  ...answered,
  answer: {
    levels: [
      { value: 1, any: ["understand"] },
      { value: 0.4, any: ["sorry"] },
    ],
  },
};
const lines = (...said: string[]) => said.join("\n");

describe("an occasion and its answer", () => {
  it.each([
    ["answered at once", lines("customer: worried", "agent: I understand"), 1, 1, 1],
    ["answered in the second message", lines("customer: worried", "agent: hi", "agent: I understand"), 1, 1, 1],
    ["answered too late", lines("customer: worried", "agent: hi", "agent: ok", "agent: I understand"), 0, 1, 0],
    ["answered before it was raised", lines("agent: I understand", "customer: worried", "agent: ok"), 0, 1, 0],
    ["messages in a row are one", lines("customer: worried", "customer: angry", "agent: I understand"), 1, 1, 1],
    ["several in a message are one", lines("customer: worried, angry", "agent: I understand"), 1, 1, 1],
    ["one with a bot in between", lines("customer: worried", "bot: hi", "customer: angry", "agent: I understand"), 1, 1, 1], // biome-ignore format: a row
    ["two", lines("customer: worried", "agent: I understand", "customer: angry", "agent: ok", "agent: ok"), 0.5, 2, 1],
    ["an answer counts for both", lines("customer: worried", "agent: ok", "customer: angry", "agent: I understand"), 1, 2, 2], // biome-ignore format: a row
    ["the last without any reply is none", lines("customer: worried", "agent: I understand", "customer: angry"), 1, 1, 1], // biome-ignore format: a row
    ["a note answers nothing", lines("customer: worried", "note: I understand", "agent: ok", "agent: ok"), 0, 1, 0],
    [
      "a note is no reply",
      lines("customer: worried", "note: x", "note: y", "agent: ok", "agent: I understand"),
      1,
      1,
      1,
    ],
    ["a denied answer is none", lines("customer: worried", "agent: I do not understand"), 0, 1, 0],
  ])("%s", async (_name, transcript, value, opportunities, met) => {
    const judged = await judge(answered, transcript);
    expect(judged.value).toBe(value);
    expect(judged.facts).toEqual({ opportunities, answered: met });
  });

  it.each([
    [lines("customer: hi", "agent: I understand"), "the customer gives no occasion"],
    [lines("customer: not worried", "agent: I understand"), "the customer gives no occasion"],
    [lines("agent: worried?", "agent: I understand"), "the customer gives no occasion"],
    [lines("agent: hi", "customer: worried"), "no reply after it"],
    ["customer: worried", "no reply after it"],
  ])("%j: %s", async (transcript, reason) => {
    const judged = await judge(answered, transcript);
    expect(judged.value).toBe(reason);
    expect(judged.facts).toEqual({ opportunities: 0, answered: 0 });
  });

  it("the highest grade of an answer counts, from 0.5 on as answered", async () => {
    const both = lines("customer: worried", "agent: sorry", "agent: understand");
    expect(await judge(graded, both)).toMatchObject({ value: 1, facts: { opportunities: 1, answered: 1 } });
    const weak = lines("customer: worried", "agent: sorry, sorry", "agent: ok");
    expect(await judge(graded, weak)).toMatchObject({ value: 0.4, facts: { opportunities: 1, answered: 0 } });
  });

  it("each occasion has the highest grade of its own replies", async () => {
    const said = lines("customer: worried", "agent: understand", "customer: angry", "agent: sorry", "customer: angry", "agent: ok"); // biome-ignore format: one transcript
    expect((await judge({ ...graded, within: "1 message" }, said)).value).toBeCloseTo((1 + 0.4 + 0) / 3, 3);
    expect((await judge({ ...graded, within: "2 messages" }, said)).value).toBeCloseTo((1 + 0.4 + 0) / 3, 3);
    expect((await judge({ ...graded, within: "3 messages" }, said)).value).toBeCloseTo((1 + 0.4 + 0) / 3, 3);
  });

  it("shows what raised it and what answered it, each once", async () => {
    const said = lines("customer: so worried", "agent: ok", "customer: angry", "agent: I understand");
    expect((await judge(answered, said)).shown).toEqual(["0: worried", "3: understand", "2: angry"]);
  });
});

describe("within a time", () => {
  const soon = { ...graded, within: "2m" };
  it.each([
    [lines("customer: worried", "agent +2m: understand"), 1],
    [lines("customer: worried", "agent +121s: understand"), 0],
    [lines("customer: worried", "agent +50s: ok", "agent +50s: ok", "agent +20s: understand"), 1],
    [lines("customer: worried", "customer +3m: angry", "agent +1m: understand"), 1],
    [lines("customer: worried", "agent +1m: sorry", "customer +30s: angry", "agent +60s: understand"), 0.7],
    [lines("customer: worried", "agent +3m: sorry", "customer: angry", "agent: understand"), 0.5],
    [lines("customer: worried", "agent: understand"), 0],
  ])("%j: %s", async (transcript, value) => {
    expect((await judge(soon, transcript)).value).toBe(value);
  });
});

it("an occasion may be the agent's, and the answer the customer's", async () => {
  const asked = { type: "response", to: { by: "agent", any: ["agreed"] }, answer: { by: "customer", any: ["yes"] } };
  expect((await judge(asked, lines("agent: agreed?", "customer: yes"))).value).toBe(1);
});

it("a place narrows the occasions", async () => {
  const opening = { ...answered, to: { any: ["worried"], place: "opening" } };
  expect((await judge(opening, lines("customer: hi", "customer: worried", "agent: ok"))).value).toBe(
    "the customer gives no occasion",
  );
});

it.each(["3 messages", "1h"])("a conversation of 20,000 messages is judged within %s", async (within) => {
  const said = Array.from({ length: 10_000 }, () => "customer +0s: worried\nagent +0s: I understand").join("\n");
  const judged = await judge({ ...answered, within }, said);
  expect(judged.facts).toEqual({ opportunities: 10_000, answered: 10_000 });
});

it.each([
  [{ answer: {} }, /exactly one/],
  [{ answer: { any: ["a"], levels: [{ value: 1, any: ["b"] }] } }, /exactly one/],
  [{ to: { any: ["a"], within: "1 message" } }, /within/],
  [{ within: "later" }, /N messages/],
])("%j is refused", (change, message) => {
  expect(mistakesIn({ ...answered, ...change }).join()).toMatch(message);
});
