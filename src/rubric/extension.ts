import { stringify } from "yaml";
import type { Change } from "../model/calibration.js";
import type { RubricFile } from "./schema.js";

type Numbers = Record<string, unknown>;

/** The YAML of a rubric that extends another (`reference`) by some numbers; `file` is the other as a whole. */
export function extension(file: RubricFile, reference: string, version: string, changes: readonly Change[]): string {
  const dimensions = new Map<string, Numbers>();
  const criteria = new Map<string, Numbers>();
  const bands = { ...file.bands };
  const dimension = (id: string): Numbers => entry(dimensions, id);
  for (const { at, to } of changes) {
    if (at.kind === "band") bands[at.band] = to;
    else if (at.kind === "weight") entry(criteria, at.criterion).weight = to;
    else if (at.kind === "dimension") dimension(at.dimension).weight = to;
    else {
      const old = file.dimensions.find(({ id }) => id === at.dimension)![at.model]!;
      const models = dimension(at.dimension) as Record<string, typeof old>;
      const model = structuredClone(models[at.model] ?? old);
      if (at.kind === "intercept") model.intercept = to;
      else model.coefficients[at.criterion] = to;
      models[at.model] = model;
    }
  }
  return stringify({
    extends: reference,
    id: file.id,
    version,
    title: file.title,
    ...(changes.some(({ at }) => at.kind === "band") && { bands }),
    ...(dimensions.size > 0 && { dimensions: [...dimensions.values()] }),
    ...(criteria.size > 0 && { criteria: [...criteria.values()] }),
  });
}

function entry(parts: Map<string, Numbers>, id: string): Numbers {
  const known = parts.get(id) ?? { id };
  parts.set(id, known);
  return known;
}
