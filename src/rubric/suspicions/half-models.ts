import { merge } from "../merge.js";
import { isMapping } from "../merge-lists.js";
import { Origins } from "../origins.js";
import type { RubricFile } from "../schema.js";
import type { Suspect } from "./suspicion.js";

/** Criteria taken out of a likelihood or risk of the rubric that is extended, whose intercept was made for all of them. */
export const halfModels: Suspect = function* ({ file, sources: { yaml, parent } }) {
  const remove = isMapping(yaml.value) && isMapping(yaml.value.remove) ? yaml.value.remove.criteria : undefined;
  if (parent === null || !Array.isArray(remove)) return;
  const before = merge(parent, new Origins([parent.yaml]), []) as RubricFile;
  for (const dimension of before.dimensions) {
    const now = file.dimensions.find(({ id }) => id === dimension.id);
    for (const name of ["likelihood", "risk"] as const) {
      const [old, left] = [dimension[name], now?.[name]];
      if (old === undefined || left === undefined || old.intercept !== left.intercept) continue;
      for (const [index, id] of remove.entries()) {
        if (!Object.hasOwn(old.coefficients, id) || old.coefficients[id] === 0) continue;
        yield {
          spot: yaml.at(["remove", "criteria", index]),
          criterion: id,
          list: null,
          what: `is removed, and the ${name} of ${dimension.id} keeps an intercept that was made with it`,
          instead: `Give ${dimension.id} a ${name} of its own, or remove the dimension.`,
        };
      }
    }
  }
};
