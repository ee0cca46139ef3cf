import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import type { CriterionVerdict, Evaluation } from "../../src/model/evaluation.js";
import { file, lines, type Outcome, WEEK, wow } from "./cli.js";

/** Is there a Python to run programs with? */
export const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** A file of the fixtures. */
export function fixture(name: string): string {
  return resolve("fixtures/plugins", name);
}

/** A rubric file with one criterion of code, `code`, beside one of wow's own, `sorry`. */
export function rubricWith(
  code: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const criterion = (id: string, check: unknown) => ({ id, dimension: "manner", question: `${id}?`, check });
  const rubric = {
    id: "with-code",
    version: "1.0.0",
    title: "With code",
    dimensions: [{ id: "manner", title: "Manner" }],
    criteria: [criterion("code", code), criterion("sorry", { type: "cue", any: ["sorry"] })],
    ...more,
  };
  return file("with-code.yaml", JSON.stringify(rubric));
}

export interface Scored extends Outcome {
  readonly evaluations: readonly Evaluation[];
  readonly milliseconds: number;
}

/** Scores the week with a rubric, its code allowed; `timeout` for what a module does. */
export async function scoreWeek(rubric: string, timeout = "5s"): Promise<Scored> {
  const start = performance.now();
  const given = ["-r", rubric, "-f", "ndjson", "-q", "--allow-plugins", "--plugin-timeout", timeout];
  const outcome = await wow(["score", `${WEEK}.csv`, ...given]);
  return { ...outcome, evaluations: lines(outcome.stdout), milliseconds: performance.now() - start };
}

/** What a criterion says of each conversation in a language that the rubric covers. */
export function verdictsOf(evaluations: readonly Evaluation[], id: string): readonly CriterionVerdict[] {
  return evaluations.filter(({ language }) => language === "en").map(({ criteria }) => criteria.find((one) => one.id === id)!); // biome-ignore format: one chain
}

/** How many there are of each status. */
export function counted(verdicts: readonly CriterionVerdict[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of verdicts) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** The reasons that are there, without repeats. */
export function reasonsOf(verdicts: readonly CriterionVerdict[]): readonly string[] {
  return [...new Set(verdicts.flatMap((one) => (one.status === "scored" ? [] : [one.reason])))];
}
