import type { Proposal } from "../calibration/fit/fit.js";
import { criterionTypes } from "../criteria/index.js";
import type { FitReport } from "../model/calibration.js";
import { UserError } from "../model/errors.js";
import { editRubric, nextMinor } from "../rubric/edit.js";
import { parseRubric } from "../rubric/load.js";
import { checkFolder, realPath } from "./output.js";

/** Throws `UserError` where a fitted rubric can't be written to the file: no YAML, an input, or the rubric in use. */
export async function checkFitFile(file: string, taken: readonly string[]): Promise<void> {
  if (!/\.ya?ml$/i.test(file))
    throw new UserError("--fit", `"${file}" is no YAML file`, "Write --fit new.yaml, or --fit alone behind the files.");
  const path = await realPath(file);
  const others = await Promise.all(taken.filter((one) => one !== "-").map(realPath));
  if (path === others[0])
    throw new UserError(
      file,
      "is the rubric in use, which is never overwritten",
      "Name another file, such as new.yaml.",
    );
  if (others.includes(path)) throw new UserError(file, "is already an input or another output", "Name another file.");
  await checkFolder(file);
}

/** The proposal as a new version of the rubric: its YAML (null where nothing changes or no file is given), and what the report says of it. */
export function newRubric(
  proposal: Proposal,
  { source, file }: { readonly source: string; readonly file: string },
  written: string | null,
): { readonly source: string | null; readonly report: FitReport } {
  const from = parseRubric(source, file, criterionTypes).version;
  const version = { from, to: nextMinor(from) };
  if (proposal.changes.length === 0 || written === null)
    return { source: null, report: { ...proposal, version, file: null } };
  const edited = editRubric(source, file, version.to, proposal.changes);
  parseRubric(edited, written, criterionTypes);
  return { source: edited, report: { ...proposal, version, file: written } };
}
