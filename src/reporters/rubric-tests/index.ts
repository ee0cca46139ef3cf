import type { RubricTestReport } from "../../model/rubric-tests.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { table } from "./table.js";

export interface RubricTestOptions {
  readonly width: number;
  readonly color: boolean;
  /** Name every cue that no test exercises, rather than a few. */
  readonly uncovered: boolean;
}

/** A way to print what rubrics' tests say. */
export interface RubricTestReporter {
  readonly id: string;
  render(reports: readonly RubricTestReport[], options: RubricTestOptions): string;
}

/** All formats of `wow rubric test`. */
export const rubricTestReporters: readonly RubricTestReporter[] = [table, json, junit];
