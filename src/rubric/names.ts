import { didYouMean } from "../model/errors.js";
import type { Origins } from "./origins.js";
import { slipsIn } from "./slips.js";
import { RubricMistake } from "./spot.js";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Mapping = Readonly<Record<string, unknown>>;

/** What is wrong with a rubric's names and tests, whatever else may be wrong with it: ids that are there twice, or lead nowhere. */
export function checkNames(rubric: unknown, origins: Origins): readonly RubricMistake[] {
  const dimensions = partsOf(rubric, "dimensions");
  const criteria = partsOf(rubric, "criteria");
  return [
    ...twice("dimensions", dimensions, origins),
    ...twice("criteria", criteria, origins),
    ...homeless(dimensions, criteria, origins),
    ...modelled(dimensions, criteria, origins),
    ...untestable(criteria, origins),
  ];
}

function partsOf(rubric: unknown, section: string): readonly Mapping[] {
  const parts = isMapping(rubric) ? rubric[section] : undefined;
  return Array.isArray(parts) ? parts.map((part) => (isMapping(part) ? part : {})) : [];
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null;
}

function named(id: unknown): string | null {
  return typeof id === "string" ? id : null;
}

function twice(section: "dimensions" | "criteria", parts: readonly Mapping[], origins: Origins) {
  const seen = new Set<string>();
  const mistakes: RubricMistake[] = [];
  for (const [index, { id }] of parts.entries()) {
    if (typeof id !== "string") continue;
    const what = `the id "${id}" is there twice`;
    if (seen.has(id)) mistakes.push(new RubricMistake(origins.at([section, index, "id"]), null, what, "Give each its own id.")); // biome-ignore format: one step
    seen.add(id);
  }
  return mistakes;
}

/** Criteria of a dimension that there is not. */
function homeless(dimensions: readonly Mapping[], criteria: readonly Mapping[], origins: Origins) {
  const known = dimensions.flatMap(({ id }) => named(id) ?? []);
  const mistakes: RubricMistake[] = [];
  for (const [index, { id, dimension }] of criteria.entries()) {
    if (typeof dimension !== "string" || known.includes(dimension) || known.length === 0) continue;
    const what = `unknown dimension "${dimension}"${didYouMean(dimension, known)}`;
    const instead = `Dimensions of this rubric: ${known.join(", ")}.`;
    mistakes.push(new RubricMistake(origins.at(["criteria", index, "dimension"]), named(id), what, instead));
  }
  return mistakes;
}

/** Coefficients of what is no criterion of the dimension, or one that stands outside of its score. */
function modelled(dimensions: readonly Mapping[], criteria: readonly Mapping[], origins: Origins) {
  const mistakes: RubricMistake[] = [];
  const known = new Set(dimensions.map(({ id }) => id));
  for (const [index, dimension] of dimensions.entries()) {
    if (dimension.likelihood === undefined && dimension.risk === undefined) continue;
    const own = criteria.filter((one) => one.dimension === dimension.id || !known.has(one.dimension));
    const ids = own.flatMap(({ id }) => named(id) ?? []);
    for (const part of ["likelihood", "risk"]) {
      const model = dimension[part];
      const path = ["dimensions", index, part, "coefficients"];
      // A criterion whose own id is mended may be the one that is meant.
      let unnamed = own.length - new Set(ids.filter((id) => ID.test(id))).size;
      for (const id of Object.keys(isMapping(model) && isMapping(model.coefficients) ? model.coefficients : {})) {
        const refuse = (what: string, instead: string) =>
          mistakes.push(
            new RubricMistake(origins.atKey(path, id), null, `dimension ${dimension.id}: ${what}`, instead),
          );
        if (own.some((one) => one.id === id && one.bonus !== undefined))
          refuse(`"${id}" gives a bonus, so it can't have a coefficient as well`, "Take the one or the other out.");
        if (ids.includes(id)) continue;
        const hint = didYouMean(id, ids);
        if (hint === "" && unnamed-- > 0) continue;
        refuse(`"${id}" is no criterion of it${hint}`, `Its criteria: ${ids.join(", ") || "none"}.`);
      }
    }
  }
  return mistakes;
}

/** Tests that are no transcripts. */
function untestable(criteria: readonly Mapping[], origins: Origins) {
  const mistakes: RubricMistake[] = [];
  for (const [index, { id, tests }] of criteria.entries()) {
    if (!isMapping(tests)) continue;
    for (const kind of ["pass", "fail", "skip"]) {
      const list = tests[kind];
      for (const [number, text] of (Array.isArray(list) ? list : []).entries()) {
        if (typeof text !== "string" || text.trim() === "") continue;
        for (const { line, what, instead } of slipsIn(text)) {
          const spot = origins.atLine(["criteria", index, "tests", kind, number], line);
          mistakes.push(new RubricMistake(spot, named(id), `the test is no transcript: ${what}`, instead));
        }
      }
    }
  }
  return mistakes;
}
