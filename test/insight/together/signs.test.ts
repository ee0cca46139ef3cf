import { describe, expect, it } from "vitest";
import { policyIn } from "../../../src/insight/policies.js";
import { insightIn, talk } from "./gathered.js";

describe("policies that agents hide behind", () => {
  it.each([
    ["Our return policy does not allow that.", "policy does not allow", "return policy"],
    ["I'm afraid the warranty doesn't cover water.", "warranty doesn't cover", "warranty"],
    ["That is outside the 30-day return window.", "outside the 30-day return window", "30-day return window"],
    ["It would be against our house rules.", "against our house rules", "house rule"],
    ["Sorry, company policy.", "company policy", "policy"],
    ["The system won't let me.", "system won't let", "system"],
    ["Under the Terms and Conditions we can not.", "Under the Terms", "terms"],
    ["That is past our 14 day returns window.", "past our 14 day returns window", "14-day return window"],
    ["I asked, and the booking system won't let me.", "system won't let", "booking system"],
    ["The manufacturer's warranty does not cover it.", "warranty does not cover", "manufacturer warranty"],
    ["Saver fare rules do not allow a change.", "rules do not allow", "saver fare rule"],
    ["How our refund policy works; policy says no.", "policy says no", "policy"],
    ["Your kite storage policy does not cover wind.", "policy does not cover", "policy"],
    ["Sorry Maria, contract does not allow it.", "contract does not allow", "contract"],
    ["Mrs Okafor's contract does not allow it.", "contract does not allow", "contract"],
    ["For order 4711 warranty does not apply.", "warranty does not apply", "warranty"],
  ])("%s", (text, cue, name) => {
    const start = text.indexOf(cue);
    expect(policyIn(text, { start, end: start + cue.length })).toBe(name);
  });

  it("are counted by name, with where they stand and how it ended", async () => {
    const { friction } = await insightIn([
      talk([
        "customer: May I return it?",
        "agent: No, our return policy doesn't allow that. Our return policy is strict.",
      ]),
      talk(["customer: Can I send it back?", "agent: Sorry, the return policy does not allow it."], {
        agent: "Bo Lund",
      }),
      talk(["customer: It rusts.", "agent: The warranty does not cover rust, sorry."]),
      talk(["customer: May I return it?", "agent: Our return policy gives you sixty days, so yes."]),
    ]);
    expect(friction.map(({ policy, times, conversations, agents }) => [policy, times, conversations, agents])).toEqual([
      ["return policy", 2, 2, 2],
      ["warranty", 1, 1, 1],
    ]);
    expect(friction[0]!.places.map(({ quote, agent }) => [quote, agent])).toEqual([
      ["policy doesn't allow", "Ana Lima"],
      ["policy does not allow", "Bo Lund"],
    ]);
  });
});

describe("kudos", () => {
  it.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    ["praise with the name in it", ["customer: Ana, you are brilliant!"], [["Ana Lima", "Ana, you are brilliant!"]]],
    [
      "the name in the sentence after it",
      ["customer: You are a star. Ana should get a raise."],
      [["Ana Lima", "You are a star. Ana should get a raise."]],
    ],
    ["the name in another word", ["customer: You are a star. What a banana."], []],
    ["thanks alone", ["customer: Thanks, Ana."], []],
    [
      "the name in the sentence after it, where it is a colleague's praise",
      ["customer: Your colleague Ben is a star. Ana did nothing."],
      [],
    ],
    ["praise of nobody", ["customer: You are brilliant!"], []],
    ["praise by an agent", ["agent: Ana, you are brilliant!"], []],
    ["no praise", ["customer: Ana, you are not helpful at all."], []],
  ])("%s", async (_, said, expected) => {
    const { kudos } = await insightIn([talk(["agent: Done.", ...said])]);
    expect(kudos.map(({ agent, place }) => [agent, place.quote])).toEqual(expected);
  });

  it("go to each agent who is named", async () => {
    const both = talk(["agent: Done.", "customer: You are both wonderful, you are the best, Ana and Bo!"]);
    const { kudos } = await insightIn([{ ...both, agents: ["Ana Lima", "Bo Lund", "Cy Moss"] }]);
    expect(kudos.map(({ agent }) => agent)).toEqual(["Ana Lima", "Bo Lund"]);
  });

  it("show the praise alone where a sentence has no end", async () => {
    const { kudos } = await insightIn([talk(["agent: Done.", `customer: ${"Ana you are brilliant ".repeat(5000)}`])]);
    expect(kudos.map(({ place }) => place.quote)).toEqual(["you are brilliant"]);
  });

  it("find no names in texts without words", async () => {
    const { friction, kudos } = await insightIn(
      [talk(["agent: Mrs Okafor's contract does not allow it.", "customer: Ana, you are a star!"])],
      { quotes: false },
    );
    expect(friction.map(({ policy }) => policy)).toEqual(["contract"]);
    expect(kudos.map(({ agent, place }) => [agent, place.quote])).toEqual([["Ana Lima", undefined]]);
  });
});

describe("sentences that are repeated", () => {
  const said = (...texts: string[]) => talk(texts.map((text) => `agent: ${text}`));

  it("are those of three conversations, names and numbers aside", async () => {
    const { repeated } = await insightIn([
      talk(["agent: Hello Ida, your order 4711 is on its way!"], { customer: "Ida" }),
      talk(["agent: Hello Olu, your order 12 is on its way."], { customer: "Olu" }),
      talk(["agent: Hello Kim, YOUR order 9 is on its way"], { customer: "Kim", agent: "Bo Lund" }),
      said("This one stands in two of them only.", "This one stands in two of them only."),
      said("This one stands in two of them only."),
    ]);
    expect(repeated.map(({ sentence, conversations, agents }) => [sentence, conversations, agents])).toEqual([
      ["Hello Ida, your order 4711 is on its way!", 3, ["Ana Lima", "Bo Lund"]],
    ]);
  });

  it("are neither short nor a customer's", async () => {
    const line = ["agent: How are you today?", "customer: I have been waiting for my lamp since May."];
    expect((await insightIn([talk(line), talk(line), talk(line)])).repeated).toEqual([]);
  });
});
