import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/calibration.js";
import { UserError } from "../../src/model/errors.js";
import { editRubric, nextMinor } from "../../src/rubric/edit.js";
import { rewritten, rubricFrom, SMALL } from "../helpers/rubrics.js";

const edit = (source: string, ...changes: Change[]) => editRubric(source, "r.yaml", "1.1.0", changes);
const weight = (criterion: string, to: number): Change => ({ at: { kind: "weight", criterion }, from: 1, to });
const released = rewritten(SMALL, "version: 1.0.0", "version: 1.1.0");

describe("editing a rubric", () => {
  it("changes the number and the version, and no other character", () => {
    const edited = edit(SMALL, weight("delight", 3.5), { at: { kind: "band", band: "met" }, from: 60, to: 55 });
    expect(edited).toBe(rewritten(rewritten(released, "weight: 2\n", "weight: 3.5\n"), "met: 60", "met: 55"));
    expect(rubricFrom(edited).criteria.find(({ id }) => id === "delight")!.weight).toBe(3.5);
  });

  it("writes a weight that was left to the default below the question", () => {
    const edited = edit(SMALL, weight("apologises", 4), weight("moved-on", 0.5));
    expect(edited).toContain("    question: Does the agent apologise?\n    weight: 4\n    when:");
    const { criteria } = rubricFrom(edited);
    expect(criteria.map((one) => one.weight)).toEqual([4, 2, 1, 0.5]);
  });

  it("keeps the quotes of a version, as in JSON", () => {
    const quoted = rewritten(SMALL, "version: 1.0.0", 'version: "1.0.0" # first');
    expect(edit(quoted)).toBe(rewritten(SMALL, "version: 1.0.0", 'version: "1.1.0" # first'));
  });

  it("writes bands that were left to the default below the version", () => {
    const without = rewritten(SMALL, "bands: { met: 60, exceeded: 85 }\n", "");
    const edited = edit(without, { at: { kind: "band", band: "met" }, from: 60, to: 55 });
    expect(edited).toContain("version: 1.1.0\nbands: { met: 55, exceeded: 85 }\n");
    expect(rubricFrom(edited).bands).toEqual({ met: 55, exceeded: 85 });
  });

  it("does not change a number that stands for others too", () => {
    const shared = rewritten(SMALL, "weight: 2\n", "weight: &two 2\n");
    expect(() => edit(shared, weight("delight", 3))).toThrow(/anchor/);
  });

  it("edits mappings in braces, of one line and of several, and in blocks", () => {
    const at = { kind: "coefficient", dimension: "shareability", criterion: "delight" } as const;
    const inBraces = edit(
      SMALL,
      { at: { ...at, model: "risk" }, from: -1, to: -1.5 },
      { at: { kind: "dimension", dimension: "empathy" }, from: 3, to: 5 },
    );
    expect(inBraces).toContain("risk: { intercept: -2, coefficients: { delight: -1.5 } }");
    expect(inBraces).toContain("{ id: empathy, title: Empathy, weight: 5 }");
    const missing = edit(rewritten(SMALL, ", weight: 3", ""), {
      at: { kind: "dimension", dimension: "empathy" },
      from: 1,
      to: 2,
    });
    expect(missing).toContain("{ id: empathy, title: Empathy, weight: 2 }");
    const block = rewritten(
      SMALL,
      "{ intercept: -1, coefficients: { delight: 2 } }",
      "\n      intercept: -1 # low\n      coefficients:\n        other: 1",
    );
    const grown = edit(
      block,
      { at: { ...at, model: "likelihood" }, from: 0, to: 0.4 },
      { at: { kind: "intercept", dimension: "shareability", model: "likelihood" }, from: -1, to: 0.3 },
    );
    expect(grown).toContain(
      "      intercept: 0.3 # low\n      coefficients:\n        other: 1\n        delight: 0.4\n",
    );
  });

  it("adds several coefficients to braces over several lines, each on its own", () => {
    const source = rewritten(
      SMALL,
      "{ intercept: -1, coefficients: { delight: 2 } }",
      "\n      intercept: -1\n      coefficients:\n        {\n          delight: 2,\n        }",
    );
    const at = { kind: "coefficient", dimension: "shareability", model: "likelihood" } as const;
    const edited = edit(
      source,
      { at: { ...at, criterion: "one" }, from: 0, to: 1 },
      { at: { ...at, criterion: "two" }, from: 0, to: 2 },
    );
    expect(edited).toContain("          delight: 2,\n          one: 1,\n          two: 2,\n        }");
  });

  it("refuses what stands behind an alias", () => {
    const alias = rewritten(
      rewritten(SMALL, "weight: 2", "weight: &two 2"),
      "question: Is a worry answered?",
      "question: Is a worry answered?\n    weight: *two",
    );
    expect(() => edit(alias, weight("answers", 3))).toThrow(UserError);
  });

  it("raises the minor version", () => {
    expect(["1.4.2", "0.9.0", "2.0.0-beta.1"].map(nextMinor)).toEqual(["1.5.0", "0.10.0", "2.1.0"]);
  });
});
