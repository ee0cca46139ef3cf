import { didYouMean, UserError } from "../model/errors.js";
import type { RubricFile } from "./schema.js";

/** What of a rubric is kept, by id. */
export interface Kept {
  readonly dimensions: readonly string[];
  readonly criteria: readonly string[];
}

/** Which dimensions, and which criteria; undefined for all. */
export type Wanted = Partial<Kept>;

/**
 * What is left of a rubric where only some dimensions, or criteria, are wanted: the criteria of these dimensions, and the dimensions that
 * still have criteria. Throws `UserError` for what is not there, or where nothing is left.
 */
export function kept(file: Pick<RubricFile, "dimensions" | "criteria" | "id">, wanted: Wanted): Kept {
  for (const section of ["dimensions", "criteria"] as const) check(section, file, wanted[section] ?? []);
  const isWanted = (section: keyof Kept, id: string) => wanted[section] === undefined || wanted[section].includes(id);
  const criteria = file.criteria.filter(
    ({ id, dimension }) => isWanted("criteria", id) && isWanted("dimensions", dimension),
  );
  if (criteria.length === 0)
    throw new UserError(
      null,
      "no criterion is left",
      "Keep at least one; the criteria that you name must be of dimensions that are kept.",
    );
  const used = new Set(criteria.map(({ dimension }) => dimension));
  const dimensions = file.dimensions.map(({ id }) => id).filter((id) => used.has(id));
  return { dimensions, criteria: criteria.map(({ id }) => id) };
}

function check(
  section: keyof Kept,
  file: Pick<RubricFile, "dimensions" | "criteria" | "id">,
  wanted: readonly string[],
) {
  const ids = file[section].map(({ id }) => id);
  for (const id of wanted) {
    if (ids.includes(id)) continue;
    const one = section === "criteria" ? "criterion" : "dimension";
    throw new UserError(
      null,
      `${file.id} has no ${one} "${id}"${didYouMean(id, ids)}`,
      `There are: ${ids.join(", ")}.`,
    );
  }
}
