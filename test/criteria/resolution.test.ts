import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const resolution = {
  type: "resolution",
  customer: {
    leaves: ["goodbye forever"],
    objects: ["still broken"],
    confirms: ["it works"],
    gives: ["here you are"],
    complains: ["terrible"],
    troubles: ["broken"],
    tries: ["i will try"],
    asks: ["i want to know"],
    content: ["thanks", "great"],
  },
  agent: {
    completes: ["i have refunded"],
    celebrates: ["glad it works"],
    promises: ["i will refund"],
    asks: ["your order number"],
    advises: ["press the button"],
    declines: ["not possible"],
    abandons: ["no reply"],
    holds: ["one moment", "happy to help"],
    regrets: ["sorry"],
    soothes: ["for your feedback"],
    closes: ["have a nice day", "anything else"],
  },
  shades: { thanks: 0, celebrates: 0, troubles: 0, declines: 0 },
};
const lines = (...said: string[]) => said.join("\n");
const ASKED = "customer: Where is my money?";
const BROKEN = "customer: My lamp is broken.";

/** The outcome, the value and, where it needs saying, why. */
type Case = readonly [why: string, transcript: string, outcome: string, value: number];

const CASES: readonly Case[] = [
  ["confirmed", lines(ASKED, "agent: I have refunded it.", "customer: It works."), "resolved", 0.9],
  ["completed", lines(ASKED, "agent: I have refunded it."), "resolved", 0.75],
  ["completed, thanked for", lines(ASKED, "agent: I have refunded it.", "customer: Thanks!"), "resolved", 0.9],
  ["answered", lines(ASKED, "agent: It is on its way."), "resolved", 0.6],
  ["answered, thanked for", lines(ASKED, "agent: It is on its way.", "customer: Great."), "resolved", 0.75],
  ["answered with a goodbye", lines(ASKED, "agent: Here. Have a nice day."), "resolved", 0.6],
  ["greeted, no more", lines(ASKED, "agent: Happy to help!"), "pending", 0.35],
  ["greeted and answered", lines(ASKED, "agent: Happy to help! It went out to your bank in Leeds on Monday at noon."), "resolved", 0.6], // biome-ignore format: a row
  ["told to wait, then answered", lines(ASKED, "agent: One moment please.", "agent: It is on its way."), "resolved", 0.6], // biome-ignore format: a row
  ["promised", lines(ASKED, "agent: I will refund it."), "pending", 0.4],
  ["promised, thanks settle nothing", lines(ASKED, "agent: I will refund it.", "customer: Thanks!"), "pending", 0.4],
  ["promised, then confirmed", lines(ASKED, "agent: I will refund it.", "customer: It works."), "resolved", 0.9],
  ["promised, then done", lines(ASKED, "agent: I will refund it.", "agent: I have refunded it."), "resolved", 0.75],
  ["promised, then gladness", lines(ASKED, "agent: I will refund it.", "customer: It came.", "agent: Glad it works."), "resolved", 0.9], // biome-ignore format: a row
  ["a deed outweighs what it entails", lines(ASKED, "agent: I have refunded it. I will refund the fee."), "resolved", 0.75], // biome-ignore format: a row
  ["asked for something", lines(ASKED, "agent: Tell me your order number."), "pending", 0.4],
  ["a question by the agent", lines(ASKED, "agent: Which card?"), "pending", 0.45],
  ["a question, thanked for", lines(ASKED, "agent: In Leeds. Do you collect it?", "customer: Thanks!"), "resolved", 0.75], // biome-ignore format: a row
  ["a request, thanked for", lines(ASKED, "agent: Your order number.", "customer: Thanks!"), "pending", 0.4],
  ["the customer gave it", lines(ASKED, "agent: Your order number.", "customer: 4711"), "pending", 0.4],
  ["the customer gave it and had a nod", lines(ASKED, "agent: Your order number.", "customer: 4711", "agent: Perfect."), "pending", 0.4], // biome-ignore format: a row
  ["the customer gave it and had an answer", lines(ASKED, "agent: Your order number.", "customer: 4711", "agent: It left our bank this morning and takes a day."), "resolved", 0.6], // biome-ignore format: a row
  ["advice answers a question", lines("customer: How does it open?", "agent: Press the button."), "resolved", 0.6],
  ["advice against trouble is untested", lines(BROKEN, "agent: Press the button."), "pending", 0.4],
  ["advice, thanks settle nothing", lines(BROKEN, "agent: Press the button.", "customer: Thanks!"), "pending", 0.4],
  ["advice, to be tried", lines(BROKEN, "agent: Press the button.", "customer: I will try."), "pending", 0.4],
  ["advice that helps", lines(BROKEN, "agent: Press the button.", "customer: It works!"), "resolved", 0.9],
  [
    "advice that does not",
    lines(BROKEN, "agent: Press the button.", "customer: It is still broken."),
    "unresolved",
    0.05,
  ],
  ["sorry is no answer to trouble", lines(BROKEN, "agent: I am so sorry."), "unresolved", 0.25],
  ["sorry and more may be one", lines(BROKEN, "agent: I am so sorry. The switch of that lamp sits under the foot."), "resolved", 0.6], // biome-ignore format: a row
  [
    "sorry is no answer to a request",
    lines("customer: I have lost my ticket.", "agent: I am so sorry."),
    "unresolved",
    0.25,
  ],
  ["sorry and a question asks", lines(BROKEN, "agent: I am so sorry! Which lamp is it?"), "pending", 0.45],
  ["a polite question asks nothing", lines(ASKED, "agent: It is on its way. Anything else I can do?"), "resolved", 0.6],
  ["thanked for a comment on trouble", lines(BROKEN, "agent: Thank you for your feedback."), "unresolved", 0.25],
  [
    "thanked for a comment",
    lines("customer: You have moved the till.", "agent: Thank you for your feedback."),
    "resolved",
    0.6,
  ],
  ["declined", lines(ASKED, "agent: That is not possible."), "unresolved", 0.25],
  ["declined, thanks settle nothing", lines(ASKED, "agent: Not possible.", "customer: Thanks"), "unresolved", 0.25],
  ["closed for want of a reply", lines(BROKEN, "agent: Your order number.", "agent: No reply."), "unresolved", 0.1],
  ["asked again", lines(ASKED, "agent: It is on its way.", "customer: And the fee?"), "unresolved", 0.15],
  ["asked again and answered", lines(ASKED, "agent: It is on its way.", "customer: And the fee?", "agent: Too."), "resolved", 0.6], // biome-ignore format: a row
  ["asked back", lines(ASKED, "agent: Your order number.", "customer: Where is it?"), "pending", 0.35],
  ["a question does not undo a fix", lines(ASKED, "agent: I have refunded it.", "customer: It works.", "customer: And now?"), "resolved", 0.9], // biome-ignore format: a row
  ["a fix in question is none", lines(ASKED, "agent: One moment.", "customer: It works already?"), "pending", 0.35],
  ["objected to", lines(ASKED, "agent: I have refunded it.", "customer: It is still broken."), "unresolved", 0.05],
  ["given up on", lines(ASKED, "agent: I have refunded it.", "customer: Goodbye forever."), "unresolved", 0],
  ["objected to, then done", lines(ASKED, "agent: Hm.", "customer: Still broken.", "agent: I have refunded it."), "resolved", 0.75], // biome-ignore format: a row
  ["a complaint heard", lines("customer: Terrible!", "agent: Oh no."), "unresolved", 0.25],
  ["a complaint heard, thanks settle nothing", lines("customer: Terrible!", "agent: Oh no.", "customer: Thanks."), "unresolved", 0.25], // biome-ignore format: a row
  ["a complaint, then done", lines("customer: Terrible!", "agent: I have refunded it."), "resolved", 0.75],
  ["a complaint not heard", "customer: Terrible!", "unresolved", 0.05],
  ["praise", lines("customer: Great shop!", "agent: You made our day."), "resolved", 0.6],
  ["nobody answered", ASKED, "unresolved", 0.35],
  ["only a bot answered", lines(ASKED, "bot: I have refunded it."), "unresolved", 0.35],
  ["only a colleague read it", lines(ASKED, "note: I have refunded it."), "unresolved", 0.35],
  ["a note changes nothing", lines(ASKED, "agent: I will refund it.", "note: I have refunded it."), "pending", 0.4],
  ["a denied deed is none", lines(ASKED, "agent: I never said I have refunded it."), "resolved", 0.6],
  ["a deed on a condition is none", lines(ASKED, "agent: Ask whether I have refunded it."), "resolved", 0.6],
  ["the last deed of a message counts", lines(ASKED, "agent: I will refund it. I have refunded it. Have a nice day."), "resolved", 0.75], // biome-ignore format: a row
  ["a completed matter stays so at a goodbye", lines(ASKED, "agent: I have refunded it.", "agent: Have a nice day."), "resolved", 0.75], // biome-ignore format: a row
  ["a word with a question mark asks nothing", lines(ASKED, "agent: It is on its way.", "customer: Ok?"), "resolved", 0.6], // biome-ignore format: a row
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
    expect((await judge(own, lines(ASKED, "agent: I have refunded it."))).value).toBe(0.75);
  });

  it.each([
    [{ thanks: 0.1 }, lines(ASKED, "agent: I will refund it.", "customer: Thanks!"), 0.5],
    [{ thanks: 0.1 }, lines(ASKED, "customer: Thanks!", "agent: I will refund it.", "customer: Hm."), 0.4],
    [{ celebrates: 0.2 }, lines(ASKED, "agent: Glad it works."), 0.8],
    [{ troubles: -0.2 }, lines(BROKEN, "agent: I will refund it."), 0.2],
    [{ declines: -0.1 }, lines(ASKED, "agent: Not possible.", "agent: I will refund it."), 0.3],
    [{ declines: -1 }, lines(ASKED, "agent: Not possible."), 0],
    [{ thanks: 1 }, lines(ASKED, "agent: I have refunded it.", "customer: Thanks!"), 1],
  ])("shades %j", async (shades, transcript, value) => {
    const own = { ...resolution, shades: { ...resolution.shades, ...shades } };
    expect((await judge(own, transcript)).value).toBeCloseTo(value);
  });

  it("an exception takes a cue's place", async () => {
    const own = { ...resolution, except: ["i have refunded * before"] };
    expect((await judge(own, lines(ASKED, "agent: I have refunded it before."))).facts).toEqual({
      outcome: "resolved",
    });
    expect((await judge(own, lines(ASKED, "agent: I have refunded it before."))).value).toBe(0.6);
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
  [{ shades: { thanks: 2 } }, /./],
  [{ agent: { sings: ["la"] } }, /sings/],
])("%j is refused", (change, message) => {
  expect(mistakesIn({ ...resolution, ...change }).join()).toMatch(message);
});
