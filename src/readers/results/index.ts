import { UserError } from "../../model/errors.js";
import { filesOf } from "../source/files.js";
import { type OpenSource, open } from "../source/open.js";
import { isOwnReport, resultForm } from "../source/own-report.js";

export { type Results, readResults, rubricOfResults } from "./read.js";

/** A saved result, opened. */
export type SavedResult = OpenSource;

/**
 * The saved results that these paths lead to; null where they lead to exports instead. Other reports of `wow` beside them
 * are passed over. Throws `UserError` where they lead to both.
 */
export async function savedResults(
  paths: readonly string[],
  stdin?: AsyncIterable<Uint8Array>,
): Promise<readonly SavedResult[] | null> {
  const results: OpenSource[] = [];
  const exports: string[] = [];
  for (const path of paths) {
    for await (const found of filesOf(path, stdin)) {
      const source = found.trouble === undefined ? await open(found, { results: true }).catch(() => null) : null;
      if (source !== null && resultForm(source.head) !== null) results.push(source);
      else if (found.named || source === null || !isOwnReport(source.head)) exports.push(found.name);
    }
  }
  if (results.length === 0) return null;
  if (exports.length === 0) return results;
  throw new UserError(
    exports[0]!,
    `this is an export, and ${results[0]!.name} a saved result: they can't be read together`,
    "Give exports alone, or results alone: wow score saves an export's with -o results.json.",
  );
}
