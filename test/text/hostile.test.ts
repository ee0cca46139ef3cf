import { describe, expect, it } from "vitest";
import { foundIn, matchesIn } from "../helpers/cues.js";

const SIZE = 250_000;
const CUES = ["sorry", "not ... sorry", "(a|b)? a", "* a", "so", ":)", "<3"];

/** A quarter of a million units of one thing, and then a word that must still be found. */
const PARTS = [
  "a", "A", "é", "э", "語", "1", " ", "\u200b", "\n", "\r\n", "\t", ".", "!", "?", "…", ",", "'", "’", '"', "“", "”", "«", "‘", ">", "> ", "<", ":", ";", "=", "@", "^", "/", "*", "~", "-", "_", "+", "&", "#", "(", ")", "[", "]", "{", "e\u0301", "\u0301", "\ufb01", "\ud83d", "\ude4f", "🙏", "🙏🏽", "👩\u200d", "\u200d", "🇳", "\0", "\uffff",
  "a.a.a.", "a@", "a@a.", "a-a-", "a.a@a.", "www.", "http://", "://", "not ", "no no ", "if ", "not. ", "(", "()", "[[", "sorry ", "a ", "' A", "'A ", "'A' ", ' "a" ', "“a", "> a\n", "&a", "&amp;", "&#", "&#39;", "don't ", "x'x'", "aaa ", "soooo ", "1,1", "1.", "^A ", "*A ", "/A ", "@a ", "you said: ", "your mail ", "your a note said: ", "On a ", "On a\n", "On a wrote:", "From: a\n", "--", "would ", "would if ", "if you could ", ":(", ">:", ":-",
]; // biome-ignore format: a list

describe("a long text of one thing", () => {
  it.each(PARTS)("%j is read to its end", (part) => {
    const text = part.repeat(Math.ceil(SIZE / part.length));
    const matches = matchesIn(`${text}\n\nsorry, we are late`, CUES);
    const last = matches.at(-1)!;
    expect(`${text}\n\nsorry, we are late`.slice(last.start, last.end)).toBe("sorry");
  });
});

describe("broken text", () => {
  it.each([
    ["a high surrogate alone", "\ud83d sorry"],
    ["a low surrogate alone", "\ude4f sorry"],
    ["surrogates the wrong way round", "\ude4f\ud83d sorry"],
    ["a surrogate within a word", "so\ud835rry sorry"],
    ["control characters", "\u0000\u0007 sorry \u001b[31m"],
    ["marks on nothing", "\u0301\u0302 sorry"],
    ["a word of marks", `${"a\u0301\u0302\u0303".repeat(50)} sorry`],
    ["an open quotation", "“ sorry"],
    ["right-to-left marks", "\u202esorry\u202c"],
  ])("%s keeps no word from being found", (_name, text) => {
    expect(foundIn(text, ["sorry"])).toEqual(["sorry"]);
  });

  it.each(["", " ", "\n", "…", "\u200b"])("%j holds no word", (text) => {
    expect(foundIn(text, ["sorry", "* sorry"])).toEqual([]);
  });
});
