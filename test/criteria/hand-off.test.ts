import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const handOff = {
  type: "hand-off",
  made: ["transfer you", "our billing team"],
  except: ["transfer you the money"],
  asked: ["a manager", "someone else"],
  proposed: ["by phone", "send you a dm"],
  granted: ["of course", "please do"],
  announced: ["transferred to", "joined the chat"],
  base: 0.3,
  signs: [
    { name: "why", add: 0.4, any: ["because"] },
    { name: "sorry", add: 0.2, any: ["sorry"], except: ["sorry to say"] },
    { name: "brushed off", add: -0.5, any: ["not my job"] },
    { name: "again", add: -0.1, times: 2, any: ["once more"] },
  ],
};
const lines = (...said: string[]) => said.join("\n");

describe("what a hand-off is", () => {
  it.each([
    ["made", "agent Bo: I transfer you now.", "handoff", "Bo", 0.3],
    ["made by the first of several", lines("agent Bo: hi", "agent Ida: I transfer you", "agent Kim: hi"), "handoff", "Ida", 0.3], // biome-ignore format: a row
    ["made twice, the first is credited", lines("agent Bo: I transfer you", "agent Ida: our billing team"), "handoff", "Bo", 0.3], // biome-ignore format: a row
    ["not announced", lines("agent Bo: hi", "customer: hi", "agent Ida: Ida here"), "handoff", "Bo", 0.3],
    ["not announced, over a message of nobody's", lines("agent Bo: hi", "agent: hm", "agent Ida: Ida here"), "handoff", "Bo", 0.3], // biome-ignore format: a row
    ["made though not asked for", lines("customer: hi", "agent Bo: I transfer you"), "handoff", "Bo", 0.3],
    ["asked for and made", lines("customer: a manager!", "agent Bo: I transfer you"), "handoff", "Bo", 0.3],
    ["author unknown", "agent: I transfer you", "handoff", null, 0.3],
    ["refused", lines("customer: I want a manager", "agent Bo: No."), "refused", "Bo", 0],
    ["ignored", lines("customer: I want a manager", "agent Bo: Which order?", "agent Bo: Hm."), "refused", "Bo", 0],
    [
      "proposed and granted",
      lines("customer: Could we do that by phone?", "agent Bo: Of course."),
      "handoff",
      "Bo",
      0.3,
    ],
    ["asked for and granted", lines("customer: I want a manager", "agent Bo: Of course."), "handoff", "Bo", 0.3],
    ["granted after other wishes", lines("customer: by phone?", "agent Bo: No.", "customer: Shall I send you a DM?", "agent Ida: Please do."), "handoff", "Bo", 0.3], // biome-ignore format: a row
    ["announced by the system", lines("agent Bo: hi", "system: Transferred to Billing"), "handoff", "Bo", 0.3],
    ["announced after several", lines("agent Bo: hi", "system: note", "agent Bo: ok", "system: Ida joined the chat"), "handoff", "Bo", 0.3], // biome-ignore format: a row
  ])("%s", async (_name, transcript, outcome, agent, value) => {
    const judged = await judge(handOff, transcript);
    expect(judged.facts).toEqual({ outcome, agent, reason: null });
    expect(judged.value).toBe(value);
  });

  it.each([
    ["nothing of the kind", lines("customer: hi", "agent Bo: hello")],
    ["words that only look like it", "agent: I transfer you the money"],
    ["denied", "agent: I will not transfer you"],
    ["a mere possibility", "agent: if I transfer you"],
    ["the customer's words", lines("customer: transfer you", "agent: hi")],
    ["a bot's words", lines("bot: I transfer you", "agent: hi")],
    ["a bot passes to a person", lines("bot Robo: hi", "agent Bo: hi")],
    ["a note", lines("agent: hi", "note: I transfer you")],
    ["a colleague's note", lines("agent Bo: hi", "note Ida: seen", "agent Bo: done")],
    ["the same agent throughout", lines("agent Bo: hi", "customer: ok", "agent Bo: done")],
    ["names from one message on", lines("agent: hi", "agent Bo: done")],
    ["asked for when nobody was left to hear it", lines("agent: hi", "customer: a manager")],
    ["proposed and not granted", lines("customer: Could we do that by phone?", "agent: No.")],
    ["granted too late", lines("customer: by phone?", "agent: No.", "customer: ok", "agent: Of course.")],
    ["granted before it was proposed", lines("agent: Of course.", "customer: by phone?")],
    ["a yes to nothing", lines("customer: Is it blue?", "agent: Of course.")],
    ["announced before an agent wrote", lines("customer: hi", "system: Transferred to Billing", "agent: hi")],
    ["not wanted", lines("customer: I do not want a manager", "agent: ok")],
  ])("not: %s", async (_name, transcript) => {
    const judged = await judge(handOff, transcript);
    expect(judged.value).toBe("no hand-off");
    expect(judged.facts).toEqual({ outcome: "none", agent: null, reason: "no hand-off" });
  });

  it("without the agent's words there is nothing to judge", async () => {
    const judged = await judge(handOff, lines("customer: a manager!", "system: Transferred to Billing"));
    expect(judged.facts).toEqual({ outcome: "none", agent: null, reason: "no agent message" });
  });

  it("without `asked` nobody is refused", async () => {
    const { asked: _asked, ...own } = handOff;
    expect((await judge(own, lines("customer: a manager!", "agent: No."))).value).toBe("no hand-off");
  });
});

describe("how well it is made", () => {
  it.each([
    ["bare", "agent: I transfer you", 0.3],
    ["with one sign", "agent: I transfer you because they know", 0.7],
    ["with two", "agent: Sorry, I transfer you because they know", 0.9],
    ["a sign said twice counts once", "agent: sorry, sorry, I transfer you", 0.5],
    ["a sign's exception", "agent: sorry to say, I transfer you", 0.3],
    ["in the message before", lines("agent: sorry", "customer: ok", "agent: I transfer you"), 0.5],
    ["in the message after", lines("agent: I transfer you", "customer: ok", "agent: sorry"), 0.5],
    ["two messages away", lines("agent: sorry", "agent: hm", "agent: I transfer you"), 0.3],
    ["by the customer", lines("customer: sorry", "agent: I transfer you"), 0.3],
    ["in a note", lines("note: sorry", "agent: I transfer you"), 0.3],
    ["never below 0", "agent: not my job, I transfer you", 0],
    ["a sign that must be said twice, said once", "agent: once more, I transfer you", 0.3],
    ["a sign that must be said twice, said twice in one message", "agent: once more, once more, I transfer you", 0.3],
    ["a sign that must be said twice", lines("agent: once more, I transfer you", "agent: once more"), 0.2],
    ["granted, with a sign", lines("customer: by phone?", "agent: Of course, because it is easier."), 0.7],
    ["on the way out of a take-over", lines("agent Bo: sorry", "agent Ida: hi"), 0.5],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(handOff, transcript)).value).toBeCloseTo(value, 4);
  });

  it("never above 1", async () => {
    const own = { ...handOff, base: 0.9 };
    expect((await judge(own, "agent: I transfer you because they know")).value).toBe(1);
  });

  it("shows the hand-off and its signs, by their names", async () => {
    const { verdict } = await judge(handOff, "agent: Sorry, I transfer you because they know");
    expect(verdict).toMatchObject({ evidence: [{ cue: "transfer you" }, { cue: "why" }, { cue: "sorry" }] });
  });

  it("shows the first line of whoever took over", async () => {
    expect((await judge(handOff, lines("agent Bo: hi", "agent Ida: Ida here.", "How are you?"))).shown).toEqual([
      "1: Ida here.",
    ]);
  });
});

describe("as a when", () => {
  const warm = { type: "cue", any: ["sorry"], near: 0 };
  it.each([
    ["agent: sorry, I transfer you", 1],
    ["agent: sorry\nagent: I transfer you", 0],
    ["agent: sorry", "no hand-off"],
    ["customer: a manager\nagent: sorry", "no hand-off"],
  ])("%j: %s", async (transcript, value) => {
    expect((await judge(warm, transcript, handOff)).value).toBe(value);
  });
});

it.each([
  [{ made: [] }, /./],
  [{ base: 2 }, /./],
  [{ signs: [{ name: "why", add: 2, any: ["a"] }] }, /./],
  [{ signs: [{ add: 0.1, any: ["a"] }] }, /./],
  [{ signs: [{ name: "why", add: 0.1, times: 0, any: ["a"] }] }, /./],
  [{ granted: [] }, /./],
])("%j is refused", (change, message) => {
  expect(mistakesIn({ ...handOff, ...change }).join()).toMatch(message);
});
