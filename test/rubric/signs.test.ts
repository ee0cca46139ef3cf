import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { loadRubric } from "../../src/rubric/load.js";
import { shippedRubrics } from "../../src/rubric/open.js";
import { wow } from "../helpers/cli.js";

const FOLDER = "rubrics/signs";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml") && !name.endsWith(".tests.yaml"));

describe.each(files)("the signs of %s", (name) => {
  const file = `${FOLDER}/${name}`;

  it("have no mistake and pass their tests", async () => {
    const { code, stdout } = await wow(["rubric", "validate", file]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("0 mistakes")]);
    const tested = await wow(["rubric", "test", file]);
    expect([tested.code, tested.stdout]).toEqual([0, expect.stringContaining("all passed")]);
  });

  it("are no scorecard: not among the shipped rubrics, and called after their file", async () => {
    const rubric = await loadRubric(file, criterionTypes);
    expect(`${rubric.id}.yaml`).toBe(name);
    expect(await shippedRubrics()).not.toContain(rubric.id);
  });
});

describe("the signs of moments", () => {
  it("have a sentence for every cue, and nothing to suspect", async () => {
    const { code, stdout } = await wow(["rubric", "test", `${FOLDER}/moments.yaml`, "--fail-under", "100"]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/(\S+) of \1 cues exercised \(100%\)/)]);
    const { stdout: remarks } = await wow(["rubric", "validate", `${FOLDER}/moments.yaml`]);
    expect(remarks).toContain("0 mistakes, 0 suspicions");
  });

  it("say of each why it counts, in a sentence", async () => {
    const { criteria } = await loadRubric(`${FOLDER}/moments.yaml`, criterionTypes);
    for (const { good, tests } of criteria) {
      expect(good).toMatch(/^[A-Z].*\.$/);
      expect(tests.pass.length * tests.fail.length).toBeGreaterThan(0);
    }
  });
});
