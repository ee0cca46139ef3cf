import { criterionTypes } from "../../criteria/index.js";
import { UserError } from "../../model/errors.js";
import type { RubricStamp } from "../../model/evaluation.js";
import type { SavedHead } from "../../model/saved.js";
import type { Scored } from "../../model/scored.js";
import type { PluginLoader } from "../../plugins/index.js";
import { readResults, rubricOfResults, type SavedResult } from "../../readers/results/index.js";
import { type Loaded, pathsOf, readRubric, rubricOf } from "../../rubric/load.js";
import { readOptions } from "../options.js";
import type { GatherFlags } from "./options.js";
import type { Origin, Read } from "./origin.js";

/** Results that were saved; the rubric is only read for its words. */
export async function resultsOrigin(
  results: readonly SavedResult[],
  files: readonly string[],
  flags: GatherFlags,
  code: PluginLoader,
): Promise<Origin> {
  const loaded = await rubricNamed(await rubricOfResults(results[0]!), results[0]!.name, flags.rubric, code);
  return {
    rubric: rubricOf(loaded),
    taken: [...files, ...(flags.history ?? []), ...pathsOf(loaded)],
    areSaved: true,
    input: { ...readOptions(flags), readers: code.readers },
    open() {
      const { scored, heads, repeated } = readResults(results);
      return {
        scored: flags.quotes ? scored : withoutQuotes(scored),
        read: () => ({
          inputs: inputsOf(heads, repeated()),
          files: [],
          guesses: guessesOf(heads),
          masked: heads.some(({ notes }) => notes?.masked === true),
          window: windowOf(heads, flags.window),
        }),
      };
    },
  };
}

/** The rubric that a result names, or the one given in its place. Throws `UserError` where it is not the same. */
async function rubricNamed(
  { id, version, digest }: RubricStamp,
  file: string,
  given: string | undefined,
  code: PluginLoader,
): Promise<Loaded> {
  const name = `${id} ${version}`;
  const options = { types: criterionTypes, code };
  const found =
    given === undefined
      ? await readRubric(`${id}@${version}`, options).catch((error) => {
          if (!(error instanceof UserError)) throw error;
          return null;
        })
      : await readRubric(given, options);
  const rubric = found === null ? null : rubricOf(found);
  if (found !== null && rubric!.digest === digest) return found;
  await rubric?.close();
  const what =
    given === undefined
      ? `it was scored with the rubric ${name}, which is none of the shipped ones`
      : `it was scored with ${name} (${digest.slice(0, 19)}), and ${given} is ${rubric!.id} ${rubric!.version} (${rubric!.digest.slice(0, 19)})`;
  throw new UserError(file, what, `Give the rubric's file, as it was then: --rubric FILE, or git:REV:FILE.`);
}

function inputsOf(heads: readonly SavedHead[], repeated: number): Read["inputs"] {
  const inputs = heads.flatMap((head) => head.inputs);
  const last = inputs.at(-1);
  if (repeated === 0 || last === undefined) return inputs;
  const duplicate = (last.skipped.duplicate ?? 0) + repeated;
  return [...inputs.slice(0, -1), { ...last, skipped: { ...last.skipped, duplicate } }];
}

function guessesOf(heads: readonly SavedHead[]): Read["guesses"] {
  const notes = heads.map((head) => head.notes ?? {});
  const sum = (count: (one: Partial<Read["guesses"]>) => number | undefined) =>
    notes.reduce((total, one) => total + (count(one) ?? 0), 0);
  return {
    assumedTimezone: notes.map((one) => one.assumedTimezone ?? null).find((zone) => zone !== null) ?? null,
    zonelessFiles: sum((one) => one.zonelessFiles),
    ambiguousDates: sum((one) => one.ambiguousDates),
    assumedDates: [...new Set(notes.flatMap((one) => one.assumedDates ?? []))].sort(),
  };
}

/** The window that all were scored with; null where it is to be another, or none says it. Throws `UserError` where they differ. */
function windowOf(heads: readonly SavedHead[], told: number | undefined): number | null {
  const windows = heads
    .map(({ file, notes }) => ({ file, window: notes?.window ?? null }))
    .filter(({ window }) => window !== null);
  const [first] = windows;
  if (first === undefined) return null;
  if (told !== undefined) return told === first.window && windows.every(({ window }) => window === told) ? told : null;
  const other = windows.find(({ window }) => window !== first.window);
  if (other === undefined) return first.window;
  const what = `returns were counted within ${other.window} days, and in ${first.file} within ${first.window}`;
  throw new UserError(other.file, what, "Say which it is to be: --window DAYS.");
}

async function* withoutQuotes(scored: AsyncIterable<Scored>): AsyncGenerator<Scored> {
  for await (const { evaluation, conversation } of scored) {
    const criteria = evaluation.criteria.map((verdict) =>
      verdict.status === "scored"
        ? { ...verdict, evidence: verdict.evidence.map(({ quote: _, ...place }) => place) }
        : verdict,
    );
    yield { evaluation: { ...evaluation, criteria }, conversation };
  }
}
