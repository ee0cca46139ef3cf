import type { TestFailure } from "../model/rubric-tests.js";
import type { Origins } from "./origins.js";
import type { RubricFile } from "./schema.js";
import type { Spot } from "./spot.js";

type Line = Pick<TestFailure, "of" | "name" | "kind" | "number" | "line">;

/** Where a line of a test stands. */
export function placeOfTest({ of, name, kind, number, line }: Line, file: RubricFile, origins: Origins): Spot {
  const section = of === "list" ? ["lists", name] : ["criteria", file.criteria.findIndex(({ id }) => id === name)];
  return origins.atLine([...section, "tests", kind, number], line);
}
