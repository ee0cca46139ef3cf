import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Automaton } from "../../src/text/automaton.js";
import { parseCue } from "../../src/text/cue.js";
import { Tokens } from "../../src/text/tokens.js";
import { Vocabulary } from "../../src/text/vocabulary.js";
import { foundIn, matchesIn } from "../helpers/cues.js";

type Node =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "any" }
  | { readonly kind: "gap" }
  | { readonly kind: "choice"; readonly of: readonly (readonly Node[])[]; readonly optional: boolean };
type Cue = readonly Node[];

const BREAK = ".";
const WORDS = ["apple", "berry", "cherry"];
const word = fc.constantFrom(...WORDS);

const cue: fc.Arbitrary<Cue> = fc.letrec<{ sequence: Cue; node: Node; leaf: Node; choice: Node }>((tie) => ({
  leaf: fc.oneof(
    { weight: 6, arbitrary: word.map((text): Node => ({ kind: "word", word: text })) },
    { weight: 1, arbitrary: fc.constantFrom<Node>({ kind: "any" }, { kind: "gap" }) },
  ),
  choice: fc.record({
    kind: fc.constant("choice" as const),
    of: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }),
    optional: fc.boolean(),
  }),
  node: fc.oneof({ maxDepth: 2, withCrossShrink: true }, tie("leaf"), tie("choice")),
  sequence: fc.array(tie("node"), { minLength: 1, maxLength: 4 }),
})).sequence;

function written(sequence: Cue): string {
  return sequence
    .map((node) => {
      if (node.kind === "word") return node.word;
      if (node.kind !== "choice") return node.kind === "any" ? "*" : "...";
      return `(${node.of.map(written).join("|")})${node.optional ? "?" : ""}`;
    })
    .join(" ");
}

/** Where a match of the cue that starts at word `at` can end: the numbers of the words after it. */
function ends(sequence: Cue, words: readonly string[], at: number): ReadonlySet<number> {
  const [node, ...rest] = sequence;
  if (node === undefined) return new Set([at]);
  const after = new Set<number>();
  const open = (place: number) => place < words.length && words[place] !== BREAK;
  if (node.kind === "gap") {
    for (let skipped = 0; skipped <= 5; skipped++) {
      after.add(at + skipped);
      if (!open(at + skipped)) break;
    }
  } else if (node.kind === "choice") {
    for (const one of node.of) for (const end of ends(one, words, at)) after.add(end);
    if (node.optional) after.add(at);
  } else if (open(at) && (node.kind === "any" || words[at] === node.word)) after.add(at + 1);
  return new Set([...after].flatMap((end) => [...ends(rest, words, end)]));
}

/** `cue first-last` of every word at which a cue ends, with the longest match that ends there. */
function reference(cues: readonly Cue[], words: readonly string[]): readonly string[] {
  const longest = new Map<string, number>();
  cues.forEach((sequence, number) => {
    for (let first = words.length - 1; first >= 0; first--)
      for (const end of ends(sequence, words, first)) if (end > first) longest.set(`${number} ${end - 1}`, first);
  });
  return [...longest].map(([key, first]) => `${key.split(" ")[0]} ${first}-${key.split(" ")[1]}`).sort();
}

/** The same, by the automaton; null where a cue is refused. */
function walked(
  cues: readonly string[],
  texts: readonly string[],
  mostSteps?: number,
): readonly (readonly string[])[] | null {
  const vocabulary = new Vocabulary();
  const automaton = new Automaton(mostSteps);
  try {
    cues.forEach((text, number) => {
      automaton.add(parseCue(text, vocabulary), number);
    });
  } catch {
    return null;
  }
  const tokens = new Tokens(vocabulary);
  return texts.map((text) => {
    const found: string[] = [];
    tokens.read(text);
    automaton.walk(tokens.ids, tokens.count, (number, first, last) => {
      found.push(`${number} ${first}-${last}`);
    });
    return found.sort();
  });
}

const text = fc.array(fc.constantFrom(...WORDS, "damson", BREAK), { maxLength: 14 });
// A full stop at the start, or after another, ends no sentence.
const asRead = (words: readonly string[]) =>
  words.filter((one, i) => one !== BREAK || (i > 0 && words[i - 1] !== BREAK));

describe("the automaton", () => {
  it("finds what a search word by word finds, text after text", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 4 }), fc.array(text, { maxLength: 4 }), (cues, texts) => {
        const found = walked(
          cues.map(written),
          texts.map((words) => words.join(" ")),
        );
        fc.pre(found !== null);
        compared++;
        expect(found).toEqual(texts.map((words) => reference(cues, asRead(words))));
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBe(1000);
  });

  it("finds nothing else after its tables were started afresh", () => {
    const rare = Array.from({ length: 3000 }, (_, i) => `rare${i}`);
    const cues = [
      `(${rare.slice(0, 500).join("|")}) ... ${rare[0]}`,
      ...rare.slice(500).map((one) => `${one} * apple`),
    ];
    const texts = Array.from(
      { length: 3000 },
      (_, i) => `${rare[i]} berry apple ${rare[(i * 7) % 3000]} cherry ${rare[0]}`,
    );
    const alone = (i: number) => walked(cues, [texts[i]!])![0];
    const all = walked(cues, texts, 1000)!;
    for (const i of [0, 499, 1500, 2999]) expect(all[i]).toEqual(alone(i));
  });
});

/** Of stretches, those that a reader from left to right keeps: the first to start, the longest of these, and so on. */
function leftToRight(stretches: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const [first] = [...stretches].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return first === undefined ? [] : [first, ...leftToRight(stretches.filter(([start]) => start > first[1]))];
}

describe("a list", () => {
  it("keeps of matches that overlap the one that starts first, and of those the longest", () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 4 }), text, (cues, words) => {
        const source = words.join(" ");
        fc.pre(walked(cues.map(written), [source]) !== null);
        const all = reference(cues, asRead(words)).map((key) => {
          const [first, last] = key.split(" ")[1]!.split("-").map(Number);
          return [first!, last!] as const;
        });
        const read = asRead(words);
        const kept = leftToRight(all).map(([first, last]) => read.slice(first, last + 1).join(" "));
        expect(foundIn(source, cues.map(written)).map((part) => part.replace(/^[. ]+/, ""))).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });
});

const PIECES = ["so", "sorry", "not", "ﬁne", "&amp;", "&quot;", "e\u0301", "𝐬𝐨", "🙏🏽", "👩‍💻", "soooo", "can't", "\u200b", '"', "“", "”", "\n", "> ", ". ", "@ab", "^AB", "\ud83d", "\ude4f", "İ", ":)", "x.com"]; // biome-ignore format: a list

describe("every match", () => {
  it("lies in its text, comes after the one before, and cuts no letter in two", () => {
    const anyText = fc.oneof(
      fc.array(fc.constantFrom(...PIECES, " "), { maxLength: 40 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
    );
    const cues = ["so *", "* sorry", "fine", "not", "🙏", "so", "and", "can", ":)", "é"];
    let found = 0;
    fc.assert(
      fc.property(anyText, (given) => {
        let last = 0;
        for (const { start, end } of matchesIn(given, cues)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          for (const at of [start, end]) {
            const before = given.charCodeAt(at - 1);
            const after = given.charCodeAt(at);
            expect(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000).toBe(false);
          }
          last = end;
          found++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});
