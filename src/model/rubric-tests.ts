import type { Coverage } from "./coverage.js";
import type { RubricStamp } from "./evaluation.js";

/** What is tested: a criterion or a named list of a rubric, or a criterion type by its examples. */
export type Tested = "criterion" | "list" | "type";

/** `missed`: should have been found, and was not. `noisy`: found where nothing should be. `evidence`: found elsewhere than marked. `broken`: the criterion broke. */
export type Fault = "missed" | "noisy" | "evidence" | "broken";

/** What was found in a test. */
export interface TestFinding {
  readonly cue: string;
  /** The words of the test that it was found in. */
  readonly quote: string;
}

/** A test of a rubric that did not come out as it says. */
export interface TestFailure {
  readonly of: Tested;
  readonly name: string;
  readonly kind: "pass" | "fail" | "skip" | "example";
  /** 0-based, within its kind. */
  readonly number: number;
  readonly fault: Fault;
  readonly why: string;
  /** The line of the test that it is about, from 1, and what stands there. */
  readonly line: number;
  readonly text: string;
  readonly found: readonly TestFinding[];
}

export interface TestRun {
  readonly tests: number;
  readonly failures: readonly TestFailure[];
}

/** A place in a file; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A test of a rubric with how it came out, or a criterion that has none: its `kind` is null. */
export interface TestCase extends Place {
  readonly of: Tested;
  readonly name: string;
  readonly kind: TestFailure["kind"] | null;
  /** 0-based, within its kind. */
  readonly number: number;
  /** With the place of the line that it is about. */
  readonly failure: (TestFailure & Place) | null;
}

/** What the tests of a rubric say. */
export interface RubricTestReport {
  readonly file: string;
  readonly rubric: RubricStamp;
  readonly cases: readonly TestCase[];
  /** Null where only some of its tests were run. */
  readonly coverage: Coverage | null;
}
