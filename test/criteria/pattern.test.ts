import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const pattern = { type: "pattern" };

describe("a pattern", () => {
  it.each([
    ["any", { any: ["order \\d+"] }, "agent: Order 12", 1],
    ["any, not there", { any: ["order \\d+"] }, "agent: order x", 0],
    ["any, one of several", { any: ["x", "order"] }, "agent: order", 1],
    ["none", { none: ["\\basap\\b"] }, "agent: now", 1],
    ["none, but there", { none: ["\\basap\\b"] }, "agent: ASAP!", 0],
    ["case", { any: ["ASAP"], caseSensitive: true }, "agent: asap", 0],
    ["case, the same", { any: ["ASAP"], caseSensitive: true }, "agent: ASAP", 1],
    ["another speaker", { any: ["asap"] }, "customer: asap\nagent: ok", 0],
    ["a note", { any: ["asap"] }, "agent: ok\nnote: asap", 0],
    ["place", { any: ["asap"], place: "opening" }, "agent: ok\nagent: asap", 0],
    ["nothing but the empty string", { any: ["x*"] }, "agent: abc", 0],
    ["nobody there", { any: ["x"] }, "customer: abc", "no agent message"],
  ])("%s", async (_name, options, transcript, value) => {
    expect((await judge({ ...pattern, ...options }, transcript)).value).toBe(value);
  });

  it("takes `within` from where `when` was met", async () => {
    const when = { type: "cue", by: "customer", any: ["broken"] };
    const soon = { ...pattern, any: ["\\d+"], within: "1 message" };
    expect((await judge(soon, "customer: broken\nagent: ok\nagent: 12", when)).value).toBe(0);
    expect((await judge(soon, "customer: broken\nagent: 12", when)).value).toBe(1);
  });

  it("shows every find, by its place in the text as given", async () => {
    const { shown, verdict } = await judge({ ...pattern, any: ["\\d+"] }, "agent: 🙏 ﬁne 12, é 345");
    expect(shown).toEqual(["0: 12", "0: 345"]);
    expect(verdict).toMatchObject({ evidence: [{ cue: "\\d+" }, {}] });
  });
});

describe("no pattern hangs a run", () => {
  it.each(["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y"])(
    "%s",
    async (any) => {
      const text = `${(any.includes("x") ? "x" : "a").repeat(5000)}!`;
      expect((await judge({ ...pattern, any: [any] }, `agent: ${text}`)).value).toBe(0);
    },
  );
});

describe("what is refused", () => {
  it.each(["(?=a)b", "(?!a)b", "(?<=a)b", "(?<!a)b", "(a)\\1", "(?<x>a)\\k<x>"])(
    "%s: look-around and back-references",
    (any) => {
      expect(mistakesIn({ ...pattern, any: [any] }).join()).toMatch(
        /RE2.*look-around and back-references are left out/,
      );
    },
  );

  it.each(["(", "a)", "[z-a]", "*a", "a{2000}"])("%s: no expression at all", (any) => {
    expect(mistakesIn({ ...pattern, any: [any] }).join()).toMatch(/RE2/);
  });

  it.each([
    [{}, /exactly one/],
    [{ any: ["a"], none: ["b"] }, /exactly one/],
    [{ any: [] }, /./],
    [{ any: [""] }, /./],
  ])("%j", (options, message) => {
    expect(mistakesIn({ ...pattern, ...options }).join()).toMatch(message);
  });
});
