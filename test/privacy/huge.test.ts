import { describe, expect, it } from "vitest";
import { toConversation } from "../../src/model/conversation.js";
import { Privacy } from "../../src/privacy/privacy.js";
import { evaluationOf } from "../helpers/evaluations.js";

/** What expressions go astray at: beginnings of what is looked for, over and over. */
const NASTY = ["a.", "1 ", "a@", "@a", "Mr A ", "1a", "(1", "0 0-", "A, ", "a at b ", "a dot b ", "/a", "http://", ":f", "[a", "Hi Ann ", "*", "1.1.", "Ana ", "14 Marsh ", "+1", "order no. 1 ", "O'", "<A", "{{a", "GB2", "4111 1111 ", "A-1/", "rue A ", "calle ", "&#6", "e\u0301"]; // biome-ignore format: one list
const LONG = 200_000;

function mask(text: string): string {
  const privacy = new Privacy({ redact: true, pseudonymize: [], key: null });
  const conversation = toConversation({
    id: "c1",
    agent: "Ana Lima",
    customer: "Li O'Brien",
    messages: [{ role: "agent", text }],
  });
  return privacy.apply({ evaluation: evaluationOf(), conversation }).conversation!.messages[0]!.text;
}

describe("huge texts", () => {
  // Were the work to grow with the square of the length, it would be minutes.
  it.each(NASTY)(
    "of %j over and over come to an end",
    (bit) => {
      expect(mask(bit.repeat(Math.ceil(LONG / bit.length)))).toBeTypeOf("string");
    },
    60_000,
  );

  it("of ten million characters are masked to their end", () => {
    const text = `${"The lamp is lovely and the parcel came at noon. ".repeat(210_000)}Thanks, Ana. I am on 07700 900123.`;
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(mask(text).slice(-50)).toContain("Thanks, [name 1]. I am on [phone 1].");
  }, 60_000);
});
