import type { z } from "zod";
import { didYouMean, nearest } from "../model/errors.js";
import { causes, complaint } from "./complaint.js";
import type { Origins } from "./origins.js";
import { RubricMistake, type Spot } from "./spot.js";

/** Where in a rubric a value stands that a schema refused. */
export interface Place {
  readonly origins: Origins;
  /** The rubric as it was checked, to tell what stands there. */
  readonly value: unknown;
  /** The path of the value that was checked. */
  readonly path: readonly PropertyKey[];
  /** The criterion that it belongs to. */
  readonly criterion: string | null;
}

/** A schema's complaints as mistakes, each with its place, the criterion, and what to write instead. */
export function mistakes(error: z.ZodError, schema: z.ZodType, place: Place): readonly RubricMistake[] {
  const issues = error.issues.flatMap(causes);
  const misspelt = new Map<string, readonly string[]>();
  for (const issue of issues)
    if (issue.code === "unrecognized_keys") misspelt.set(JSON.stringify(issue.path), issue.keys);
  // A misspelt key is the cause where a key is missing beside it, or where a choice of keys has not been made.
  const isExtending = (misspelt.get("[]") ?? []).some((key) => nearest(key, ["extends"]) !== null);
  const isFollowUp = (issue: z.core.$ZodIssue) => {
    if (isExtending && valueAt([...place.path, ...issue.path], place.value) === undefined) return true;
    if (issue.code === "custom") return misspelt.has(JSON.stringify(issue.path));
    const key = String(issue.path.at(-1));
    const beside = misspelt.get(JSON.stringify(issue.path.slice(0, -1))) ?? [];
    return (
      valueAt([...place.path, ...issue.path], place.value) === undefined &&
      beside.some((written) => nearest(written, [key]) !== null)
    );
  };
  return issues.filter((issue) => !isFollowUp(issue)).flatMap((issue) => describe(issue, schema, place));
}

function describe(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  { origins, value: whole, path, criterion }: Place,
): readonly RubricMistake[] {
  const full = [...path, ...issue.path];
  const whose = criterion ?? criterionAt(full, whole);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    const instead =
      known.length > 0 ? `What may stand here: ${known.join(", ")}.` : "Take it out, or check its spelling.";
    return issue.keys.map(
      (key) =>
        new RubricMistake(origins.atKey(full, key), whose, `unknown key "${key}"${didYouMean(key, known)}`, instead),
    );
  }
  const key = String(issue.path.at(-1));
  const value = valueAt(full, whole);
  if (issue.code === "invalid_type" && value === undefined && issue.path.length > 0)
    return [new RubricMistake(origins.at(full), whose, `"${key}" is missing`, `Add ${key}: …`)];
  const { what, instead } = complaint(issue, value);
  if (full.length === 0)
    return [new RubricMistake(origins.at([]), null, `the file${what}`, 'Begin with lines such as "id: my-rubric".')];
  const name = (path.length === 0 && whose !== null ? issue.path.slice(2) : issue.path).reduce<string>(inPath, "");
  const said = name === "" ? what.replace(/^: /, "") : `"${name}"${what}`;
  return [new RubricMistake(inside(issue, value, origins, full), whose, said, instead)];
}

/** A path in words, one step on: `any, entry 2`. */
function inPath(path: string, step: PropertyKey): string {
  if (typeof step === "number") return `${path}, entry ${step + 1}`;
  return path === "" ? String(step) : `${path}${/entry \d+$/.test(path) ? ", " : "."}${String(step)}`;
}

/** The place within a text that a custom complaint names by its `offset`, else that of the value. */
function inside(issue: z.core.$ZodIssue, value: unknown, origins: Origins, path: readonly PropertyKey[]): Spot {
  const offset = issue.code === "custom" ? (issue.params?.offset as unknown) : undefined;
  if (typeof offset !== "number" || typeof value !== "string") return origins.at(path);
  return origins.atText(path, value.trim(), offset);
}

function valueAt(path: readonly PropertyKey[], value: unknown): unknown {
  return path.reduce((part, step) => (part as Record<PropertyKey, unknown> | null | undefined)?.[step], value);
}

function criterionAt(path: readonly PropertyKey[], value: unknown): string | null {
  if (path[0] !== "criteria" || typeof path[1] !== "number") return null;
  const id = valueAt([...path.slice(0, 2), "id"], value);
  return typeof id === "string" ? id : `number ${path[1] + 1}`;
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here = unwrap(schema);
  for (const step of path) {
    const { shape, element, valueType } = definition(here);
    const next = shape?.[String(step)] ?? element ?? valueType;
    if (next === undefined) return [];
    here = unwrap(next);
  }
  return Object.keys(definition(here).shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** The schema inside of defaults, transforms and choices. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, in: input, options } = definition(schema);
  const inner = innerType ?? input ?? options?.map(unwrap).find((option) => definition(option).shape !== undefined);
  return inner === undefined ? schema : unwrap(inner);
}
