import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter, SORTS } from "../../../src/reporters/html/app/filter.js";
import { folded, indexOf, type Row, wordsOf } from "../../../src/reporters/html/app/search.js";

function row(id: string, more: Partial<Row> = {}): Row {
  const nothing = { agent: null, customer: null, channel: null, language: null, week: null, startedAt: null };
  return { id, ...nothing, band: null, outcome: null, overall: null, length: 1, failed: [], ...more };
}

const ROWS = [
  row("a", { agent: "Ana Lima", overall: 70, band: "met", channel: "chat", failed: ["courteous"], length: 4 }),
  row("b", { agent: "Bo Ek", overall: 30, band: "failed", startedAt: "2026-03-04T08:00:00.000Z", week: "2026-W10" }),
  row("c", { agent: "Ana Lima", overall: 91.5, band: "exceeded", language: "pt", outcome: "resolved", length: 9 }),
  row("d", { agent: null, startedAt: "2026-03-09T08:00:00.000Z", week: "2026-W11" }),
  row("e", { agent: "Bo Ek", overall: 30, channel: "chat", failed: ["courteous", "respectful"] }),
];
const TEXTS: Readonly<Record<string, string>> = {
  a: "Ana Lima\nThe lamp isn’t here",
  b: "Bo Ek\nWhere is my\n  refund?",
  c: "Ana Lima\nA luminária chegou. Olá José",
  d: "the LAMP came, refund me",
  e: "Straße, ﬁnal lamp",
};
const index = indexOf(ROWS, (place) => [TEXTS[ROWS[place]!.id]!]);
const found = (filter: Partial<Filter>) =>
  index
    .find({ ...EVERYTHING, ...filter })
    .map((place) => ROWS[place]!.id)
    .join("");

describe("a filter leaves the conversations", () => {
  it.each<[string, Partial<Filter>, string]>([
    ["all, without one", {}, "beacd"],
    ["of an agent", { facets: { agent: "Bo Ek" } }, "be"],
    ["credited to nobody", { facets: { agent: null } }, "d"],
    ["of a band", { facets: { band: "met" } }, "a"],
    ["of an outcome", { facets: { outcome: "resolved" } }, "c"],
    ["of a channel", { facets: { channel: "chat" } }, "ea"],
    ["of a language", { facets: { language: "pt" } }, "c"],
    ["of a week", { facets: { week: "2026-W11" } }, "d"],
    ["in which a criterion failed", { facets: { failed: "courteous" } }, "ea"],
    ["of several at once", { facets: { failed: "courteous", agent: "Ana Lima" } }, "a"],
    ["of a name that nobody has", { facets: { agent: "__proto__" } }, ""],
    ["from a score", { least: 70 }, "ac"],
    ["up to a score", { most: 70 }, "bea"],
    ["between two scores", { least: 31, most: 91 }, "a"],
    ["the best first", { sort: "best" }, "cabed"],
    ["the latest first", { sort: "newest" }, "dbace"],
    ["the longest first", { sort: "longest" }, "cabde"],
    ["with a word", { text: "lamp" }, "ead"],
    ["with a word in other letters", { text: "LUMINARIA jose" }, "c"],
    ["with two words", { text: "refund lamp" }, "d"],
    ["with words together", { text: '"my refund"' }, "b"],
    ["with a quotation not yet closed", { text: '"is my' }, "b"],
    ["with a straight apostrophe for a curly one", { text: "isn't" }, "a"],
    ["with a name", { text: "ana lima" }, "ac"],
    ["with ss for ß, and letters for a ligature", { text: "strasse final" }, "e"],
    ["with words that stand nowhere", { text: "kettle" }, ""],
    ["all, for nothing but white space", { text: "  " }, "beacd"],
    ["with words and of a channel", { text: "lamp", facets: { channel: "chat" }, sort: "best" }, "ae"],
  ])("%s", (_, filter, expected) => {
    expect(found(filter)).toBe(expected);
  });
});

describe("an index", () => {
  it("counts the values that a facet has, what is not known last", () => {
    expect(index.choices("agent")).toEqual([
      { value: "Ana Lima", conversations: 2 },
      { value: "Bo Ek", conversations: 2 },
      { value: null, conversations: 1 },
    ]);
    expect(index.choices("failed")).toEqual([
      { value: "courteous", conversations: 2 },
      { value: "respectful", conversations: 1 },
    ]);
  });

  it("knows where a conversation stands", () => {
    expect(index.placeOf("c")).toBe(2);
    expect(index.placeOf("__proto__")).toBeUndefined();
  });

  it("reads a text only where words are looked for, and once", () => {
    const read: number[] = [];
    const counting = indexOf(ROWS, (place) => {
      read.push(place);
      return [];
    });
    counting.find(EVERYTHING);
    expect(read).toEqual([]);
    expect([counting.prepare(2), read]).toEqual([true, [0, 1]]);
    for (const text of ["l", "la", "lam"]) counting.find({ ...EVERYTHING, text });
    expect([counting.prepare(2), read]).toEqual([false, [0, 1, 2, 3, 4]]);
  });

  it("finds the same conversations in every order", () => {
    const some = fc.record({ text: fc.constantFrom("", "lamp", "refund"), least: fc.option(fc.nat(100)) });
    fc.assert(
      fc.property(some, (given) => {
        const sets = SORTS.map((sort) => [...found({ ...given, sort })].sort().join(""));
        expect(new Set(sets).size).toBe(1);
      }),
    );
  });
});

describe("words", () => {
  it.each([
    ["", []],
    ["  a  B ", ["a", "b"]],
    ['late "My Order" Olá', ["late", "my order", "ola"]],
    ["“not here” x", ["not here", "x"]],
    ['""', []],
    ["<b> .* \\", ["<b>", ".*", "\\"]],
  ])("of %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["É\u0301lodie", "elodie"],
    ["a\r\n\t b", "a b"],
    ["\ud800", "\ud800"],
    ["ＡＢ", "ab"],
  ])("%j is compared as %j", (text, plain) => {
    expect(folded(text)).toBe(plain);
  });
});
