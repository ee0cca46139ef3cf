import { dirname, relative } from "node:path";
import type { Proposal } from "../calibration/fit/fit.js";
import { criterionTypes } from "../criteria/index.js";
import { waits } from "../engine/prepare.js";
import type { FitReport } from "../model/calibration.js";
import { UserError } from "../model/errors.js";
import { editRubric, nextMinor } from "../rubric/edit.js";
import { extension } from "../rubric/extension.js";
import { type Loaded, parseExtension, parseRubric } from "../rubric/load.js";
import { checkFolder, realPath } from "./output.js";

/** Throws `UserError` where a fitted rubric can't be written to the file: no YAML, an input, or one of the `rubric` in use. */
export async function checkFitFile(file: string, rubric: readonly string[], taken: readonly string[]): Promise<void> {
  if (!/\.ya?ml$/i.test(file))
    throw new UserError("--fit", `"${file}" is no YAML file`, "Write --fit new.yaml, or --fit alone behind the files.");
  const path = await realPath(file);
  if ((await Promise.all(rubric.map(realPath))).includes(path))
    throw new UserError(
      file,
      "is the rubric in use, which is never overwritten",
      "Name another file, such as new.yaml.",
    );
  const others = await Promise.all(taken.filter((one) => one !== "-").map(realPath));
  if (others.includes(path)) throw new UserError(file, "is already an input or another output", "Name another file.");
  await checkFolder(file);
}

/**
 * The proposal as a new version of the rubric (named `reference` by the user): its YAML (null where nothing changes or no file
 * is given), and what the report says of it. A rubric in several files, or with code beside it, is extended, one in a single file is edited.
 */
export function newRubric(
  proposal: Proposal,
  loaded: Loaded,
  reference: string,
  written: string | null,
): { readonly source: string | null; readonly report: FitReport } {
  const { yaml, parent, includes, path } = loaded.sources;
  const from = loaded.file!.version;
  const version = { from, to: nextMinor(from) };
  if (proposal.changes.length === 0 || written === null)
    return { source: null, report: { ...proposal, version, file: null } };
  const report = { ...proposal, version, file: written };
  if (parent === null && includes.length === 0 && !waits(loaded.rubric!)) {
    const edited = editRubric(yaml.source, yaml.file, version.to, proposal.changes);
    parseRubric(edited, written, criterionTypes);
    return { source: edited, report };
  }
  const isShipped = !/[\\/:]|\.ya?ml$/i.test(reference);
  const base = isShipped
    ? `${loaded.file!.id}@${from}`
    : path === null
      ? reference
      : `./${relative(dirname(written), path)}`;
  const source = extension(loaded.file!, base, version.to, proposal.changes);
  parseExtension(source, written, loaded);
  return { source, report };
}
