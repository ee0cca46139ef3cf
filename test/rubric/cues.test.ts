import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { coverageOf } from "../../src/rubric/cues/coverage.js";
import { cuesOf } from "../../src/rubric/cues/uses.js";
import { spotOf } from "../../src/rubric/cues/written.js";
import { readText } from "../../src/rubric/load.js";

const RUBRIC = `id: r
version: 1.0.0
title: R
lists:
  kind: [dear, lovely]
  warm:
    any: [warm, $kind]
  spare: [never, 24]
dimensions: [{ id: manner, title: Manner }]
criteria:
  - id: first
    dimension: manner
    question: First?
    check:
      type: cue
      even: [conditional]
      levels:
        - { value: 1, name: good, any: [$warm, "so good"] }
        - { value: 0.5, any: [{ name: fine, any: [fine, ok] }, 7] }
      except: [ok then]
    variants:
      - { for: { channel: [email] }, check: { type: pattern, any: ["good \\\\d"] } }
  - id: second
    dimension: manner
    question: Second?
    when: { type: facts, channel: [chat] }
    check: { type: hand-off, made: [transfer you], signs: [{ name: why, add: 0.4, any: [because, $kind] }] }
  - id: third
    dimension: manner
    question: Third?
    check: { type: cue, all: [please, thanks] }
`;
const { file, origins, mistakes } = readText(RUBRIC, "r.yaml", { types: criterionTypes });

/** Of every list that a criterion looks for: its cues with what says the same as which. */
function usesOf(id: string) {
  const uses = cuesOf(file!, criterionTypes).uses.filter(({ criterion }) => criterion === id);
  return uses.map(({ cues, except }) =>
    [...cues, ...except].map(({ written, says }) => `${says} ${written.list ?? "-"}: ${written.text}`),
  );
}

describe("the cues of a rubric", () => {
  it("are known with the list or the criterion that they are written in", () => {
    expect(mistakes).toEqual([]);
    const { written } = cuesOf(file!, criterionTypes);
    expect(written.map(({ list, criterion, text }) => `${list ?? criterion}: ${text}`)).toEqual([
      "kind: dear",
      "kind: lovely",
      "warm: warm",
      "spare: never",
      "spare: 24",
      "first: so good",
      "first: fine",
      "first: ok",
      "first: 7",
      "first: ok then",
      "second: transfer you",
      "second: because",
      "third: please",
      "third: thanks",
    ]);
  });

  it("are known with what comes of them, whatever names their evidence has", () => {
    expect(usesOf("first")).toEqual([
      [
        "/levels/0 warm: warm",
        "/levels/0 kind: dear",
        "/levels/0 kind: lovely",
        "/levels/0 -: so good",
        "/levels/1/any -: fine",
        "/levels/1/any -: ok",
        "/levels/1/any -: 7",
        "exception -: ok then",
      ],
    ]);
    expect(usesOf("second").flat()).toEqual(
      expect.arrayContaining(["/made -: transfer you", "/signs/0 -: because", "/signs/0 kind: dear"]),
    );
    expect(usesOf("third")).toEqual([["/all/0 -: please", "/all/1 -: thanks"]]);
  });

  it("have the place at which they stand", () => {
    const places = cuesOf(file!, criterionTypes).written.map((cue) => spotOf(cue, origins));
    const lines = RUBRIC.split("\n");
    const there = places.map(({ line, column }) => lines[line - 1]!.slice(column - 1).replace(/^"/, ""));
    for (const [number, { text }] of cuesOf(file!, criterionTypes).written.entries()) expect(there[number]).toMatch(new RegExp(`^${text}`)); // biome-ignore format: one step
  });

  it("are covered where their words were found", () => {
    const { cues, exercised, uncovered } = coverageOf(
      file!,
      origins,
      criterionTypes,
      new Set(["dear", "24", "thanks"]),
    );
    expect([cues, exercised]).toEqual([14, 3]);
    expect(uncovered).toHaveLength(11);
    expect(uncovered[0]).toEqual({ cue: "lovely", list: "kind", criterion: null, file: "r.yaml", line: 5, column: 16 });
  });
});
