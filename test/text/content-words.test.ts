import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContentWords, sentenceAt } from "../../src/text/content-words.js";

const stems = (text: string) => [...new ContentWords().in(text)].map(({ stem }) => stem);

describe("content words", () => {
  it.each([
    ["parcel", "parcels", "parcel's"],
    ["delay", "delays", "delayed", "delaying"],
    ["delivery", "deliveries"],
    ["crash", "crashes", "crashed"],
    ["stop", "stopped", "stopping"],
    ["miss", "missed", "missing"],
    ["cancellation", "cancellations"],
    ["charge", "charged", "charging", "charges"],
  ])("%s and its forms share a stem", (...forms) => {
    expect(new Set(forms.flatMap(stems)).size).toBe(1);
  });

  it.each([
    ["bus", "busy"],
    ["post", "poster"],
    ["bill", "billiards"],
  ])("%s is not %s", (one, other) => {
    expect(stems(one)).not.toEqual(stems(other));
  });

  it.each([
    ["Hello, can you help me with my order please?", []],
    ["see https://example.com/lamp or @lampshop #NAME# ^LAMP", []],
    ["Fernseher defekt", ["fernseher", "defekt"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(stems(text)).toEqual(words);
  });

  it("gives places of the text as given, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        let last = 0;
        for (const { start, end } of new ContentWords().in(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe("the sentence at a place", () => {
  it.each([
    ["One. Two three! Four", 6, "Two three"],
    ["It cost 3.50 euros. Fine", 3, "It cost 3.50 euros"],
    ["line one\nline two", 10, "line two"],
    ["only", 0, "only"],
  ])("%j at %i", (text, place, sentence) => {
    const [start, end] = sentenceAt(text, place);
    expect(text.slice(start, end).trim()).toBe(sentence);
  });
});
