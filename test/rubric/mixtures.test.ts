import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { RubricChanges } from "../../src/rubric/changes.js";
import type { RubricFile } from "../../src/rubric/schema.js";
import { digestOf, fileFrom } from "../helpers/changes.js";
import { mutated, steps } from "../helpers/mutations.js";
import { SMALL } from "../helpers/rubrics.js";

const small = fileFrom(SMALL);
const wow = fileFrom(readFileSync("rubrics/wow.yaml", "utf8"));

describe("every version between two versions", () => {
  it.each<readonly [string, RubricFile, number]>([
    ["a small rubric", small, 200],
    ["the default rubric", wow, 3],
  ])(
    "of %s loads; with no edit it is the old one, with all the new one, and edits are there where digests differ",
    (_what, was, numRuns) => {
      fc.assert(
        fc.property(steps, fc.infiniteStream(fc.boolean()), (made, coins) => {
          const is = mutated(was, made);
          const changes = new RubricChanges(was, is, criterionTypes);
          const old = digestOf(was);
          const now = digestOf(is);
          expect(changes.edits.some(({ effect }) => effect !== "wording")).toBe(old !== now);
          expect(digestOf(changes.mixture(() => false))).toBe(old);
          expect(digestOf(changes.mixture(() => true))).toBe(now);
          const chosen = changes.edits.map(() => coins.next().value as boolean);
          const mixture = changes.mixture((edit) => chosen[edit]!);
          if (mixture.criteria.length > 0) expect(digestOf(mixture)).toMatch(/^sha256/);
        }),
        { numRuns },
      );
    },
  );
});
