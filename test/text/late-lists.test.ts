import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CueList } from "../../src/model/criterion.js";
import { LateLists } from "../../src/text/late-lists.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const WORDS = ["sorry", "so", "very", "not", "if", "happy", "thanks", "wait", "you", "“", ".", ","];
const CUES = ["sorry", "so sorry", "(so|very) (sorry|happy)", "not happy", "thanks ... wait", "very *", "you"];
const named = (texts: readonly string[]) => texts.map((text) => ({ text, name: text }));

const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
const lists = fc.tuple(
  fc.subarray(CUES, { minLength: 1 }),
  fc.subarray(CUES),
  fc.constantFrom("agent", "customer", "any"),
);

describe("lists made after a text was read", () => {
  it("find what lists made before find", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), lists, (said, [cues, except, by]) => {
        const lexicon = new Lexicon();
        // Every cue has its number before, as those of two versions have.
        lexicon.list(named(CUES), named(["a list of its own"]));
        const early: CueList = lexicon.list(named(cues), named(except), by as "agent");
        const late = new LateLists(lexicon);
        const list = late.list(named(cues), named(except), by as "agent");
        const conversation = conversationOf(
          said.map((text, i) => `${i % 2 ? "agent" : "customer"}: ${text}`).join("\n"),
        );
        const numbers = conversation.messages.map((_, i) => i).filter((i) => /\S/.test(conversation.messages[i]!.text));
        const text = (message: number) => conversation.messages[message]!.text;
        const scanned = lexicon.scan(conversation, numbers, text)[early.number] ?? [];
        const sighted = new Map(numbers.map((message) => [message, lexicon.sightings(text(message))]));
        expect(late.findings(conversation, sighted)[list.number]).toEqual(scanned);
      }),
      { numRuns: 500 },
    );
  });

  it("refuse a cue that the lexicon does not know", () => {
    expect(() => new LateLists(new Lexicon()).list(named(["sorry"]))).toThrow("sorry");
  });
});
