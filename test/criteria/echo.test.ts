import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const sorry = { type: "echo", by: "agent", any: ["sorry", "oh no"] };
const lines = (...said: string[]) => said.join("\n");
const LAMP = "customer: The green lamp came with a cracked shade.";

describe("echo", () => {
  it.each([
    ["a detail of theirs", lines(LAMP, "agent: Sorry about the lamp's cracked shade."), 1, ["1: lamp", "1: cracked", "1: shade"]],
    ["one word is half", lines(LAMP, "agent: So sorry about the lamp!"), 0.5, ["1: lamp"]],
    ["another ending of the word", lines("customer: Your trains are delayed.", "agent: Sorry for the delay of the train."), 1, ["1: delay", "1: train"]],
    ["a macro", lines(LAMP, "agent: I'm sorry to hear that."), 0, []],
    ["in another sentence than the sympathy", lines(LAMP, "agent: Sorry. Is it the lamp or the shade?"), 0, []],
    ["before the customer said it", lines("customer: Hello, delivery trouble!", "agent: Sorry about the lamp.", LAMP), 0, []],
    ["said by the agent alone", lines("customer: It is cracked.", "agent: Which lamp?", "agent: Sorry about the lamp."), 0, []],
    ["once, however often", lines(LAMP, "agent: Sorry, lamp, lamp, lamp."), 0.5, ["1: lamp"]],
    ["function words are none", lines("customer: Will it be here by now?", "agent: Hello."), "the customer gives nothing to take up", []],
    ["their mention of us is none", lines("customer: @lampshop where is the sofa", "agent: Sorry from all of lampshop"), 0, []],
    ["nobody answers", LAMP, "no agent message", []],
    ["the first sentence with enough counts", lines(LAMP, "agent: Sorry about the lamp. Oh no, a cracked shade!"), 1, ["1: cracked", "1: shade"]],
  ])("%s", async (_name, transcript, value, shown) => {
    const judged = await judge(sorry, transcript);
    expect(judged.value).toBe(value);
    expect(judged.shown).toEqual(shown);
  }); // biome-ignore format: a table

  it("looks into every sentence where no cue is asked for", async () => {
    const judged = await judge({ type: "echo" }, lines(LAMP, "agent: Ok. A new lamp shade is on its way."));
    expect(judged.shown).toEqual(["1: lamp", "1: shade"]);
  });

  it("can be asked of the customer", async () => {
    const check = { type: "echo", by: "customer", of: "agent", enough: 1 };
    expect((await judge(check, lines("agent: Try the reset button.", "customer: Which button?"))).value).toBe(1);
  });

  it("stays linear in long messages", async () => {
    const long = "word ".repeat(100_000);
    const judged = await judge(sorry, lines(`customer: ${long}`, `agent: sorry ${long}`, `agent: ${"sorry ".repeat(50_000)}`));
    expect(judged.value).toBe(0.5);
  }); // biome-ignore format: one line each

  it.each([
    [{ enough: 0 }, /Too small|>=1/],
    [{ of: "any" }, /Invalid option/],
    [{ any: [] }, /Too small/],
  ])("refuses %j", (wrong, message) => {
    expect(mistakesIn({ ...sorry, ...wrong }).join()).toMatch(message);
  });
});
