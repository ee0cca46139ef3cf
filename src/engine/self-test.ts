import type { Rubric } from "../model/rubric.js";
import { parseTranscript, type Transcript } from "../model/transcript.js";
import { evaluate } from "./evaluate.js";

/** An inline test of a rubric that did not come out as it says. */
export interface TestFailure {
  readonly criterion: string;
  readonly kind: "pass" | "fail" | "skip";
  /** 0-based, within its kind. */
  readonly number: number;
  readonly why: string;
}

export interface TestRun {
  readonly tests: number;
  readonly failures: readonly TestFailure[];
}

/** Runs a rubric's inline tests: `pass` scores 0.5 or more, `fail` less, `skip` does not apply; evidence touches each mark. */
export async function selfTest(rubric: Rubric): Promise<TestRun> {
  const failures: TestFailure[] = [];
  let tests = 0;
  for (const criterion of rubric.criteria) {
    const alone: Rubric = {
      ...rubric,
      criteria: [criterion],
      dimensions: rubric.dimensions.filter(({ id }) => id === criterion.dimension),
    };
    for (const kind of ["pass", "fail", "skip"] as const) {
      for (const [number, transcript] of criterion.tests[kind].entries()) {
        tests++;
        const why = await fault(alone, kind, transcript);
        if (why !== null) failures.push({ criterion: criterion.id, kind, number, why });
      }
    }
  }
  return { tests, failures };
}

async function fault(rubric: Rubric, kind: "pass" | "fail" | "skip", text: string): Promise<string | null> {
  let transcript: Transcript;
  try {
    transcript = parseTranscript(text);
  } catch (error) {
    return `can't be read: ${(error as Error).message}`;
  }
  const { conversation, marks } = transcript;
  const verdict = (await evaluate(rubric, conversation)).criteria[0]!;
  if (verdict.status === "error") return `broke: ${verdict.reason}`;
  if (verdict.status === "not-applicable") return kind === "skip" ? null : `did not apply: ${verdict.reason}`;
  if (kind === "skip") return `applied, with the value ${verdict.value}`;
  if (verdict.value >= 0.5 !== (kind === "pass")) {
    const found = verdict.evidence.map(({ quote }) => `"${quote}"`).join(", ");
    return `scored ${verdict.value}${found === "" ? "" : ` on ${found}`}`;
  }
  const missed = marks.find(
    (mark) => !verdict.evidence.some((e) => e.message === mark.message && e.start < mark.end && mark.start < e.end),
  );
  return missed === undefined ? null : `no evidence at the mark in message ${missed.message}`;
}
