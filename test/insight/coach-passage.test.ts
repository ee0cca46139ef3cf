import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageOf } from "../../src/insight/coach/passage.js";

const long = `${"First words that lead up to it. ".repeat(10)}I am so sorry about the lamp. ${"And more to end with. ".repeat(10)}`;

describe("a passage of a message", () => {
  it.each([
    ["is all of a short one", "I am sorry. Here it is.", [[5, 10]], "I am sorry. Here it is.", ["sorry"]],
    ["is whole sentences of a long one", long, [[long.indexOf("sorry"), long.indexOf("sorry") + 5]], "… I am so sorry about the lamp. And more to end with. And more to end with. And more to end with. And more to end with. …", ["sorry"]],
    ["is how it begins, where nothing counted", "Hello there.\nIt is done.", [], "Hello there.\nIt is done.", []],
    ["joins what overlaps", "So sorry about that.", [[0, 8], [3, 8]], "So sorry about that.", ["So sorry"]],
    ["leaves out places that are not there", "Hello.", [[2, 99], [4, 2]], "Hello.", []],
    ["is nothing of nothing", "", [], "", []],
  ] as const)("%s", (_what, text, places, shown, marked) => {
    const passage = passageOf(3, text, places);
    expect([passage.message, passage.text]).toEqual([3, shown]);
    expect(passage.marks.map(([start, end]) => passage.text.slice(start, end))).toEqual(marked);
  }); // biome-ignore format: a table

  it("is short, and its marks are what was found, whatever the text", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", "word", " ", ". ", "\n", "!", "🎉", "…", "é"),
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, fc.nat(300), fc.integer({ min: 1, max: 60 }), (text, start, length) => {
        const end = Math.min(text.length, start + length);
        const { text: shown, marks } = passageOf(0, text, [[start, end]]);
        expect(shown.length).toBeLessThanOrEqual(240 + 4);
        expect(() => encodeURIComponent(shown)).not.toThrow();
        for (const [from, to] of marks) {
          expect(to).toBeLessThanOrEqual(shown.length);
          expect(text.slice(start, end)).toContain(shown.slice(from, to));
        }
        if (start < end && text.slice(start, end).trim() !== "") expect(marks).toHaveLength(1);
      }),
    );
  });
});
