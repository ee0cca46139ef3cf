import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../../src/model/duration.js";
import { nearest, UserError } from "../../src/model/errors.js";
import { printable, printableText } from "../../src/model/printable.js";

const ESC = "\u001b";
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe("durations", () => {
  it.each([
    ["90s", 90_000],
    ["2m", 120_000],
    ["1.5h", 5_400_000],
    ["3d", 259_200_000],
    [" 2 m ", 120_000],
    ["0s", 0],
  ])("%j is %i milliseconds", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each(["", "90", "soon", "-5s", "2 messages", "1h30m", "5S", "1e3s", "toString"])("%j is none", (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it.each([
    [0, "0s"],
    [400, "0s"],
    [45_000, "45s"],
    [59_600, "1m"],
    [125_000, "2m 5s"],
    [11_400_000, "3h 10m"],
    [187_200_000, "2d 4h"],
    [93_784_000, "1d 2h"],
    [3_605_000, "1h 5s"],
  ])("%i milliseconds are written %j", (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe("nearest", () => {
  const commands = ["score", "explain", "inspect"];
  it.each([
    ["scroe", commands, "score"],
    ["scor", commands, "score"],
    ["SCORE", commands, "score"],
    ["inspct", commands, "inspect"],
    ["ceu", ["cue", "timing"], "cue"],
    ["tpye", ["type"], "type"],
    ["x", ["y"], "y"],
    ["paint", commands, null],
    ["unrelated", commands, null],
    ["ab", ["cd"], null],
    ["anything", [], null],
  ])("of %j among %j is %j", (written, candidates, best) => {
    expect(nearest(written, candidates)).toBe(best);
  });

  it("finds a word again after one letter was changed, and always one of the candidates", () => {
    fc.assert(
      fc.property(fc.constantFrom(...commands), fc.nat(4), fc.constantFrom("", "q"), (word, place, letter) => {
        expect(nearest(word.slice(0, place) + letter + word.slice(place + 1), commands)).toBe(word);
      }),
    );
  });
});

describe("UserError", () => {
  it.each([
    [new UserError("r.yaml:1:5", "wrong", "Write it right."), "r.yaml:1:5: wrong\nWrite it right."],
    [new UserError(null, "wrong"), "wrong"],
  ])("says where, what, and what to write instead", (error, message) => {
    expect(error.message).toBe(message);
  });
});

describe("printable", () => {
  it.each([
    [`${ESC}[31mred${ESC}[0m`, "\\u001b[31mred\\u001b[0m"],
    [`${ESC}]0;title\u0007`, "\\u001b]0;title\\u0007"],
    ["\u009b2J", "\\u009b2J"],
    ["a\r\nb\tc\u2028d", "a\\u000d\\u000ab\\u0009c\\u2028d"],
    ["abc\u202egnp.exe", "abc\\u202egnp.exe"],
    ["\u2066x\u2069\u200f\u061c", "\\u2066x\\u2069\\u200f\\u061c"],
    ["Zoë 😀 日本", "Zoë 😀 日本"],
  ])("shows %j as %j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each([
    ["abcdef", 6, "abcdef"],
    ["abcdefg", 6, "abcde…"],
    ["abcd😀fg", 6, "abcd…"],
    ["abc😀efg", 6, "abc😀…"],
  ])("cuts %j at %i units, no character in two", (text, most, shown) => {
    expect(printable(text, most)).toBe(shown);
  });

  it("keeps the lines of a longer text, and nothing that a terminal obeys", () => {
    expect(printableText(`a\r\nb\rc\n\td${ESC}[2J`)).toBe("a\nb\nc\n  d\\u001b[2J");
  });

  it("leaves nothing that a terminal obeys, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        expect(printable(text)).not.toMatch(OBEYED);
        expect(printableText(text).replaceAll("\n", "")).not.toMatch(OBEYED);
      }),
    );
  });
});
