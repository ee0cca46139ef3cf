import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.js";
import { confusion, exactly, f1, kappa } from "../../src/stats/agreement.js";
import { type Pair, spearman } from "../../src/stats/ranks.js";
import { lines, WEEK, wow } from "../helpers/cli.js";

// How far the default rubric agrees with the careful readings of sixty conversations of the week, and that it stays there.
// The readings were made before any cue was written (fixtures/transcripts/README.md); the two readings agree with each
// other at 0.95 and more. A figure that rises may raise its floor; a floor is never lowered without saying why.

const EXPECTATIONS = ["failed", "met", "exceeded"];

type Label = Record<
  | "conversation"
  | "reviewer"
  | "empathy"
  | "resolution"
  | "repeat_contact"
  | "handoff"
  | "handoff_style"
  | "share"
  | "expectation",
  string
>;

let cases: { label: Label; found: Evaluation }[];

beforeAll(async () => {
  const labels: Label[] = parse(readFileSync(`${WEEK}.labels.csv`, "utf8"), { columns: true });
  const { stdout } = await wow(["score", `${WEEK}.csv`, "-f", "ndjson", "-q"]);
  const found = new Map(lines(stdout).map((one) => [one.conversation, one]));
  cases = labels
    .filter(({ reviewer }) => reviewer === "a")
    .map((label) => ({ label, found: found.get(label.conversation)! }));
  expect(cases).toHaveLength(60);
});

/** Pairs of what the rubric and the reading say, where both say something. */
function pairs(ours: (found: Evaluation) => number | null, theirs: (label: Label) => string): Pair[] {
  return cases.flatMap(({ label, found }) => {
    const [a, b] = [ours(found), theirs(label)];
    return a === null || b === "" ? [] : [[a, Number(b)] as const];
  });
}

const dimension = (id: string) => (found: Evaluation) => found.dimensions[id]!.score;

/** Name as the README's table has it, the figure, and the floor that it must keep. */
const figures: readonly (readonly [string, () => number | null, number])[] = [
  ["empathy, rank correlation with 0–3", () => spearman(pairs(dimension("empathy"), ({ empathy }) => empathy)), 0.5],
  ["outcome of the contact, exact", outcome, 0.66],
  ["earlier contact told in the text, F1", () => f1(cases.map(({ label, found }) => [resolution(found).repeatBefore === true, label.repeat_contact === "true"])), 0.64],
  ["hand-off, F1", () => f1(cases.map(({ label, found }) => [found.dimensions["escalation-style"]!.outcome !== "none", label.handoff !== "none"])), 0.88],
  ["sharing, rank correlation with −2…2", () => spearman(pairs(balance, ({ share }) => share)), 0.7],
  ["band, quadratic weighted kappa with expectation", () => kappa(confusion(bands(), 3), "quadratic"), 0.55],
]; // biome-ignore format: a table

const resolution = (found: Evaluation) => found.dimensions["first-contact-resolution"]!;

function outcome(): number {
  const known = cases.filter(({ label }) => label.resolution !== "unclear");
  return known.filter(({ label, found }) => resolution(found).outcome === label.resolution).length / known.length;
}

function balance({ dimensions: { shareability } }: Evaluation): number | null {
  return shareability!.score === null ? null : shareability!.score - Number(shareability!.risk);
}

function bands() {
  return cases
    .filter(({ found }) => found.band !== null)
    .map(({ label, found }) => [EXPECTATIONS.indexOf(found.band!), EXPECTATIONS.indexOf(label.expectation)] as const);
}

describe("agreement with careful readings of the week", () => {
  it.each(figures)("%s", (name, measure, floor) => {
    const value = measure();
    expect(value).toBeGreaterThan(floor);
    expect(readFileSync("README.md", "utf8")).toContain(`| ${name} | ${value!.toFixed(2)} |`);
  });

  it("is never two bands off for more than one in ten", () => {
    expect(exactly(bands(), 1)).toBeGreaterThan(0.9);
  });
});
