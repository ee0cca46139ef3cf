import type { Versions } from "../engine/mixtures.js";
import type { Scoring } from "../engine/score.js";
import type { CodeLoader } from "../model/code.js";
import type { CriterionType } from "../model/criterion.js";
import type { Rubric } from "../model/rubric.js";
import { bindCriterion, dimensionsOf } from "../rubric/bind.js";
import { WrittenCode } from "../rubric/changes/code.js";
import { RubricChanges } from "../rubric/changes.js";
import { pathsOf, readRubric, rubricOf } from "../rubric/load.js";
import type { RubricFile } from "../rubric/schema.js";
import { Lexicon } from "../text/lexicon.js";

/** Two versions of a rubric, loaded side by side, with what changed between them. */
export interface LoadedVersions {
  readonly was: Rubric;
  readonly is: Rubric;
  readonly changes: RubricChanges;
  readonly versions: Versions;
}

/** Both, with the paths of the files that they are made of. */
export interface LoadedFiles extends LoadedVersions {
  readonly files: readonly string[];
}

/** Loads two versions of a rubric, their cues in one lexicon, and the code that each names. Throws `UserError`. */
export async function loadVersions(
  was: string,
  is: string,
  types: readonly CriterionType[],
  code: CodeLoader,
): Promise<LoadedFiles> {
  const lexicon = new Lexicon();
  const files: string[] = [];
  const load = async (reference: string): Promise<Side> => {
    const loaded = await readRubric(reference, { types, lexicon, code });
    files.push(...pathsOf(loaded));
    return { rubric: rubricOf(loaded), file: loaded.file!, types: loaded.code.types };
  };
  const old = await load(was);
  try {
    return { ...versionsOf(old, await load(is), lexicon, types), files };
  } catch (error) {
    await old.rubric.close();
    throw error;
  }
}

/** A rubric with what its files say. */
export interface Side {
  readonly file: RubricFile;
  readonly rubric: Rubric;
  /** Those of its modules included. */
  readonly types: readonly CriterionType[];
}

/** Two versions that are bound to one lexicon, with what changed between them. */
export function versionsOf(was: Side, is: Side, lexicon: Lexicon, types: readonly CriterionType[]): LoadedVersions {
  const code = new WrittenCode();
  for (const side of [was, is]) code.add(side.file, side.rubric, side.types);
  const changes = new RubricChanges(was.file, is.file, types, code);
  const bound = (written: unknown) => code.of(written);
  const versions: Versions = {
    lexicon,
    was: was.rubric,
    is: is.rubric,
    reaches: changes.reaches,
    keyOf: (id) => changes.keyOf(id),
    criterion: (key, wanted) => {
      const mix = changes.criterion(key, wanted);
      return (chosen, cues) => {
        const written = mix(chosen);
        return written === undefined ? null : bindCriterion(written, { types, cues, bound });
      };
    },
    scoring: (chosen) => scoringOf(changes.scoring(chosen)),
  };
  return { was: was.rubric, is: is.rubric, changes, versions };
}

function scoringOf(file: Pick<RubricFile, "bands" | "dimensions" | "criteria">): Scoring {
  return {
    dimensions: dimensionsOf(file),
    bands: file.bands,
    criteria: file.criteria.map(({ id, dimension, weight, bonus, critical }) => ({
      id,
      dimension,
      weight,
      bonus: bonus ?? null,
      critical,
    })),
  };
}
