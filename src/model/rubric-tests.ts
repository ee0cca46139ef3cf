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
