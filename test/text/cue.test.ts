import { describe, expect, it } from "vitest";
import { CueSyntaxError, parseCue } from "../../src/text/cue.js";
import { Vocabulary } from "../../src/text/vocabulary.js";
import { foundIn, matchesIn } from "../helpers/cues.js";

describe("the grammar of cues", () => {
  it.each([
    // alternatives
    ["(sorry|apologies) for", "sorry for, apologies for, regrets for", ["sorry for", "apologies for"]],
    ["(so sorry|my apologies)", "so sorry! my apologies! so my", ["so sorry", "my apologies"]],
    ["(so|very) (very|truly) sorry", "very truly sorry", ["very truly sorry"]],
    ["((a|b) c|d) e", "a c e. b c e. d e. a e", ["a c e", "b c e", "d e"]],
    ["(don't|can not) wait", "do not wait, can't wait", ["do not wait", "can't wait"]],
    // optional parts
    ["sorry (about that)?", "sorry. sorry about that", ["sorry", "sorry about that"]],
    ["(very)? sorry", "very sorry. sorry", ["very sorry", "sorry"]],
    ["so (very|really)? sorry", "so sorry. so very sorry. so truly sorry", ["so sorry", "so very sorry"]],
    ["so (very)? (very)? sorry", "so very very sorry", ["so very very sorry"]],
    // one word
    ["thank * you", "thank all you. thank you. thank all of you", ["thank all you"]],
    ["your *", "your order", ["your order"]],
    ["* order", "order. my order", ["my order"]],
    ["a * * b", "a x y b. a x b", ["a x y b"]],
    // a gap
    ["sorry ... delay", "sorry delay", ["sorry delay"]],
    ["sorry ... delay", "sorry for the very long delay", ["sorry for the very long delay"]],
    ["sorry ... delay", "sorry a b c d e delay", ["sorry a b c d e delay"]],
    ["sorry ... delay", "sorry a b c d e f delay", []],
    ["sorry ... delay", "sorry. The delay", []],
    ["sorry … delay", "sorry for the delay", ["sorry for the delay"]],
    ["a ... b ... c", "a x b y c", ["a x b y c"]],
    ["sorry (...)? delay", "sorry for the delay", ["sorry for the delay"]],
    // emoticons are words
    ["thanks :)", "thanks :-)", ["thanks :-)"]],
    ["(:)|:D)", "ok :) ok :D", [":)", ":D"]],
    ["(sorry|:()", "sorry :(", ["sorry", ":("]],
  ])("%j in %j", (cue, text, found) => {
    expect(foundIn(text, [cue])).toEqual(found);
  });
});

describe("the longest match counts", () => {
  it.each([
    [["sorry", "sorry for the delay"], "sorry for the delay", ["sorry for the delay"]],
    [["not working", "working"], "not working, working", ["not working", "working"]],
    [["a b", "b c d"], "a b c d", ["a b"]],
    [["a b c", "b", "c d"], "a b c d", ["a b c"]],
    [["a ... b"], "a b b", ["a b b"]],
    [["thank you (so much)?"], "thank you so much", ["thank you so much"]],
    [["a", "a a"], "a a a", ["a a", "a"]],
    [["b c", "a b c d", "d e"], "a b c d e", ["a b c d"]],
    [["a b", "c", "b c d e"], "a b c", ["a b", "c"]],
  ])("of %j in %j", (cues, text, found) => {
    expect(foundIn(text, cues)).toEqual(found);
  });

  it("says which cue it was; of equals the first", () => {
    expect(matchesIn("so sorry", ["sorry", "so sorry", "so *"])).toMatchObject([{ cue: "so sorry", index: 1 }]);
  });
});

describe("exceptions", () => {
  it.each([
    [["sorry"], ["sorry to say"], "sorry to say, sorry", ["sorry"]],
    [["happy"], ["happy to"], "happy to help. I am happy", ["happy"]],
    [["no"], ["no problem"], "no problem. no", ["no"]],
    [["a b c"], ["b"], "a b c", ["a b c"]],
    [["b"], ["a b c"], "a b c", []],
    [["a b"], ["b c"], "a b c", ["a b"]],
    [["sorry"], ["sorry"], "sorry", ["sorry"]],
  ])("%j except %j in %j", (cues, except, text, found) => {
    expect(foundIn(text, cues, except)).toEqual(found);
  });
});

describe("a mistake in a cue is named with its place", () => {
  it.each([
    ["sorry)", 5, /never opened/],
    ["a (b|c)) d", 7, /never opened/],
    ["(sorry", 0, /never closed/],
    ["so (very (much)?", 3, /never closed/],
    ["a|b", 1, /brackets/],
    ["sorry | apologies", 6, /brackets/],
    ["", 0, /nothing/],
    ["  ", 0, /nothing/],
    ["(sorry)?", 0, /nothing/],
    ["(a)? (b)?", 0, /nothing/],
    ["...", 0, /nothing/],
    [".,!", 0, /nothing/],
    ["@sorry", 0, /nothing/],
    ["*", 0, /word of its own/],
    ["* *", 0, /word of its own/],
    ["* (sorry)?", 0, /word of its own/],
    ["(sorry|*)", 0, /word of its own/],
    ["... sorry", 0, /between words/],
    ["… sorry", 0, /between words/],
    ["sorry ...", 8, /between words/],
    ["sorry …", 6, /between words/],
    ["so (|very) sorry", 3, /empty/],
    ["so (very|) sorry", 3, /empty/],
    ["so () sorry", 3, /empty/],
    ["so (very|(much)?) sorry", 3, /empty/],
    ["sorry. Bye", 0, /sentence/],
    ["so (sorry! then|b)", 4, /sentence/],
    [Array(700).fill("x").join(" "), 0, /more than \d+ words/],
  ])("%j at %i", (cue, offset, message) => {
    const error = (() => {
      try {
        parseCue(cue, new Vocabulary());
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(CueSyntaxError);
    expect(error).toMatchObject({ cue, offset });
    expect((error as CueSyntaxError).message).toMatch(message);
  });

  it("takes a full stop at the end for none of its words", () => {
    expect(foundIn("I am sorry", ["sorry."])).toEqual(["sorry"]);
  });
});
