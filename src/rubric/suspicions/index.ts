import type { CriterionType } from "../../model/criterion.js";
import type { TestFailure } from "../../model/rubric-tests.js";
import { cuesOf } from "../cues/uses.js";
import type { Loaded } from "../load.js";
import type { Sources } from "../sources.js";
import { bands } from "./bands.js";
import { emptyDimensions } from "./empty-dimensions.js";
import { expressions } from "./expressions.js";
import { firesOnFail } from "./fires-on-fail.js";
import { halfModels } from "./half-models.js";
import { neverApplies } from "./never-applies.js";
import { noOccasion } from "./no-occasion.js";
import { shadowed } from "./shadowed.js";
import { shadowsOf } from "./shadows.js";
import type { Suspect, Suspicion } from "./suspicion.js";
import { twice } from "./twice.js";
import { untested } from "./untested.js";
import { unusedLists } from "./unused-lists.js";
import { weights } from "./weights.js";

export type { Suspicion } from "./suspicion.js";

const SUSPECTS: readonly Suspect[] = [
  shadowed,
  twice,
  expressions,
  neverApplies,
  noOccasion,
  weights,
  halfModels,
  bands,
  emptyDimensions,
  unusedLists,
  untested,
];

/**
 * What a rubric without mistakes may say, but hardly means, in the order of its files, from top to bottom; `failures` are
 * those of its tests. What only its parents say is theirs to mend, and not told.
 */
export function suspicionsOf(
  { rubric, file, origins, sources }: Loaded,
  types: readonly CriterionType[],
  failures: readonly TestFailure[],
): readonly Suspicion[] {
  if (rubric === null || file === null) return [];
  const cues = cuesOf(file, types);
  const examined = { file, rubric, origins, sources, types, cues, shadows: shadowsOf(cues) };
  const found = [...SUSPECTS.flatMap((suspect) => [...suspect(examined)]), ...firesOnFail(file, origins, failures)];
  const own = new Set(ownFiles(sources));
  const rank = new Map(origins.files.map((one, place) => [one.file, place]));
  return found
    .filter(({ spot }) => own.has(spot.file))
    .sort(
      ({ spot: a }, { spot: b }) => rank.get(a.file)! - rank.get(b.file)! || a.line - b.line || a.column - b.column,
    );
}

/** Names of the files that a rubric is written in, without those of what it extends. */
function ownFiles({ yaml, tests, includes }: Sources): readonly string[] {
  return [yaml.file, ...(tests === null ? [] : [tests.file]), ...includes.flatMap(ownFiles)];
}
