import { expect, it } from "vitest";
import type { Change } from "../../src/model/calibration.js";
import { extension } from "../../src/rubric/extension.js";
import { rubricFiles } from "../helpers/rubric-files.js";
import { SMALL } from "../helpers/rubrics.js";

const CHANGES: readonly Change[] = [
  { at: { kind: "weight", criterion: "answers" }, from: 1, to: 2.5 },
  { at: { kind: "dimension", dimension: "empathy" }, from: 3, to: 4 },
  { at: { kind: "intercept", dimension: "shareability", model: "likelihood" }, from: -1, to: -0.5 },
  { at: { kind: "coefficient", dimension: "shareability", model: "likelihood", criterion: "delight" }, from: 2, to: 3 },
  { at: { kind: "coefficient", dimension: "shareability", model: "risk", criterion: "delight" }, from: -1, to: 0 },
  { at: { kind: "band", band: "met" }, from: 60, to: 55 },
];

it("extends a rubric by numbers, and leaves all others as they were", async () => {
  const { file } = await rubricFiles({ "small.yaml": SMALL });
  const source = extension(file!, "./small.yaml", "1.1.0", CHANGES);
  const { rubric } = await rubricFiles({ "new.yaml": source, "small.yaml": SMALL });
  expect(rubric).toMatchObject({ id: "small", version: "1.1.0", bands: { met: 55, exceeded: 85 } });
  expect(rubric!.dimensions).toMatchObject([
    { id: "empathy", title: "Empathy", weight: 4 },
    {
      id: "shareability",
      weight: 1,
      likelihood: { intercept: -0.5, coefficients: { delight: 3 } },
      risk: { intercept: -2, coefficients: { delight: 0 } },
    },
  ]);
  expect(rubric!.criteria.map(({ weight }) => weight)).toEqual([1, 2, 2.5, 1]);
});

it("says no more than what changes", async () => {
  const { file } = await rubricFiles({ "small.yaml": SMALL });
  expect(extension(file!, "wow@1.2.0", "1.3.0", CHANGES.slice(0, 1))).toBe(
    "extends: wow@1.2.0\nid: small\nversion: 1.3.0\ntitle: Small\ncriteria:\n  - id: answers\n    weight: 2.5\n",
  );
});
