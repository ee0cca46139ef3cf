import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const commitment = {
  type: "commitment",
  promises: ["i will", "you will (have|get)", "it will (cost|take)", "i have put"],
  pauses: ["give me", "i will be back", "bear with me"],
  except: ["i will not"],
  kept: {
    agent: ["i have (just)? (sent|called|refunded)", "as promised"],
    customer: ["it arrived", "i got", "i was charged"],
    system: ["refund issued"],
  },
  broken: { agent: ["later than i said"], customer: ["you said", "still nothing"] },
};
const lines = (...said: string[]) => said.join("\n");
const OPEN = "the transcript does not show whether the promise was kept";
const NONE = "no promise with a time or an amount";

describe("a promise with a time", () => {
  const promise = "agent: I'll call you within 20 minutes.";

  it.each([
    ["done well within it", lines(promise, "agent +10m: I've just called."), 1],
    ["done within it", lines(promise, "agent +11m: I've just called."), 0.8],
    ["done within the minute after", lines(promise, "agent +21m: I've just called."), 0.8],
    ["done late", lines(promise, "agent +1261s: I've just called."), 0],
    ["seen by the system", lines("agent: I'll refund it by tomorrow.", "system +1d: Refund issued"), 0.8],
    ["the customer has it in time", lines("agent: You'll have it tomorrow.", "customer +2h: It arrived!"), 1],
    ["the customer has it, and says so later", lines("agent: You'll have it tomorrow.", "customer +9d: It arrived."), 0.8], // biome-ignore format: a row
    ["the customer waits on", lines(promise, "customer +30m: You said 20 minutes."), 0],
    ["the customer asks before it is up", lines(promise, "customer +5m: You said 20 minutes, right?"), OPEN],
    ["the agent owns up", lines(promise, "agent +5m: It'll be later than I said."), 0],
    ["nothing further", lines(promise, "customer +5m: Thanks."), OPEN],
    ["the last word", promise, OPEN],
    ["a note is no sign", lines(promise, "note +5m: I have called."), OPEN],
    ["a sign before it is of something else", lines("agent: I've sent it.", "agent +1m: I'll call within an hour."), OPEN], // biome-ignore format: a row
    ["in the same message is of something else", "agent: I'll call within an hour. I have sent the form.", OPEN],
    ["the time may stand first", lines("agent: Within 20 minutes I'll call.", "agent +30m: I've called."), 0],
    ["the other sentence's time is not its own", lines("agent: I'll call. It opens in 20 minutes.", "agent +9m: I've called."), NONE], // biome-ignore format: a row
    ["the time of a condition is not its own", lines("agent: I will close it if you're silent for an hour, in 2 hours.", "agent +9m: I've called."), NONE], // biome-ignore format: a row
    ["after a condition it is", lines("agent: If you agree, I'll call within an hour.", "agent +9m: I've called."), 1],
    ["a day that is past is none", lines("agent: You'll have seen it on 2 January.", "agent +9m: I've sent it."), NONE],
    ["denied", lines("agent: I won't call you within 20 minutes.", "agent +9m: I've called."), NONE],
    ["a condition", lines("agent: Ask me if I will call within 20 minutes.", "agent +9m: I've called."), NONE],
    ["quoted", lines('agent: He wrote "I\'ll call within 20 minutes".', "agent +9m: I've called."), NONE],
    ["by the customer", lines("customer: I'll call within 20 minutes.", "agent +9m: I've called."), NONE],
    ["without a time", lines("agent: I'll call you.", "agent +9m: I've called."), NONE],
    ["nobody there", "customer: Hello?", "no agent message"],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(commitment, transcript)).value).toBe(value);
  });

  it.each([
    ["the agent's word is not enough", "agent: I've just called.", OPEN],
    ["the customer's word that it came is", "customer: It arrived.", 0.8],
    ["the customer's word that it did not is", "customer: You said 20 minutes!", 0],
  ])("without times %s", async (_name, sign, value) => {
    expect((await judge(commitment, lines(promise, sign))).value).toBe(value);
  });
});

describe("a promise of an amount", () => {
  const promise = "agent: I'll refund the £12.50.";

  it.each([
    ["the same", lines(promise, "agent: I've refunded £12.50."), 0.8],
    ["written otherwise", lines(promise, "agent: I've refunded GBP 12.5."), 0.8],
    ["another", lines(promise, "agent: I've refunded £10."), 0],
    ["another, says the customer", lines(promise, "customer: I got £10 only."), 0],
    ["another, beside the same", lines(promise, "agent: I've refunded £12.50 and £4."), 0.8],
    ["the sum of two", lines("agent: I'll refund £12.50 and £4.", "customer: I got £16.50"), 0.8],
    ["done, without the amount", lines(promise, "agent: I've refunded it."), 0.8],
    ["of another currency", lines(promise, "agent: I've refunded it, less the 20%."), 0.8],
    ["a percentage", lines("agent: I've put 20% on your account.", "customer: I got 10%."), 0],
    ["a price as it was told", lines("agent: It'll cost $30.", "customer: I was charged $30."), 0.8],
    ["a price that was higher", lines("agent: It'll cost $30.", "customer: I was charged $45."), 0],
    ["the customer complains", lines("agent: It'll cost $30.", "customer: You said $30!"), 0],
    ["only spoken of", lines(promise, "customer: £12.50, fine."), OPEN],
    ["nothing further", promise, OPEN],
    ["both the amount and in time", lines("agent: I'll refund £5 within an hour.", "agent +50m: I've refunded £5."), 0.8], // biome-ignore format: a row
    ["in time, but another amount", lines("agent: I'll refund £5 within an hour.", "agent +50m: I've refunded £4."), 0],
    ["the amount, but late", lines("agent: I'll refund £5 within an hour.", "agent +2h: I've refunded £5."), 0],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(commitment, transcript)).value).toBe(value);
  });
});

describe("a promise to be back", () => {
  const promise = "agent: Give me 5 minutes.";

  it.each([
    ["well within it", lines(promise, "customer +1s: Ok.", "agent +2m: Found it."), 1],
    ["within it", lines(promise, "agent +4m: Found it."), 0.8],
    ["late", lines(promise, "customer +6m: Hello?", "agent +1m: Found it."), 0],
    ["never, while the customer waits", lines(promise, "customer +1m: Ok.", "customer +9m: Hello?"), 0],
    ["never, and nobody waits", lines(promise, "customer +1m: Ok."), OPEN],
    ["writing on is not being back", lines(promise, "agent +20s: I'll look in the shop.", "agent +6m: Found it."), 0],
    ["a bot is nobody", lines(promise, "bot +1s: Please hold.", "agent +6m: Found it."), 0],
    ["a moment is no time", lines("agent: Give me a minute.", "agent +9m: Found it."), NONE],
    ["an amount is no time", lines("agent: Give me £5.", "agent +9m: Found it."), NONE],
    ["without times", lines(promise, "agent: Found it."), OPEN],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(commitment, transcript)).value).toBe(value);
  });
});

describe("several promises", () => {
  const two = lines("agent: I'll call by tomorrow.", "agent +1m: I'll send the form within the hour.");

  it.each([
    ["a sign is of the latest", lines(two, "agent +10m: I've sent it."), 1, { commitments: 2, kept: 1, beaten: 1, broken: 0 }], // biome-ignore format: a row
    ["one kept, one broken", lines(two, "agent +40m: I've sent it.", "customer +9d: Still nothing."), 0.4, { commitments: 2, kept: 1, beaten: 0, broken: 1 }], // biome-ignore format: a row
    ["a message is of one", lines(two, "agent +10m: I've sent it, I've called them."), 1, { commitments: 2, kept: 1, beaten: 1, broken: 0 }], // biome-ignore format: a row
    ["the amount tells which", lines("agent: I'll refund £5.", "agent: I'll send it tomorrow.", "customer: I got £4."), 0, { commitments: 2, kept: 0, beaten: 0, broken: 1 }], // biome-ignore format: a row
    ["none shown", two, OPEN, { commitments: 2, kept: 0, beaten: 0, broken: 0 }],
    ["none made", "agent: Hello", NONE, { commitments: 0, kept: 0, beaten: 0, broken: 0 }],
    ["two in one sentence", lines("agent: Give me 5 minutes and I'll call you by Friday.", "agent +4m: Back!"), 0.8, { commitments: 2, kept: 1, beaten: 0, broken: 0 }], // biome-ignore format: a row
  ])("%s", async (_name, transcript, value, facts) => {
    const judged = await judge(commitment, transcript);
    expect(judged.value).toBe(value);
    expect(judged.facts).toEqual(facts);
  });
});

describe("evidence", () => {
  it("shows the promise with its time, and what shows it kept", async () => {
    const said = lines("agent: Sure, I'll call within 20 minutes.", "agent +19m: There: I've just called, Bo.");
    expect((await judge(commitment, said)).verdict).toMatchObject({
      evidence: [
        { message: 0, cue: "promise: i will", quote: "I'll call within 20 minutes" },
        { message: 1, cue: "kept: i have (just)? (sent|called|refunded)", quote: "I've just called" },
      ],
    });
  });

  it.each([
    [lines("agent: Give me 5 minutes.", "agent +9m: Found it."), ["0: Give me 5 minutes", "1: Found it."]],
    [lines("agent: Give me 5 minutes.", "customer +9m: Hello?"), ["0: Give me 5 minutes", "1: Hello?"]],
    [lines("agent: £5 I'll refund.", "customer: I got £4."), ["0: £5 I'll", "1: I got"]],
  ])("%s", async (transcript, shown) => {
    expect((await judge(commitment, transcript)).shown).toEqual(shown);
  });
});

it("as a when is met where something is promised", async () => {
  const check = { type: "cue", by: "agent", any: ["sent"] };
  const said = (first: string) => lines(`agent: ${first}`, "agent: Sent.");
  expect((await judge(check, said("You'll have it by Friday."), commitment)).value).toBe(1);
  expect((await judge(check, said("You'll have it."), commitment)).value).toBe(NONE);
});

it("values are the rubric's", async () => {
  const own = { ...commitment, values: { beaten: 0.9, kept: 0.6, broken: 0.1 } };
  const after = (time: string) => lines("agent: I'll call within 20 minutes.", `agent +${time}: I've called.`);
  expect((await judge(own, after("5m"))).value).toBe(0.9);
  expect((await judge(own, after("15m"))).value).toBe(0.6);
  expect((await judge(own, after("25m"))).value).toBe(0.1);
});

it("is never worth more for being later", async () => {
  const minutes = fc.integer({ min: 2, max: 300 });
  await fc.assert(
    fc.asyncProperty(minutes, minutes, minutes, async (promised, one, other) => {
      const after = async (m: number) =>
        (await judge(commitment, lines(`agent: I'll call in ${promised} minutes.`, `agent +${m}m: I've called.`)))
          .value;
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      expect(await after(early)).toBeGreaterThanOrEqual((await after(late)) as number);
      expect(await after(late)).toBe(late > promised + 1 ? 0 : late * 2 > promised ? 0.8 : 1);
    }),
    { numRuns: 40 },
  );
});

it.each([
  ["promises", lines(...Array.from({ length: 3000 }, () => "agent: I'll call in 20 minutes."))],
  ["pauses", lines(...Array.from({ length: 3000 }, () => "agent +1s: Give me 5 minutes."))],
  ["signs", lines("agent: I'll call in 20 minutes.", ...Array.from({ length: 3000 }, () => "customer: You said."))],
  ["cues in one sentence", `agent: ${"I'll call in 20 minutes ".repeat(3000)}`],
])("takes no long time over many %s", async (_name, transcript) => {
  const started = performance.now();
  await judge(commitment, transcript);
  expect(performance.now() - started).toBeLessThan(3000);
});

it.each([
  [{ type: "commitment" }, /./],
  [{ ...commitment, promises: [] }, /./],
  [{ ...commitment, kept: ["done"] }, /./],
  [{ ...commitment, values: { kept: 2 } }, /./],
  [{ ...commitment, broken: { bot: ["no"] } }, /bot/],
])("%j is refused", (options, message) => {
  expect(mistakesIn(options).join()).toMatch(message);
});
