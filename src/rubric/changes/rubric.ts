import { gradesOf } from "../bind.js";
import type { RubricFile } from "../schema.js";
import { canonical, type Lists, listsOf, written } from "./canonical.js";
import type { WrittenCode } from "./code.js";
import { type At, choice, compare, type Sides } from "./compare.js";
import type { Joint } from "./joint.js";
import { pairUp, valueLikeness } from "./likeness.js";
import { compareLists, type ListChanges } from "./lists.js";

type Criterion = RubricFile["criteria"][number];
type Dimension = RubricFile["dimensions"][number];
type Grades = NonNullable<Criterion["grades"]>;
type Parts = (readonly [string, Joint])[];

/** Criteria this alike in what they look for are one criterion under another id. */
const ALIKE_CRITERIA = 0.6;
/** What is read by people alone. */
const WORDING: ReadonlySet<string> = new Set(["title", "description", "purpose", "question", "good", "coach", "tests"]);
/** What is no part of what a rubric says, or is told elsewhere. */
const APART: ReadonlySet<string> = new Set([
  "format",
  "version",
  "extends",
  "remove",
  "include",
  "plugins",
  "lists",
  "dimensions",
  "criteria",
]);

/** Two versions of a rubric as one. */
export interface JointRubric {
  readonly head: Extract<Joint, { kind: "map" }>;
  readonly dimensions: ReadonlyMap<string, Joint>;
  /** By the id that the old version gives a criterion, or the new one where it is new. */
  readonly criteria: ReadonlyMap<string, Joint>;
  /** The id of the new version → that key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly lists: ListChanges;
  /** Groups of changes that can't be made without one another. */
  readonly together: readonly (readonly [string, string])[];
}

/** Compares two resolved rubric files; `code` knows their checks that run code. */
export function jointRubric(was: RubricFile, is: RubricFile, code: WrittenCode): JointRubric {
  const lists = compareLists(listsOf(was), listsOf(is));
  const together: (readonly [string, string])[] = [];
  const sides: Sides = {
    was: listsOf(was),
    is: listsOf(is),
    lists,
    code,
    together: (group, other) => together.push([group, other]),
  };
  const keys = keysOf(was, is, sides);
  const before = new Map(was.criteria.map((criterion) => [criterion.id, criterion]));
  const after = new Map(is.criteria.map((criterion) => [keys.get(criterion.id)!, criterion]));
  const gone = goneOf(was, is, keys);
  const criteria = new Map<string, Joint>();
  for (const key of new Set([...after.keys(), ...before.keys()]))
    criteria.set(key, compareCriteria(before.get(key), after.get(key), key, gone, sides));
  const dimensions = new Map<string, Joint>();
  const oldDimensions = new Map(was.dimensions.map((dimension) => [dimension.id, dimension]));
  const newDimensions = new Map(is.dimensions.map((dimension) => [dimension.id, dimension]));
  for (const id of new Set([...newDimensions.keys(), ...oldDimensions.keys()])) {
    const one = oldDimensions.get(id);
    const other = newDimensions.get(id);
    dimensions.set(id, compareDimensions(one, other && rekeyed(other, keys), id, gone, sides));
  }
  return { head: compareHeads(was, is, sides), dimensions, criteria, keys, lists, together };
}

/** Each criterion of the new version: its id in the old one, found by what it looks for where the id is new. */
function keysOf(was: RubricFile, is: RubricFile, sides: Sides): ReadonlyMap<string, string> {
  const oldIds = new Set(was.criteria.map(({ id }) => id));
  const newIds = new Set(is.criteria.map(({ id }) => id));
  const lost = was.criteria.filter(({ id }) => !newIds.has(id));
  const gained = is.criteria.filter(({ id }) => !oldIds.has(id));
  const meaning = ({ when, check }: Criterion, lists: Lists) => written({ when, check }, lists);
  const likeness = (a: Criterion, b: Criterion) => {
    const alike = valueLikeness(meaning(a, sides.was), meaning(b, sides.is));
    // Of several that look for the same, the one that asks the same.
    return alike + 1e-3 * valueLikeness(a.question.split(" "), b.question.split(" "));
  };
  const renamed = new Map(pairUp(lost, gained, likeness, ALIKE_CRITERIA).map(([a, b]) => [b.id, a.id]));
  return new Map(is.criteria.map(({ id }) => [id, renamed.get(id) ?? id]));
}

/** By a criterion's key: the group of the change that takes it out of its dimension, or brings it in. */
function goneOf(was: RubricFile, is: RubricFile, keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const before = new Map(was.criteria.map(({ id, dimension }) => [id, dimension]));
  const after = new Map(is.criteria.map(({ id, dimension }) => [keys.get(id)!, dimension]));
  const lives = (file: RubricFile, id: string) => file.dimensions.some((dimension) => dimension.id === id);
  const gone = new Map<string, string>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(key);
    const to = after.get(key);
    if (from === to) continue;
    if (to === undefined) gone.set(key, lives(is, from!) ? `criterion ${key}` : `dimension ${from}`);
    else if (from === undefined) gone.set(key, lives(was, to) ? `criterion ${key}` : `dimension ${to}`);
    else gone.set(key, `criterion ${key} moved`);
  }
  return gone;
}

function compareHeads(was: RubricFile, is: RubricFile, sides: Sides): Extract<Joint, { kind: "map" }> {
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter((key) => !APART.has(key));
  const parts = keys.flatMap((key): Parts => {
    const from = was[key as keyof RubricFile];
    const to = is[key as keyof RubricFile];
    const at = placed([key]);
    if (canonical(from) === canonical(to)) return [[key, { kind: "same", value: to }]];
    if (key === "languages") return [[key, choice(from, to, at)]];
    if (key !== "bands") return [[key, choice(from, to, at, { wording: true })]];
    // Bounds that pass one another can't be changed one by one.
    const crosses = is.bands.met > was.bands.exceeded || was.bands.met > is.bands.exceeded;
    return [[key, crosses ? choice(from, to, at) : compare(from, to, at, sides)]];
  });
  return { kind: "map", parts };
}

function compareCriteria(
  was: Criterion | undefined,
  is: Criterion | undefined,
  key: string,
  gone: ReadonlyMap<string, string>,
  sides: Sides,
): Joint {
  const at = placed(["criteria", key]);
  const full = (one: unknown, lists: Lists) => one && written(one, lists, sides.code.copied);
  if (was === undefined || is === undefined)
    return choice(full(was, sides.was), full(is, sides.is), at, { group: gone.get(key)! });
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])] as (keyof Criterion)[];
  const parts = names.map((name): readonly [string, Joint] => {
    const from = was[name];
    const to = is[name];
    const place = placed(["criteria", key, name]);
    if (name === "check" || name === "when") return [name, compareChecks(from, to, place, sides)];
    if (name === ("variants" as string)) return [name, compare(from, to, place, sides)];
    if (canonical(from) === canonical(to)) return [name, { kind: "same", value: to }];
    if (name === "dimension") return [name, choice(from, to, place, { group: gone.get(key)! })];
    return [name, choice(from, to, place, { wording: WORDING.has(name) || onlyDescribed(name, from, to) })];
  });
  return { kind: "map", parts };
}

/** Checks that are alike before, and alike after, were changed together, as those that share an anchor are. */
function compareChecks(from: unknown, to: unknown, at: At, sides: Sides): Joint {
  const scope = `${canonical(written(from, sides.was))} ${canonical(written(to, sides.is))}`;
  return compare(from, to, { ...at, scope, within: [] }, sides);
}

/** Do grades differ in their descriptions alone? */
function onlyDescribed(name: string, from: unknown, to: unknown): boolean {
  if (name !== "grades" || from === undefined || to === undefined) return false;
  const worth = (grades: unknown) => gradesOf(grades as Grades).map(({ from: least, value }) => [least, value]);
  return canonical(worth(from)) === canonical(worth(to));
}

function compareDimensions(
  was: Dimension | undefined,
  is: Dimension | undefined,
  id: string,
  gone: ReadonlyMap<string, string>,
  sides: Sides,
): Joint {
  const at = placed(["dimensions", id]);
  if (was === undefined || is === undefined) return choice(was, is, at, { group: `dimension ${id}` });
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])] as (keyof Dimension)[];
  const parts = names.map((name): readonly [string, Joint] => {
    const from = was[name];
    const to = is[name];
    const place = placed(["dimensions", id, name]);
    if (canonical(from) === canonical(to)) return [name, { kind: "same", value: to }];
    if ((name !== "likelihood" && name !== "risk") || from === undefined || to === undefined)
      return [name, choice(from, to, place, { wording: WORDING.has(name) })];
    return [name, compareModels(from as Model, to as Model, place, gone, sides)];
  });
  return { kind: "map", parts };
}

type Model = NonNullable<Dimension["likelihood"]>;

function compareModels(was: Model, is: Model, at: At, gone: ReadonlyMap<string, string>, sides: Sides): Joint {
  const place = (name: string) => placed([...at.path, name]);
  const keys = [...new Set([...Object.keys(is.coefficients), ...Object.keys(was.coefficients)])];
  const coefficients = keys.map((key): readonly [string, Joint] => {
    const from = was.coefficients[key];
    const to = is.coefficients[key];
    if (from === to) return [key, { kind: "same", value: to }];
    const group = gone.get(key);
    return [key, choice(from, to, place(`coefficients.${key}`), group === undefined ? {} : { group })];
  });
  return {
    kind: "map",
    parts: [
      ["intercept", compare(was.intercept, is.intercept, place("intercept"), sides)],
      ["coefficients", { kind: "map", parts: coefficients }],
    ],
  };
}

/** A dimension of the new version with its coefficients under the keys of their criteria. */
function rekeyed(dimension: Dimension, keys: ReadonlyMap<string, string>): Dimension {
  const model = (given: Model | undefined) =>
    given && {
      ...given,
      coefficients: Object.fromEntries(
        Object.entries(given.coefficients).map(([id, value]) => [keys.get(id) ?? id, value]),
      ),
    };
  const { likelihood, risk, ...rest } = dimension;
  return {
    ...rest,
    ...(likelihood && { likelihood: model(likelihood)! }),
    ...(risk && { risk: model(risk)! }),
  };
}

function placed(path: readonly string[]): At {
  return { path, scope: path.join("/"), within: [] };
}
