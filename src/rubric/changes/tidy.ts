import type { Chosen } from "../../model/comparison.js";
import type { RubricFile } from "../schema.js";
import { mixed } from "./joint.js";
import type { JointRubric } from "./rubric.js";

type Criterion = RubricFile["criteria"][number];
type Dimension = RubricFile["dimensions"][number];
type Model = NonNullable<Dimension["likelihood"]>;

/** The version in which the chosen edits are made, without what refers to a criterion or a dimension that is not there then. */
export function tidied(joint: JointRubric, was: RubricFile, chosen: Chosen): RubricFile {
  const { lists: _lists, include: _include, ...rest } = was;
  const present = new Map<string, Criterion>();
  const there = [...joint.dimensions.values()].flatMap((part) => (mixed(part, chosen) ?? []) as Dimension | []);
  const dimensions = new Set(there.map(({ id }) => id));
  for (const [key, part] of joint.criteria) {
    const criterion = mixed(part, chosen) as Criterion | undefined;
    if (criterion !== undefined && dimensions.has(criterion.dimension)) present.set(key, criterion);
  }
  const model = (given: Model | undefined, dimension: string) => given && withPresent(given, dimension, present);
  return {
    ...rest,
    ...(mixed(joint.head, chosen) as Partial<RubricFile>),
    dimensions: there.map(({ likelihood, risk, ...dimension }) => ({
      ...dimension,
      ...(likelihood && { likelihood: model(likelihood, dimension.id)! }),
      ...(risk && { risk: model(risk, dimension.id)! }),
    })),
    criteria: [...present.values()],
  };
}

function withPresent(given: Model, dimension: string, present: ReadonlyMap<string, Criterion>): Model {
  const coefficients = Object.entries(given.coefficients).flatMap(([key, value]) => {
    const criterion = present.get(key);
    return criterion?.dimension === dimension ? [[criterion.id, value]] : [];
  });
  return { ...given, coefficients: Object.fromEntries(coefficients) };
}
