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

describe("agreement with careful readings of the week", () => {
  it("empathy, rank correlation", () => {
    expect(spearman(pairs(dimension("empathy"), ({ empathy }) => empathy))).toBeGreaterThan(0.33);
  });

  it("outcome of the contact, exact", () => {
    const known = cases.filter(({ label }) => label.resolution !== "unclear");
    const same = known.filter(
      ({ label, found }) => found.dimensions["first-contact-resolution"]!.outcome === label.resolution,
    );
    expect(same.length / known.length).toBeGreaterThan(0.58);
  });

  it("earlier contact, F1", () => {
    const told = cases.map(
      ({ label, found }) =>
        [found.dimensions["first-contact-resolution"]!.repeatBefore === true, label.repeat_contact === "true"] as const,
    );
    expect(f1(told)).toBeGreaterThan(0.55);
  });

  it("hand-off, F1", () => {
    const made = cases.map(
      ({ label, found }) =>
        [found.dimensions["escalation-style"]!.outcome !== "none", label.handoff !== "none"] as const,
    );
    expect(f1(made)).toBeGreaterThan(0.5);
  });

  it("sharing, rank correlation of praise less risk", () => {
    const balance = ({ dimensions: { shareability } }: Evaluation) =>
      shareability!.score === null ? null : shareability!.score - Number(shareability!.risk);
    expect(spearman(pairs(balance, ({ share }) => share))).toBeGreaterThan(0.42);
  });

  it("band against expectation, quadratic kappa and exact or one step", () => {
    const verdicts = cases
      .filter(({ found }) => found.band !== null)
      .map(({ label, found }) => [EXPECTATIONS.indexOf(found.band!), EXPECTATIONS.indexOf(label.expectation)] as const);
    expect(kappa(confusion(verdicts, 3), "quadratic")).toBeGreaterThan(0.5);
    expect(exactly(verdicts, 1)).toBeGreaterThan(0.9);
  });
});
