import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const bounds = { default: { good: "1m", bad: "11m" }, Email: { good: "1h", bad: "11h" } };
const first = { type: "timing", measure: "first-reply", bounds };
const longest = { type: "timing", measure: "longest-wait", bounds };
const lines = (...said: string[]) => said.join("\n");

describe("first reply", () => {
  it.each([
    ["within good", lines("customer: hi", "agent +60s: hi"), 1],
    ["halfway", lines("customer: hi", "agent +6m: hi"), 0.5],
    ["from bad on", lines("customer: hi", "agent +11m: hi"), 0],
    ["much later", lines("customer: hi", "agent +3d: hi"), 0],
    ["counts from the first of several", lines("customer: hi", "customer +3m: hello?", "agent +3m: hi"), 0.5],
    ["a bot's reply is none", lines("customer: hi", "bot +1s: hi", "agent +359s: hi"), 0.5],
    ["a note is none", lines("customer: hi", "note +1s: hm", "agent +359s: hi"), 0.5],
    ["later waits make no difference", lines("customer: hi", "agent +60s: hi", "customer: so?", "agent +20m: ok"), 1],
    ["the agent may write first", lines("agent: hello", "customer +1m: hi", "agent +6m: hi"), 0.5],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(first, transcript)).value).toBe(value);
  });
});

describe("longest wait", () => {
  it.each([
    [
      "of several",
      lines("customer: a", "agent +60s: b", "customer: c", "agent +6m: d", "customer: e", "agent +2m: f"),
      0.5,
    ],
    ["waiting after an answer is none", lines("customer: a", "agent +60s: b", "agent +3h: c"), 1],
    ["no reply ends none", lines("customer: a", "agent +60s: b", "customer +5h: c"), 1],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(longest, transcript)).value).toBe(value);
  });
});

describe("channels", () => {
  it.each([
    ["chat", 0],
    ["email", 1],
    ["EMAIL", 1],
  ])("%s has its own bounds, or the default", async (channel, value) => {
    expect((await judge(first, lines(`channel: ${channel}`, "customer: hi", "agent +1h: hi"))).value).toBe(value);
  });

  it.each([
    ["channel: chat\n", "no bounds for the channel chat"],
    ["", "no bounds for the channel (unknown)"],
  ])("%j without bounds does not apply", async (fact, reason) => {
    const email = { ...first, bounds: { email: bounds.Email } };
    expect((await judge(email, `${fact}customer: hi\nagent +1h: hi`)).value).toBe(reason);
  });
});

describe("not applicable", () => {
  it.each([
    ["no times", lines("customer: hi", "agent: hi")],
    ["no reply", lines("customer: hi", "customer +1m: hello?")],
    ["nobody waited", lines("agent: hi", "agent +1m: hello?")],
    ["only a note replied", lines("customer: hi", "note +1m: hello?")],
  ])("%s", async (_name, transcript) => {
    for (const check of [first, longest])
      expect((await judge(check, transcript)).value).toBe("no times, or no reply to the customer");
  });

  it("a first reply without a time is not the second one's", async () => {
    const said = conversationOf(lines("customer: a", "agent +1m: b", "customer: c", "agent +6m: d"));
    const messages = said.messages.map((message, number) => (number === 1 ? { ...message, at: null } : message));
    expect((await judge(first, { ...said, messages })).value).toBe("no times, or no reply to the customer");
    expect((await judge(longest, { ...said, messages })).value).toBe(0.5);
  });
});

it("shows the reply's first line and says how long it took", async () => {
  const said = lines("customer: hi", "agent +65s: Hello Ida,", "how are you?");
  const { verdict } = await judge(first, said);
  expect(verdict).toMatchObject({ evidence: [{ message: 1, cue: "first reply: 1m 5s", quote: "Hello Ida," }] });
});

it("cuts no letter of a long line in two", async () => {
  const { shown } = await judge(first, lines("customer: hi", `agent +65s: a${"🙏".repeat(60)}`));
  expect(shown[0]).toContain("🙏");
  expect(shown[0]).not.toMatch(/\p{Surrogate}/u);
});

it.each([
  [{ measure: "mood" }, /./],
  [{ bounds: { default: { good: "2m", bad: "1m" } } }, /shorter/],
  [{ bounds: { default: { good: "2m", bad: "2m" } } }, /shorter/],
  [{ bounds: { default: { good: "soon", bad: "2m" } } }, /duration/],
])("%j is refused", (change, message) => {
  expect(mistakesIn({ ...first, ...change }).join()).toMatch(message);
});
