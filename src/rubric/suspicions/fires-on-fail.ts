import type { TestFailure } from "../../model/rubric-tests.js";
import type { Origins } from "../origins.js";
import type { RubricFile } from "../schema.js";
import { placeOfTest } from "../tests.js";
import { excerpt } from "./excerpt.js";
import type { Suspicion } from "./suspicion.js";

/** Cues that are found in an example that a criterion must fail, or a list must not be found in; `failures` are those of its tests. */
export function* firesOnFail(
  file: RubricFile,
  origins: Origins,
  failures: readonly TestFailure[],
): Iterable<Suspicion> {
  for (const failure of failures) {
    const { of, name, kind, fault, found } = failure;
    if (fault !== "noisy" || kind !== "fail" || of === "type" || found.length === 0) continue;
    const cues = [
      ...new Set(found.map(({ cue, quote }) => (cue === quote ? `"${cue}"` : `"${excerpt(quote)}" (${excerpt(cue)})`))),
    ];
    const what = `its own fail example has ${cues.join(", ")}`;
    const about = of === "list" ? { criterion: null, list: name } : { criterion: name, list: null };
    const instead = "Narrow the cue, or make an exception of the longer phrase.";
    yield { spot: placeOfTest(failure, file, origins), ...about, what, instead };
  }
}
