import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covers, type Span, segments } from "../../../src/reporters/html/app/segments.js";

type Named = Span & { readonly name: string };

const TEXT = "I am so sorry, Ida.";
const mark = (name: string, start: number, end: number): Named => ({ name, start, end });

/** `[` and `]` around what is marked, with the names of the marks. */
function drawn(text: string, marks: readonly Named[]): string {
  return segments(text, marks)
    .map((one) =>
      one.marks.length === 0
        ? one.text
        : `[${one.marks.map(({ name }) => name).join("")}${one.begins ? "!" : ""}:${one.text}]`,
    )
    .join("");
}

describe("a text is cut where evidence begins and ends", () => {
  it.each<[string, readonly Named[], string]>([
    ["without evidence", [], "I am so sorry, Ida."],
    ["one place", [mark("a", 5, 13)], "I am [a!:so sorry], Ida."],
    ["two places, the later given first", [mark("b", 15, 18), mark("a", 8, 13)], "I am so [a!:sorry], [b!:Ida]."],
    ["side by side", [mark("a", 0, 4), mark("b", 4, 13)], "[a!:I am][b!: so sorry], Ida."],
    ["one within another", [mark("a", 0, 13), mark("b", 5, 7)], "[a!:I am ][ab!:so][a: sorry], Ida."],
    ["overlapping", [mark("a", 0, 7), mark("b", 5, 13)], "[a!:I am ][ab!:so][b: sorry], Ida."],
    ["in one place", [mark("a", 8, 13), mark("b", 8, 13)], "I am so [ab!:sorry], Ida."],
    ["beginning together, the longer outside", [mark("a", 5, 7), mark("b", 5, 13)], "I am [ba!:so][b: sorry], Ida."],
    ["all of the text", [mark("a", 0, 19)], "[a!:I am so sorry, Ida.]"],
    ["beyond the end", [mark("a", 15, 900)], "I am so sorry, [a!:Ida.]"],
    ["before the beginning", [mark("a", -5, 4)], "[a!:I am] so sorry, Ida."],
    ["wholly outside", [mark("a", 40, 50), mark("b", -9, -2)], "I am so sorry, Ida."],
    ["the wrong way round", [mark("a", 13, 5)], "I am so sorry, Ida."],
    ["empty", [mark("a", 5, 5)], "I am so sorry, Ida."],
    [
      "no numbers",
      [mark("a", Number.NaN, 4), mark("b", 0.5, 4), mark("c", 0, Number.POSITIVE_INFINITY)],
      "I am so sorry, Ida.",
    ],
  ])("%s", (_, marks, expected) => {
    expect(drawn(TEXT, marks)).toBe(expected);
  });

  it("never within a character", () => {
    expect(drawn("Hi 🙂!", [mark("a", 4, 6)])).toBe("Hi [a!:🙂!]");
    expect(drawn("Hi 🙂!", [mark("a", 0, 4)])).toBe("[a!:Hi 🙂]!");
  });

  it("an empty text has no pieces", () => {
    expect(segments("", [mark("a", 0, 4)])).toEqual([]);
  });

  it("says whether a mark covers anything", () => {
    expect(
      [mark("a", 0, 1), mark("b", 19, 30), mark("c", 3, 3), mark("d", -4, 1)].map((one) => covers(TEXT, one)),
    ).toEqual([true, false, false, true]);
  });
});

describe("whatever the marks", () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
  const text = fc.string({ unit: "grapheme", maxLength: 30 });

  it("the pieces are the text, in order, and none is empty", () => {
    fc.assert(
      fc.property(text, fc.array(span), (all, marks) => {
        const pieces = segments(all, marks);
        expect(pieces.map((piece) => piece.text).join("")).toBe(all);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });

  it("a mark lies on exactly the pieces that it covers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 30 }), fc.array(span), (all, marks) => {
        let at = 0;
        for (const piece of segments(all, marks)) {
          const end = at + piece.text.length;
          expect(new Set(piece.marks)).toEqual(
            new Set(marks.filter((one) => one.start < end && one.end > at && one.start < one.end)),
          );
          at = end;
        }
      }),
    );
  });
});
