/**
 * `wow-score` as a library: load a rubric, read conversations, evaluate them, sum them up. Nothing here keeps state
 * between calls.
 *
 * @module
 */
import { criterionTypes } from "./criteria/index.js";
import type { Rubric } from "./model/rubric.js";
import { PluginLoader, type PluginOptions } from "./plugins/index.js";
import { loadRubric as load } from "./rubric/load.js";

export { type EvaluateOptions, evaluate, evaluateAll } from "./engine/evaluate.js";
export { type SummarizeOptions, summarize } from "./engine/tally.js";
export type * from "./model/conversation.js";
export type * from "./model/criterion.js";
export { UserError } from "./model/errors.js";
export type * from "./model/evaluation.js";
export type * from "./model/reading.js";
export type * from "./model/report.js";
export type * from "./model/reporter.js";
export type * from "./model/rubric.js";
export * from "./plugins/define.js";
export type { PluginOptions } from "./plugins/index.js";
export { readConversations } from "./readers/index.js";

/**
 * Loads a shipped rubric by id (`wow`), or a YAML file. Code that it names runs only where `options` allow it; `close()` ends
 * that. Throws `UserError` with `file:line:column` of a mistake.
 */
export async function loadRubric(nameOrPath: string, options: PluginOptions = {}): Promise<Rubric> {
  return load(nameOrPath, criterionTypes, new PluginLoader(options));
}
