import type { Versions } from "../engine/mixtures.js";
import type { Scoring } from "../engine/score.js";
import type { CodeLoader } from "../model/code.js";
import type { CriterionType } from "../model/criterion.js";
import type { Rubric } from "../model/rubric.js";
import { bindCriterion, dimensionsOf } from "../rubric/bind.js";
import { RubricChanges } from "../rubric/changes.js";
import { readRubric, rubricOf } from "../rubric/load.js";
import type { RubricFile } from "../rubric/schema.js";
import { Lexicon } from "../text/lexicon.js";

/** Two versions of a rubric, loaded side by side, with what changed between them. */
export interface LoadedVersions {
  readonly was: Rubric;
  readonly is: Rubric;
  readonly changes: RubricChanges;
  readonly versions: Versions;
}

/** Loads two versions of a rubric, their cues in one lexicon, and the code that they may run. Throws `UserError`. */
export async function loadVersions(
  was: string,
  is: string,
  types: readonly CriterionType[],
  code: CodeLoader,
): Promise<LoadedVersions> {
  const lexicon = new Lexicon();
  const load = async (reference: string) => {
    const loaded = await readRubric(reference, { types, code, lexicon });
    return { side: { rubric: rubricOf(loaded), file: loaded.file! }, types: loaded.code.types };
  };
  const old = await load(was);
  try {
    const now = await load(is);
    const all = new Map([...old.types, ...now.types].map((type) => [type.type, type]));
    return versionsOf(old.side, now.side, lexicon, [...all.values()]);
  } catch (error) {
    await old.side.rubric.close();
    throw error;
  }
}

/** A rubric with what its files say. */
export interface Side {
  readonly file: RubricFile;
  readonly rubric: Rubric;
}

/** Two versions that are bound to one lexicon, with what changed between them. */
export function versionsOf(was: Side, is: Side, lexicon: Lexicon, types: readonly CriterionType[]): LoadedVersions {
  const changes = new RubricChanges(was.file, is.file, types, [fingerprints(was.rubric), fingerprints(is.rubric)]);
  const versions: Versions = {
    lexicon,
    was: was.rubric,
    is: is.rubric,
    reaches: changes.reaches,
    keyOf: (id) => changes.keyOf(id),
    runsCode: (key) => changes.runsCode(key),
    criterion: (key, wanted) => {
      const mix = changes.criterion(key, wanted);
      return (chosen, cues) => {
        const written = mix(chosen);
        return written === undefined ? null : bindCriterion(written, types, cues);
      };
    },
    scoring: (chosen) => scoringOf(changes.scoring(chosen)),
  };
  return { was: was.rubric, is: is.rubric, changes, versions };
}

/** By criterion: the fingerprints of the code that it runs, if any. */
function fingerprints({ criteria }: Rubric): ReadonlyMap<string, string> {
  return new Map(
    criteria.map(({ id, when, check, variants }) => {
      const asked = [when, check, ...variants.flatMap((one) => [one.when, one.check])];
      return [id, asked.flatMap((one) => one?.fingerprint ?? []).join(" ")];
    }),
  );
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
