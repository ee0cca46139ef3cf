import { describe, expect, it } from "vitest";
import { type Conversation, toConversation } from "../../src/model/conversation.js";
import { PassingNames } from "../../src/privacy/passing.js";

let count = 0;
const saying = (texts: readonly string[], language: string | null = "en"): Conversation =>
  toConversation({ id: `c${++count}`, language, messages: texts.map((text) => ({ role: "customer", text })) });

/** What becomes of the first conversation of an export. */
function masked(...conversations: readonly Conversation[]): readonly string[] {
  const names = new PassingNames();
  for (const one of conversations) names.count(one);
  return names.mask(conversations[0]!).messages.map(({ text }) => text);
}

describe("names mentioned in passing", () => {
  it.each([
    ["of a third person", "It is for Aoife and Rob.", "It is for [name 1] and [name 2]."],
    ["again, at the beginning too", "Ring Fergus. Fergus knows.", "Ring [name 1]. [name 1] knows."],
    ["after a mask", "Call [phone 1], Mereana.", "Call [phone 1], [name 1]."],
    [
      "after masks of names",
      "Hi [name 1], and [name 2], this is for Ifeoma.",
      "Hi [name 1], and [name 2], this is for [name 3].",
    ],
    ["but no word that begins a sentence", "Great. Wonderful news. Thank you.", "Great. Wonderful news. Thank you."],
    ["but no word that is written small as well", "a Lamp is a lamp", "a Lamp is a lamp"],
    ["but no month, day or language", "on Monday, in May, in German", "on Monday, in May, in German"],
    ["but no letters in capitals", "the TV of the BBC", "the TV of the BBC"],
    ["but no letter's form", "Kind regards,\nAna", "Kind regards,\nAna"],
  ])("%s", (_, text, expected) => {
    expect(masked(saying([text]))).toEqual([expected]);
  });

  it("are no names of what several conversations speak of", () => {
    const text = "It is about the Dovecot from Larkspur.";
    expect(masked(saying([text]), saying(["my Dovecot"]), saying(["our Dovecot"]))).toEqual([
      "It is about the Dovecot from [name 1].",
    ]);
  });

  it("are left where every noun has a capital", () => {
    expect(masked(saying(["Das ist für Ute und den Hund."], "de"))).toEqual(["Das ist für Ute und den Hund."]);
  });

  it("cost no more than the text is long", () => {
    const long = `${"a Xylophone ".repeat(200_000)}for Aoife`;
    expect(masked(saying([long]))[0]!.endsWith("for [name 2]")).toBe(true);
  });
});
