import { didYouMean } from "../model/errors.js";
import { bothTests, isMapping, listsOf, type Mapping } from "./merge-lists.js";
import type { Origins } from "./origins.js";
import { REMOVABLE } from "./schema.js";
import type { Sources } from "./sources.js";
import { RubricMistake } from "./spot.js";

/** What a file says of itself and never takes over from what it extends. */
const OWN = ["format", "id", "version", "title", "purpose", "description"];
const PLACED = [...OWN, "languages", "bands", "plugins"];
const REFERRING = ["extends", "remove", "include"];

/** Puts together what a rubric's files say, as one rubric that refers to no other; says in `origins` where each part was written. */
export function merge(sources: Sources, origins: Origins, mistakes: RubricMistake[]): unknown {
  const { yaml, parent } = sources;
  if (!isMapping(yaml.value)) return yaml.value;
  const own = yaml.value;
  const under = parent === null ? null : merge(parent, origins, mistakes);
  const base = isMapping(under) ? under : {};
  const removed = removedOf(sources, base, mistakes);

  const whole: Record<string, unknown> = {};
  // Whatever else stands there is a mistake that the schema tells of.
  for (const key of Object.keys(own)) if (!REFERRING.includes(key)) set(whole, key, own[key]);
  for (const key of Object.keys(base)) if (!(key in own) && !OWN.includes(key)) set(whole, key, base[key]);
  for (const key of PLACED) if (key in own) origins.set([key], yaml, [key]);

  const lists = listsOf(sources, base.lists, origins);
  if (lists !== undefined) whole.lists = lists;
  const dimensions = byId("dimensions", sources, without(base.dimensions, removed.dimensions), origins);
  if (dimensions !== undefined) whole.dimensions = dimensions.map((one) => withoutCoefficients(one, removed.criteria));
  const kept = without(base.criteria, removed.criteria);
  const criteria = byId("criteria", sources, kept, origins);
  if (criteria !== undefined) whole.criteria = withTests(criteria, sources, origins, mistakes);
  return whole;
}

/** No key of a file is a key of ours by accident, not even `__proto__`. */
function set(into: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(into, key, { value, enumerable: true, writable: true, configurable: true });
}

function idOf(value: unknown): unknown {
  return isMapping(value) ? value.id : undefined;
}

/** Ids that the file leaves out of what it extends; of a dimension its criteria too. */
function removedOf({ yaml }: Sources, base: Mapping, mistakes: RubricMistake[]) {
  const remove = isMapping(yaml.value) && isMapping(yaml.value.remove) ? yaml.value.remove : {};
  const removed = { criteria: new Set<unknown>(), dimensions: new Set<unknown>() };
  for (const section of ["criteria", "dimensions"] as const) {
    const listed = remove[section];
    const there = asList(base[section]).map(idOf);
    for (const [index, id] of (Array.isArray(listed) ? listed : []).entries()) {
      removed[section].add(id);
      if (there.includes(id) || base.id === undefined) continue;
      const known = there.filter((one) => typeof one === "string");
      const what = `there is no "${id}" to remove${didYouMean(String(id), known)}`;
      const instead = `${section} of ${base.id}: ${known.join(", ")}.`;
      mistakes.push(new RubricMistake(yaml.at(["remove", section, index]), null, what, instead));
    }
  }
  for (const one of asList(base.criteria))
    if (isMapping(one) && removed.dimensions.has(one.dimension)) removed.criteria.add(one.id);
  return removed;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Each with its place in the list, by which `origins` knows it. */
function without(list: unknown, removed: ReadonlySet<unknown>): readonly (readonly [unknown, number])[] {
  return asList(list)
    .map((one, index) => [one, index] as const)
    .filter(([one]) => !removed.has(idOf(one)));
}

function withoutCoefficients(dimension: unknown, removed: ReadonlySet<unknown>): unknown {
  if (!isMapping(dimension) || removed.size === 0) return dimension;
  const trimmed = { ...dimension };
  for (const part of ["likelihood", "risk"]) {
    const model = trimmed[part];
    if (!isMapping(model) || !isMapping(model.coefficients)) continue;
    const left = Object.entries(model.coefficients).filter(([id]) => !removed.has(id));
    trimmed[part] = { ...model, coefficients: Object.fromEntries(left) };
  }
  return trimmed;
}

/** The base's parts with the file's own put over them by id, and the file's further ones behind them. */
function byId(
  section: "dimensions" | "criteria",
  { yaml, parent }: Sources,
  base: readonly (readonly [unknown, number])[],
  origins: Origins,
): readonly unknown[] | undefined {
  const given = (yaml.value as Mapping)[section];
  if (given !== undefined && !Array.isArray(given)) return undefined;
  if (given === undefined && parent === null) return undefined;
  const written = asList(given);
  const places = new Map<unknown, number>();
  const parts: unknown[] = [];
  const before = base.map(([one, index]) =>
    fieldsOf(one).map((key) => [key, origins.of([section, index, key])] as const),
  );
  origins.forget([section]);
  for (const [place, [one]] of base.entries()) {
    places.set(idOf(one), place);
    parts.push(one);
    for (const [key, { yaml: file, path }] of before[place]!) origins.set([section, place, key], file, path);
  }
  const seen = new Set<unknown>();
  for (const [index, one] of written.entries()) {
    const known = seen.has(idOf(one)) ? undefined : places.get(idOf(one));
    const place = known ?? parts.push(undefined) - 1;
    seen.add(idOf(one));
    parts[place] = known === undefined ? one : over(parts[place], one);
    if (known === undefined) origins.set([section, place], yaml, [section, index]);
    for (const key of fieldsOf(one)) origins.set([section, place, key], yaml, [section, index, key]);
  }
  return parts;
}

function fieldsOf(part: unknown): readonly string[] {
  return isMapping(part) ? Object.keys(part) : [];
}

/** `null` takes away a field that need not be there. */
function over(base: unknown, own: unknown): unknown {
  if (!isMapping(base) || !isMapping(own)) return own;
  const both: Record<string, unknown> = { ...base };
  for (const key of Object.keys(own)) {
    if (own[key] === null && (REMOVABLE as readonly string[]).includes(key)) delete both[key];
    else set(both, key, own[key]);
  }
  return both;
}

/** The criteria with the further tests of the file beside the rubric. */
function withTests(
  criteria: readonly unknown[],
  { tests: yaml }: Sources,
  origins: Origins,
  mistakes: RubricMistake[],
): readonly unknown[] {
  const more = isMapping(yaml?.value) && isMapping(yaml.value.criteria) ? yaml.value.criteria : {};
  const ids = criteria.map(idOf);
  for (const id of Object.keys(more)) {
    if (ids.includes(id)) continue;
    const known = ids.filter((one) => typeof one === "string");
    const what = `there is no criterion "${id}" to test${didYouMean(id, known)}`;
    mistakes.push(new RubricMistake(yaml!.atKey(["criteria"], id), null, what, `Criteria: ${known.join(", ")}.`));
  }
  return criteria.map((one, index) => {
    const id = idOf(one);
    const own = typeof id === "string" ? more[id] : undefined;
    if (!isMapping(one) || !isMapping(own)) return one;
    const at = { origins, path: ["criteria", index, "tests"], yaml: yaml!, written: ["criteria", String(id)] };
    return { ...one, tests: bothTests(one.tests, own, at) };
  });
}
