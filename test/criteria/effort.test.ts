import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const effort = { type: "effort", again: ["as i said"], unless: ["thanks"], leaves: 0.5 };
const lines = (...said: string[]) => said.join("\n");
const LEAK = "customer: The brisk kettle leaks at the bottom.";

describe("effort", () => {
  it.each([
    ["none", lines(LEAK, "agent: A new one leaves today."), 1],
    ["the customer says it twice", lines(LEAK, "agent: Sorry?", LEAK, "agent: Oh."), 0.5],
    ["mostly the same words are enough", lines(LEAK, "agent: Sorry?", "customer: My kettle leaks at the bottom!"), 0.5],
    ["twice in a row is once", lines(LEAK, LEAK, "agent: Oh."), 1],
    ["few words repeat nothing", lines("customer: Hello there", "agent: Hi", "customer: Hello there"), 1],
    ["thanks repeat nothing", lines(LEAK, "agent: Oh.", `${LEAK} Thanks!`, "agent: Oh."), 1],
    ["the agent asks twice", lines(LEAK, "agent: Which kettle model exactly?", "customer: That.", "agent: Which kettle model exactly?"), 0.5], // biome-ignore format: a row
    ["the customer says so", lines(LEAK, "agent: Where?", "customer: As I said."), 0.5],
    ["said so and done so is one sign", lines(LEAK, "agent: Where?", `${LEAK} As I said.`), 0.5],
    ["nobody has answered yet", lines("customer: As I said.", "agent: Oh."), 1],
    ["two signs", lines(LEAK, "agent: Sorry?", LEAK, "agent: Sorry?", LEAK, "agent: Oh."), 0.25],
    ["a note is nobody's", lines(LEAK, "note: Hm.", LEAK, "agent: Oh."), 1],
  ])("%s", async (_name, transcript, value) => {
    expect((await judge(effort, transcript)).value).toBeCloseTo(value);
  });

  it("many messages are a sign by themselves", async () => {
    const own = { ...effort, free: 1, per: 2 };
    const transcript = lines("customer: a", "agent: b", "customer: c", "agent: d", "customer: e");
    expect((await judge(own, transcript)).value).toBeCloseTo(0.5);
  });

  it("shows what was said again", async () => {
    const judged = await judge(effort, lines(LEAK, "agent: Sorry?", LEAK, "agent: Where?", "customer: As I said."));
    expect(judged.shown).toEqual(["2: The brisk kettle leaks at the bottom.", "4: As I said"]);
  });

  it.each(["customer: Hello?", "agent: Hello?", "bot: Hello?"])("does not apply to %j", async (transcript) => {
    expect((await judge(effort, transcript)).value).toMatch(/^no (agent|customer) message$/);
  });

  it("looks back a few messages only, so that long conversations are read once", async () => {
    const others = Array.from({ length: 8 }, (_, i) => lines("agent: Hm.", `customer: other${i} words${i} every${i}`));
    expect((await judge({ ...effort, free: 99 }, lines(LEAK, ...others, "agent: Hm.", LEAK))).value).toBe(1);
  });
});

it.each([
  [{ leaves: 2 }, /./],
  [{ per: 0 }, /./],
  [{ haste: 1 }, /haste/],
])("%j is refused", (change, message) => {
  expect(mistakesIn({ ...effort, ...change }).join()).toMatch(message);
});
