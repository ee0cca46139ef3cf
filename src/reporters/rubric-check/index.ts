import type { RubricCheckReport } from "../../model/rubric-check.js";
import { github } from "./github.js";
import { json } from "./json.js";
import { table } from "./table.js";

export interface RubricCheckOptions {
  readonly width: number;
  readonly color: boolean;
}

/** A way to print what there is to say of rubrics. */
export interface RubricCheckReporter {
  readonly id: string;
  render(reports: readonly RubricCheckReport[], options: RubricCheckOptions): string;
}

/** All formats of `wow rubric validate`. */
export const rubricCheckReporters: readonly RubricCheckReporter[] = [table, json, github];
