import { didYouMean, UserError } from "../model/errors.js";
import type { RubricFile } from "./schema.js";

/** What of a rubric is kept, by id. */
export interface Kept {
  readonly dimensions: readonly string[];
  readonly criteria: readonly string[];
}

/** Which dimensions, and which criteria; undefined for all. */
export type Wanted = Partial<Kept>;

/** What is kept, and which of its criteria nobody asked for. */
export interface KeptWhole extends Kept {
  readonly added: readonly string[];
}

/**
 * What is left of a rubric where only some dimensions, or criteria, are wanted: the criteria of these dimensions, and the dimensions that
 * still have criteria. Where a likelihood or risk of these has coefficients for criteria, all of them are kept: without some, its intercept
 * would no longer fit. Throws `UserError` for what is not there, or where nothing is left.
 */
export function kept(file: Pick<RubricFile, "dimensions" | "criteria" | "id">, wanted: Wanted): KeptWhole {
  for (const section of ["dimensions", "criteria"] as const) check(section, file, wanted[section] ?? []);
  const isWanted = (section: keyof Kept, id: string) => wanted[section] === undefined || wanted[section].includes(id);
  const chosen = file.criteria.filter(
    ({ id, dimension }) => isWanted("criteria", id) && isWanted("dimensions", dimension),
  );
  if (chosen.length === 0)
    throw new UserError(
      null,
      "no criterion is left",
      "Keep at least one; the criteria that you name must be of dimensions that are kept.",
    );
  const used = new Set(chosen.map(({ dimension }) => dimension));
  const dimensions = file.dimensions.filter(({ id }) => used.has(id));
  const modelled = new Set(
    dimensions
      .flatMap(({ likelihood, risk }) => [likelihood, risk])
      .flatMap((model) => Object.keys(model?.coefficients ?? {})),
  );
  const added = file.criteria.filter((one) => modelled.has(one.id) && !chosen.includes(one));
  const criteria = file.criteria.filter((one) => chosen.includes(one) || added.includes(one));
  const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  return { dimensions: ids(dimensions), criteria: ids(criteria), added: ids(added) };
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
