import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../src/insight/moments/excerpt.js";

const FILLER = "The parcel went from Leeds to York and from York to Hull. ".repeat(12);

/** What is shown of a text in which `[[…]]` marks the places. */
function shown(marked: string): string {
  const places: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(piece)?.[1];
    if (inner !== undefined) places.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? piece;
  }
  const { start, end } = excerptOf(text, places);
  return text.slice(start, end);
}

describe("of a message is shown", () => {
  it.each([
    ["all where it is short", "  Hi.\n\nI'm [[so happy]]!\n", "Hi.\n\nI'm so happy!"],
    ["nothing of nothing", "", ""],
  ])("%s", (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("whole sentences around what counts", () => {
    const text = shown(`${FILLER}I'm [[so happy]] that I could sing! ${FILLER}`);
    expect(text).toContain("I'm so happy that I could sing!");
    expect(text).toMatch(/^(The|I'm) .*[.!]$/);
    expect(text.length).toBeLessThanOrEqual(260);
  });

  it("from the first to the last place where both fit", () => {
    expect(shown(`${FILLER}[[Wow]]. It came at ten. [[Thank you]]! ${FILLER}`)).toContain(
      "Wow. It came at ten. Thank you!",
    );
  });

  it("what is around the first place where they do not", () => {
    const text = shown(`${FILLER}[[Wow]], it came. ${FILLER}[[Thank you]]! ${FILLER}`);
    expect(text).toContain("Wow, it came.");
    expect(text).not.toContain("Thank you");
  });

  it("of a letter without a place its first sentences, the greeting left out", () => {
    expect(shown(`Good morning,\n\nI should like to return the lamp. ${FILLER}`)).toMatch(/^I should like to return/);
  });

  it("the place in any text, of no more than a few lines", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", ".", "!", "\n", "…", "😂"), maxLength: 2000 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 40 }), (text, at, length) => {
        fc.pre(text.trim() !== "");
        const start = at % text.length;
        const place = { start, end: Math.min(text.length, start + length) };
        const span = excerptOf(text, [place]);
        expect(span.end - span.start).toBeLessThanOrEqual(320);
        expect(span.start).toBeLessThanOrEqual(span.end);
        const isBlank = (from: number, to: number) => to <= from || /^\s*$/.test(text.slice(from, to));
        expect(isBlank(place.start, Math.min(span.start, place.end))).toBe(true);
        expect(isBlank(Math.max(span.end, place.start), place.end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("of a very long text at once", () => {
    const start = performance.now();
    for (const text of [
      "a".repeat(2e5),
      "a ".repeat(1e5),
      "a. ".repeat(6e4),
      ".".repeat(2e5),
      "\n".repeat(2e5),
      `${"!".repeat(1e5)}a`,
    ])
      for (const at of [0, 5e4, text.length - 1]) excerptOf(text, [{ start: at, end: at + 1 }]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
