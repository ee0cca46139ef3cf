import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { selfTest } from "../../src/engine/self-test.js";
import type { Rubric } from "../../src/model/rubric.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { loadRubric } from "../../src/rubric/load.js";
import { shippedRubrics } from "../../src/rubric/open.js";

const rubrics: readonly (readonly [id: string, rubric: Rubric])[] = await Promise.all(
  (await shippedRubrics()).map(async (id) => [id, await loadRubric(id, criterionTypes)] as const),
);

describe.each(rubrics)("the shipped rubric %s", (id, rubric) => {
  it("has its file's name for an id, a line on when to use it, and something to say of every dimension", () => {
    expect(rubric.id).toBe(id);
    expect(rubric.purpose).not.toBe("");
    const used = new Set(rubric.criteria.map(({ dimension }) => dimension));
    expect(rubric.dimensions.map((dimension) => dimension.id).filter((one) => !used.has(one))).toEqual([]);
  });

  it("says of every criterion what is good and how to get there", () => {
    const silent = rubric.criteria.filter(({ good, coach }) => good === "" || coach === "").map((one) => one.id);
    expect(silent).toEqual([]);
  });

  it("has for every criterion a test that it passes, and one that it fails", () => {
    const untested = rubric.criteria
      .filter(({ tests }) => tests.pass.length === 0 || tests.fail.length === 0)
      .map((one) => one.id);
    expect(untested).toEqual([]);
  });

  it("has a test that skips every criterion that does not always apply", async () => {
    const transcripts = rubric.criteria.flatMap(({ tests }) => [...tests.pass, ...tests.fail, ...tests.skip]);
    const skipped = new Set(rubric.criteria.filter(({ when }) => when !== null).map((one) => one.id));
    for (const transcript of transcripts) {
      const { criteria } = await evaluate(rubric, parseTranscript(transcript).conversation);
      for (const verdict of criteria) if (verdict.status === "not-applicable") skipped.add(verdict.id);
    }
    const untested = rubric.criteria.filter((one) => skipped.has(one.id) && one.tests.skip.length === 0);
    expect(untested.map((one) => one.id)).toEqual([]);
  });

  it("passes its inline tests", async () => {
    const { tests, failures } = await selfTest(rubric);
    expect(tests).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  });
});
