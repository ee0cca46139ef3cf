import type { Coverage } from "../../model/coverage.js";
import type { CriterionType } from "../../model/criterion.js";
import type { Origins } from "../origins.js";
import type { RubricFile } from "../schema.js";
import { cuesOf } from "./uses.js";
import { spotOf } from "./written.js";

/** Which of a rubric's cues, exceptions included, were found in some test; `found` has their texts. */
export function coverageOf(
  file: RubricFile,
  origins: Origins,
  types: readonly CriterionType[],
  found: ReadonlySet<string>,
): Coverage {
  const { written } = cuesOf(file, types);
  const missing = written.filter(({ text }) => !found.has(text));
  const uncovered = missing.map((cue) => {
    const { text, list, criterion } = cue;
    return { cue: text, list, criterion, ...spotOf(cue, origins) };
  });
  return { cues: written.length, exercised: written.length - missing.length, uncovered };
}
