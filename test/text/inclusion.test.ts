import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCue } from "../../src/text/cue.js";
import { isIncluded, overlap } from "../../src/text/inclusion.js";
import { Vocabulary } from "../../src/text/vocabulary.js";

function graphs(...cues: readonly string[]) {
  const vocabulary = new Vocabulary();
  return cues.map((cue) => parseCue(cue, vocabulary));
}

const isWithin = (cue: string, ...around: readonly string[]) => {
  const [inner, ...outers] = graphs(cue, ...around);
  return isIncluded(inner!, outers);
};

type Node =
  | { readonly word: string }
  | { readonly any: true }
  | { readonly of: readonly (readonly Node[])[]; readonly optional: boolean };

/** The last stands for every word that no cue has. */
const ALPHABET = ["apple", "berry", "zebra"];
const leaf: fc.Arbitrary<Node> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("apple", "berry").map((word) => ({ word })) },
  { weight: 1, arbitrary: fc.constant({ any: true } as const) },
);
const choice: fc.Arbitrary<Node> = fc.record({
  of: fc.array(fc.array(leaf, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  optional: fc.boolean(),
});
const nodes = fc.array(fc.oneof(leaf, choice), { maxLength: 2 });
/** Begins with a word, so that it is a cue whatever follows. */
const sequence = fc.tuple(fc.constantFrom("apple", "berry"), nodes).map(([word, rest]): Node[] => [{ word }, ...rest]);

function written(sequence: readonly Node[]): string {
  return sequence
    .map((node) => {
      if ("word" in node) return node.word;
      return "any" in node ? "*" : `(${node.of.map(written).join("|")})${node.optional ? "?" : ""}`;
    })
    .join(" ");
}

/** All rows of words that a sequence takes. */
function rows(sequence: readonly Node[]): readonly string[] {
  return sequence.reduce<readonly string[]>((before, node) => {
    const next =
      "word" in node ? [node.word] : "any" in node ? ALPHABET : [...node.of.flatMap(rows), ...(node.optional ? [""] : [])];
    return before.flatMap((row) => next.map((more) => `${row} ${more}`.trim()));
  }, [""]); // biome-ignore format: one fold
}

describe("isIncluded", () => {
  it.each<[string, readonly string[], boolean]>([
    ["so sorry", ["so sorry"], true],
    ["so sorry", ["so (very)? sorry"], true],
    ["so (very)? sorry", ["so sorry"], false],
    ["so very sorry", ["so * sorry"], true],
    ["so * sorry", ["so very sorry"], false],
    ["sorry", ["so sorry"], false],
    ["so sorry", ["sorry"], false],
    ["(never|not) again", ["(not|never|ever) again"], true],
    ["(never|not) again", ["never again", "not again"], true],
    ["(never|not|ever) again", ["never again", "not again"], false],
    ["* again", ["never again", "not again"], false],
    ["late by * days", ["late ... days"], true],
    ["late ... days", ["late by * days"], false],
    ["late * * * * * days", ["late ... days"], true],
    ["late * * * * * * days", ["late ... days"], false],
    ["we apologise", ["we (apologize|regret)"], true],
    ["I'm lost", ["i am lost"], true],
    ["sorry ?", ["sorry"], true],
  ])("%s in %j: %s", (cue, around, is) => {
    expect(isWithin(cue, ...around)).toBe(is);
  });

  it("agrees with the rows of words that cues take", () => {
    fc.assert(
      fc.property(sequence, fc.array(sequence, { minLength: 1, maxLength: 3 }), (inner, outers) => {
        const taken = new Set(outers.flatMap(rows));
        expect(isWithin(written(inner), ...outers.map(written))).toBe(rows(inner).every((row) => taken.has(row)));
      }),
      { numRuns: 500 },
    );
  });

  it("gives up where it would take too long", () => {
    const [inner, outer] = graphs("late ... days", "late (a)? ... (b)? days");
    expect(isIncluded(inner!, [outer!], 3)).toBeNull();
    expect(isIncluded(inner!, [outer!])).toBe(true);
  });
});

describe("overlap", () => {
  it.each([
    ["so sorry", "so (very)? sorry", true],
    ["so * sorry", "* very sorry", true],
    ["so sorry", "so very sorry", false],
    ["late ... days", "late by days", true],
    ["late", "late days", false],
  ])("%s and %s: %s", (one, other, is) => {
    const [a, b] = graphs(one, other);
    expect(overlap(a!, b!)).toBe(is);
    expect(overlap(b!, a!)).toBe(is);
  });

  it("agrees with the rows of words that cues take", () => {
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        const taken = new Set(rows(other));
        const [a, b] = graphs(written(one), written(other));
        expect(overlap(a!, b!)).toBe(rows(one).some((row) => taken.has(row)));
      }),
      { numRuns: 500 },
    );
  });
});
