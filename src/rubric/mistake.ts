import type { z } from "zod";
import { didYouMean, UserError } from "../model/errors.js";
import { causes, complaint } from "./complaint.js";
import type { LocatedYaml } from "./locate.js";

/** Where in a rubric a value stands that a schema refused. */
export interface Place {
  readonly yaml: LocatedYaml;
  /** The path of the value that was checked. */
  readonly path: readonly PropertyKey[];
  /** The criterion that it belongs to. */
  readonly criterion: string | null;
}

/** A schema's first complaint as an error with `file:line:column`, the criterion, and what to write instead. */
export function mistake(error: z.ZodError, schema: z.ZodType, { yaml, path, criterion }: Place): UserError {
  const issues = error.issues.flatMap(causes);
  // A misspelt key is the cause where a key is missing beside it.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
  const full = [...path, ...issue.path];
  const whose = criterion ?? criterionAt(full, yaml.value);
  const prefix = whose === null ? "" : `criterion ${whose}: `;
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    const known = keysAt(schema, issue.path);
    const instead =
      known.length > 0 ? `What may stand here: ${known.join(", ")}.` : "Take it out, or check its spelling.";
    return new UserError(yaml.atKey(full, key), `${prefix}unknown key "${key}"${didYouMean(key, known)}`, instead);
  }
  const key = String(issue.path.at(-1));
  const value = valueAt(full, yaml.value);
  if (issue.code === "invalid_type" && value === undefined && issue.path.length > 0)
    return new UserError(yaml.at(full), `${prefix}"${key}" is missing`, `Add ${key}: …`);
  const { what, instead } = complaint(issue, value);
  if (full.length === 0)
    return new UserError(yaml.at([]), `the file${what}`, 'Begin with lines such as "id: my-rubric".');
  const name = (path.length === 0 && whose !== null ? issue.path.slice(2) : issue.path).map(String).join(".");
  return new UserError(yaml.at(full), prefix + (name === "" ? what.replace(/^: /, "") : `"${name}"${what}`), instead);
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
