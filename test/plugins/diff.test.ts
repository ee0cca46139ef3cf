import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ComparisonReport } from "../../src/model/comparison.js";
import { folder, WEEK, wow } from "../helpers/cli.js";
import { fixture, hasPython, scoreWeek } from "../helpers/plugins.js";
import { rewritten } from "../helpers/rubrics.js";

const OLD = fixture("three-kinds.yaml");

/** A copy of the rubric and its code, with some places written otherwise. */
function copy(places: readonly (readonly [string, string, string])[]): string {
  const to = folder();
  cpSync(fixture("."), to, { recursive: true });
  for (const [name, was, is] of places) {
    const path = join(to, name);
    writeFileSync(path, rewritten(readFileSync(path, "utf8"), was, is));
  }
  return join(to, "three-kinds.yaml");
}

describe.skipIf(!hasPython)("wow diff of rubrics that run code (skipped where there is no python3)", () => {
  const now = copy([
    ["three-kinds.yaml", "least: 12", "least: 4"],
    ["three-kinds.yaml", "[depot, courier,", "[courier,"],
    ["shouting.mjs", "\n", "\n// Of another version.\n"],
  ]);

  it("tells what changed in the rubric and that the code did, and shares out the change", async () => {
    const { code, stdout } = await wow(["diff", OLD, now, `${WEEK}.csv`, "--allow-plugins", "-f", "json"]);
    expect(code).toBe(0);
    const { difference, effect } = JSON.parse(stdout) as ComparisonReport;
    expect(difference.edits.map(({ sentence }) => sentence)).toEqual([
      "criteria customer-stays-calm, answers-at-length: the code that is run was changed",
      "criterion plain-words: check.any lost “depot”",
      "criterion answers-at-length: check.options.least 12 → 4",
    ]);
    const [was, is] = await Promise.all([scoreWeek(OLD), scoreWeek(now)]);
    const overall = (side: typeof was, id: string) => side.evaluations.find((one) => one.conversation === id)!.overall;
    expect(effect!.changed.length).toBeGreaterThan(5);
    for (const { conversation, was: before, is: after, shares } of effect!.changed) {
      expect([before.overall, after.overall]).toEqual([overall(was, conversation), overall(is, conversation)]);
      const sum = shares.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum - (after.overall! - before.overall!))).toBeLessThan(0.01);
    }
  }, 60_000);

  it("runs nothing where nobody has allowed it", async () => {
    const { code, stdout, stderr } = await wow(["diff", OLD, now]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("runs only where you allow it");
  });
});
