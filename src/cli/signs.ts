import { fileURLToPath } from "node:url";
import { criterionTypes } from "../criteria/index.js";
import type { Rubric } from "../model/rubric.js";
import { loadRubric } from "../rubric/load.js";

/** A rubric that finds signs beside scores: policies and effort, or moments. */
export function signsRubric(name: "friction" | "moments"): Promise<Rubric> {
  return loadRubric(fileURLToPath(new URL(`../../rubrics/signs/${name}.yaml`, import.meta.url)), criterionTypes);
}
