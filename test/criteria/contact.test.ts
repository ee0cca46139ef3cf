import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const contact = {
  type: "contact",
  customer: ["i called", "no answer"],
  opening: ["i sent you a message"],
  agent: ["you spoke to my colleague"],
  except: ["i called the seller"],
};
const lines = (...said: string[]) => said.join("\n");

describe("an earlier contact", () => {
  it.each([
    ["told by the customer", lines("customer: It leaks.", "agent: Oh.", "customer: I called on Monday."), true],
    ["denied", lines("customer: I never called on Monday.", "agent: Oh."), false],
    ["told by the agent", lines("customer: It leaks.", "agent: I see you spoke to my colleague."), true],
    ["told by the wrong side", lines("customer: It leaks.", "agent: I called Ana."), false],
    ["told in a note", lines("customer: It leaks.", "note: You spoke to my colleague.", "agent: Oh."), false],
    ["with somebody else", lines("customer: I called the seller.", "agent: Oh."), false],
    ["in words for the opening", lines("customer: I sent you a message.", "agent: Oh."), true],
    ["in such words, a bot before them", lines("bot: Hi", "customer: I sent you a message.", "agent: Oh."), true],
    [
      "in such words, as was asked",
      lines("customer: Hi", "agent: Send one.", "customer: I sent you a message."),
      false,
    ],
    ["with nobody there", "customer: I called on Monday.", true],
  ])("%s", async (_name, transcript, repeatBefore) => {
    const judged = await judge(contact, transcript);
    expect(judged.value).toBe(repeatBefore ? 0 : 1);
    expect(judged.facts).toEqual({ repeatBefore });
  });

  it("is not known where no customer speaks", async () => {
    const judged = await judge(contact, "agent: You spoke to my colleague.");
    expect(judged.value).toBe("no customer message");
    expect(judged.facts).toEqual({ repeatBefore: null });
  });

  it("shows both sides, in order", async () => {
    const transcript = lines("customer: I called.", "agent: You spoke to my colleague.", "customer: I called twice.");
    expect((await judge(contact, transcript)).shown).toEqual([
      "0: I called",
      "1: You spoke to my colleague",
      "2: I called",
    ]);
  });
});

it("asks for the customer's words", () => {
  expect(mistakesIn({ type: "contact" }).join()).toMatch(/array/);
});
