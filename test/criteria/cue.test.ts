import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const cue = { type: "cue" };
const sorry = { type: "cue", any: ["sorry"] };
const broken = { type: "cue", by: "customer", any: ["broken"] };

describe("who says it", () => {
  it.each([
    ["agent", "agent: sorry", 1],
    ["agent", "customer: sorry\nagent: hi", 0],
    ["customer", "customer: sorry", 1],
    ["bot", "bot: sorry", 1],
    ["any", "system: sorry", 1],
    ["agent", "customer: sorry", "no agent message"],
    ["customer", "agent: sorry", "no customer message"],
    ["any", "note: sorry", "no message"],
    ["agent", "note: sorry", "no agent message"],
    ["agent", "agent: hello\nnote: sorry", 0],
    ["agent", "bot: sorry\nagent: hello", 0],
  ])("by %s in %j: %s", async (by, transcript, value) => {
    expect((await judge({ ...sorry, by }, transcript)).value).toBe(value);
  });
});

describe("ways of looking", () => {
  it.each([
    ["any: one is enough", { any: ["sorry", "refund"] }, "agent: a refund", 1],
    ["any: none", { any: ["sorry", "refund"] }, "agent: hi", 0],
    ["count: a share", { any: ["sorry", "refund"], count: 4 }, "agent: sorry sorry\nagent: refund", 0.75],
    ["count: no more than 1", { any: ["sorry"], count: 2 }, "agent: sorry sorry sorry", 1],
    ["all: the share of the cues", { all: ["sorry", "refund", "thanks", "bye"] }, "agent: sorry, sorry, bye", 0.5],
    ["all: all", { all: ["sorry", "bye"] }, "agent: bye\nagent: sorry", 1],
    ["none: not found", { none: ["calm down"] }, "agent: hello", 1],
    ["none: found", { none: ["calm down"] }, "agent: hello\nagent: calm down", 0],
    ["none: denied, so not found", { none: ["angry"] }, "agent: I am not angry", 1],
    ["except", { any: ["sorry"], except: ["sorry to say"] }, "agent: sorry to say it", 0],
    ["unless spoils the message", { any: ["thanks"], unless: ["for nothing"] }, "agent: thanks for nothing, thanks", 0],
    [
      "unless spares other messages",
      { any: ["thanks"], unless: ["for nothing"] },
      "agent: for nothing\nagent: thanks",
      1,
    ],
    ["a number as a cue", { any: [24] }, "agent: within 24 hours", 1],
  ])("%s", async (_name, options, transcript, value) => {
    expect((await judge({ ...cue, ...options }, transcript)).value).toBe(value);
  });

  it.each([
    ["the highest of good signs", 0, "agent: thanks. great. superb. thanks", 1],
    ["one sign", 0, "agent: great", 0.7],
    ["silence", 0, "agent: hi", 0],
    ["the lowest of bad ones", 1, "agent: thanks. great", 0.2],
    ["silence with otherwise", 0.9, "agent: hi", 0.9],
    ["the farthest, whichever side it is on", 0.5, "agent: thanks. great. superb", 1],
  ])("levels: %s", async (_name, otherwise, transcript, value) => {
    const levels = [
      { value: 0.2, any: ["thanks"] },
      { value: 0.7, any: ["great"] },
      { value: 1, any: ["superb"] },
    ];
    expect((await judge({ ...cue, levels, otherwise }, transcript)).value).toBe(value);
  });

  it("evidence carries the cue's name and place, and nothing else", async () => {
    const any = ["sorry", { name: "regret", any: ["apologies"] }];
    const { verdict } = await judge({ ...cue, any }, "agent: My apologies, sorry!");
    expect(verdict).toMatchObject({
      evidence: [
        { message: 0, start: 3, end: 12, cue: "regret", quote: "apologies" },
        { message: 0, start: 14, end: 19, cue: "sorry", quote: "sorry" },
      ],
    });
    const [piece] = verdict.status === "scored" ? verdict.evidence : [];
    expect(Object.keys(piece!).sort()).toEqual(["cue", "end", "message", "quote", "start"]);
  });

  it("a level's name stands in the evidence", async () => {
    const { verdict } = await judge(
      { ...cue, levels: [{ value: 1, name: "warm", any: ["so glad"] }] },
      "agent: so glad",
    );
    expect(verdict).toMatchObject({ evidence: [{ cue: "warm" }] });
  });
});

describe("even", () => {
  it.each([
    ["negated", "agent: not sorry"],
    ["conditional", "agent: if sorry"],
    ["quoted", 'agent: he said "sorry" then'],
  ])("%s counts only with it", async (scope, transcript) => {
    expect((await judge(sorry, transcript)).value).toBe(0);
    expect((await judge({ ...sorry, even: [scope] }, transcript)).value).toBe(1);
    const others = ["negated", "conditional", "quoted"].filter((other) => other !== scope);
    expect((await judge({ ...sorry, even: others }, transcript)).value).toBe(0);
  });
});

describe("place", () => {
  it.each([
    ["opening", "customer: hi\nagent: sorry\nagent: bye", 1],
    ["opening", "customer: hi\nagent: hello\nagent: sorry", 0],
    ["opening", "note: hello\nagent: sorry\nagent: hi", 1],
    ["closing", "agent: sorry\ncustomer: ok\nagent: bye", 0],
    ["closing", "agent: hello\nagent: sorry\ncustomer: ok", 1],
    ["closing", "agent: sorry\nnote: bye", 1],
    ["reply", "customer: hi\nagent: sorry", 1],
    ["reply", "customer: hi\nagent: hello\nagent: sorry", 0],
    ["reply", "customer: hi\nnote: x\nsystem: joined\nagent: sorry", 1],
    ["reply", "customer: hi\nbot: hello\nagent: sorry", "no agent message in that place"],
    ["reply", "agent: sorry", "no agent message in that place"],
  ])("%s in %j: %s", async (place, transcript, value) => {
    expect((await judge({ ...sorry, place }, transcript)).value).toBe(value);
  });

  it("a customer replies to anybody else", async () => {
    const thanks = { type: "cue", by: "customer", any: ["thanks"], place: "reply" };
    expect((await judge(thanks, "bot: Hello\ncustomer: thanks")).value).toBe(1);
    expect((await judge(thanks, "customer: hello\ncustomer: thanks")).value).toBe("no customer message in that place");
  });
});

describe("within", () => {
  const brokenThen = (...said: string[]) => ["customer: broken", ...said].join("\n");

  it.each([
    ["1 message", brokenThen("agent: hi", "agent: sorry"), 0],
    ["2 messages", brokenThen("agent: hi", "agent: sorry"), 1],
    ["2 messages", brokenThen("agent: hi", "customer: so?", "note: x", "bot: y", "agent: sorry"), 1],
    ["2 messages", brokenThen("agent: hi", "agent: oh", "agent: sorry"), 0],
    ["2 messages", `agent: sorry\n${brokenThen("agent: hi")}`, 0],
    ["1 message", brokenThen("agent: hi", "agent: no", "customer: broken", "agent: sorry"), 1],
    ["1 message", brokenThen("agent: sorry", "customer: broken"), 1],
    ["1 message", "agent: sorry\ncustomer: broken", "no agent message after it"],
    ["90s", brokenThen("agent +90s: sorry"), 1],
    ["90s", brokenThen("agent +91s: sorry"), "no agent message after it"],
    ["2m", brokenThen("agent +60s: hi", "agent +60s: sorry"), 1],
    ["2m", brokenThen("agent +60s: hi", "agent +61s: sorry"), 0],
    ["1h", brokenThen("agent +59m: sorry"), 1],
    ["1h", brokenThen("agent: sorry"), "no agent message after it"],
    ["10m", brokenThen("agent +20m: no", "customer: broken", "agent +5m: sorry"), 1],
  ])("%s in %j: %s", async (within, transcript, value) => {
    expect((await judge({ ...sorry, within }, transcript, broken)).value).toBe(value);
  });

  it("has no meaning without a when", async () => {
    expect((await judge({ ...sorry, within: "1 message" }, "agent: hi\nagent: sorry")).value).toBe(1);
  });
});

describe("near", () => {
  const handed = { type: "cue", any: ["transfer"] };
  it.each([
    [0, "agent: sorry, I transfer you", 1],
    [0, "agent: sorry\nagent: I transfer you", 0],
    [1, "agent: sorry\ncustomer: ok\nagent: I transfer you", 1],
    [1, "agent: I transfer you\ncustomer: ok\nagent: sorry", 1],
    [1, "agent: sorry\nagent: hm\nagent: I transfer you", 0],
    [2, "agent: sorry\nagent: hm\nagent: I transfer you", 1],
    [1, "agent: transfer\nagent: a\nagent: b\nagent: sorry\nagent: transfer", 1],
  ])("%i in %j: %s", async (near, transcript, value) => {
    expect((await judge({ ...sorry, near }, transcript, handed)).value).toBe(value);
  });
});

describe("as a when", () => {
  it.each([
    ["customer: it works\nagent: sorry", "the customer gives no occasion"],
    ["agent: sorry", "no customer message"],
    ["customer: broken", "no agent message"],
  ])("%j: %s", async (transcript, reason) => {
    expect((await judge(sorry, transcript, broken)).value).toBe(reason);
  });

  it("what raised the question is shown where it was answered with silence", async () => {
    expect((await judge(sorry, "customer: It is broken.\nagent: hi", broken)).shown).toEqual(["0: broken"]);
    expect((await judge(sorry, "customer: It is broken.\nagent: sorry", broken)).shown).toEqual(["1: sorry"]);
  });
});

describe("fact", () => {
  const repeat = { type: "cue", by: "customer", none: ["last week"], fact: "repeatBefore" };
  it.each([
    ["customer: I called last week", { repeatBefore: true }],
    ["customer: hi", { repeatBefore: false }],
    ["agent: hi", { repeatBefore: null }],
  ])("%j: %j", async (transcript, facts) => {
    expect((await judge(repeat, transcript)).facts).toEqual(facts);
  });
});

describe("options that are refused", () => {
  it.each([
    [{}, /exactly one/],
    [{ any: ["a"], none: ["b"] }, /exactly one/],
    [{ none: ["a"], count: 2 }, /goes with/],
    [{ any: [] }, /./],
    [{ any: [" "] }, /./],
    [{ any: ["a"], within: "soon" }, /N messages/],
    [{ any: ["a"], within: "2 minutes" }, /N messages/],
    [{ any: ["a"], near: -1 }, /./],
    [{ any: ["a"], by: "manager" }, /./],
    [{ any: ["a"], fact: "not a field" }, /./],
    [{ levels: [{ value: 2, any: ["a"] }] }, /./],
  ])("%j", (options, message) => {
    expect(mistakesIn({ ...cue, ...options }).join()).toMatch(message);
  });
});
