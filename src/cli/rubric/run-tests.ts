import { criterionTypes } from "../../criteria/index.js";
import { testExamples } from "../../engine/examples.js";
import { testList } from "../../engine/list-test.js";
import { selfTest } from "../../engine/self-test.js";
import type { CodeLoader } from "../../model/code.js";
import type { CriterionType } from "../../model/criterion.js";
import type { TestFailure } from "../../model/rubric-tests.js";
import { cuesOf } from "../../rubric/lists.js";
import { type Loaded, readRubric } from "../../rubric/load.js";
import type { RubricFile } from "../../rubric/schema.js";
import { Lexicon } from "../../text/lexicon.js";

/** A rubric without mistakes whose tests have been run. */
export interface Tested {
  readonly failures: readonly TestFailure[];
  /** The texts of the cues that some test exercises. */
  readonly found: ReadonlySet<string>;
}

/** A rubric with its tests, the criterion types that it may use, and what its cues are found with. */
export interface Opened {
  readonly loaded: Loaded;
  readonly types: readonly CriterionType[];
  /** Those of them that are not ours, whose examples are tests too. */
  readonly foreign: readonly CriterionType[];
  readonly lexicon: Lexicon;
}

/** Reads a rubric together with the tests beside it. Throws `UserError` where it can't be read. */
export async function openTests(reference: string, code: CodeLoader): Promise<Opened> {
  const lexicon = new Lexicon();
  const loaded = await readRubric(reference, { types: criterionTypes, code, lexicon, tests: true });
  const { types, ofModules: foreign } = loaded.code;
  return { loaded, types, foreign, lexicon };
}

/** Runs the tests of a rubric: of its criteria, its lists, and the types that are not ours; or of these criteria alone. */
export async function runTests(
  { loaded: { rubric, file }, foreign, lexicon }: Opened,
  only: readonly string[] | null = null,
): Promise<Tested> {
  const found = new Set<string>();
  const failures: TestFailure[] = [];
  lexicon.watch((cue) => found.add(cue));
  const criteria = rubric!.criteria.filter(({ id }) => only === null || only.includes(id));
  failures.push(...(await selfTest(rubric!, criteria)).failures);
  if (only !== null) return { failures, found };
  for (const [name, { tests }] of Object.entries(file!.lists ?? {}))
    failures.push(...testList(name, textsOf(name, file!), tests, (cue) => found.add(cue)).failures);
  failures.push(...(await testExamples(foreign)).failures);
  return { failures, found };
}

/** The cues of a list, those of the lists that it names included. */
function textsOf(name: string, { lists = {} }: RubricFile): readonly string[] {
  return cuesOf(`$${name}`, lists, () => {}).map((cue) => String(cue).trim());
}
