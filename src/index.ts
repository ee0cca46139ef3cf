/**
 * `wow-score` as a library: load a rubric, read conversations, evaluate them, sum them up. Nothing here keeps state
 * between calls.
 *
 * @module
 */
import { criterionTypes } from "./criteria/index.js";
import type { Rubric } from "./model/rubric.js";
import { loadRubric as load } from "./rubric/load.js";

export { type EvaluateOptions, evaluate } from "./engine/evaluate.js";
export { type SummarizeOptions, summarize } from "./engine/tally.js";
export type * from "./model/conversation.js";
export type * from "./model/criterion.js";
export { UserError } from "./model/errors.js";
export type * from "./model/evaluation.js";
export type * from "./model/reading.js";
export type * from "./model/report.js";
export type * from "./model/rubric.js";
export { readConversations } from "./readers/index.js";

/** Loads a shipped rubric by id (`wow`), or a YAML file. Throws `UserError` with `file:line:column` of a mistake. */
export async function loadRubric(nameOrPath: string): Promise<Rubric> {
  return load(nameOrPath, criterionTypes);
}
