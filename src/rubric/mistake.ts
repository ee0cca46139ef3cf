import type { z } from "zod";
import { nearest, UserError } from "../model/errors.js";
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
  // A misspelt key is the cause where a key is missing beside it.
  const issue = error.issues.find(({ code }) => code === "unrecognized_keys") ?? error.issues[0]!;
  const full = [...path, ...issue.path];
  const whose = criterion ?? criterionAt(full, yaml.value);
  const prefix = whose === null ? "" : `criterion ${whose}: `;
  const name = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    const known = keysAt(schema, issue.path);
    const instead =
      known.length > 0 ? `What may stand here: ${known.join(", ")}.` : "Take it out, or check its spelling.";
    return new UserError(yaml.atKey(full, key), `${prefix}unknown key "${key}"${didYouMean(key, known)}`, instead);
  }
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return new UserError(
      yaml.at(full),
      `${prefix}"${String(issue.path.at(-1))}" is missing`,
      `Add ${String(issue.path.at(-1))}: …`,
    );
  }
  return new UserError(yaml.at(full), `${prefix}${name === "" ? "" : `"${name}": `}${issue.message}`, null);
}

/** `; did you mean "…"?` where a candidate is near, else nothing. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const meant = nearest(written, candidates);
  return meant === null ? "" : `; did you mean "${meant}"?`;
}

function criterionAt(path: readonly PropertyKey[], value: unknown): string | null {
  if (path[0] !== "criteria" || typeof path[1] !== "number") return null;
  const criterion = (value as { criteria?: { id?: unknown }[] } | null)?.criteria?.[path[1]];
  return typeof criterion?.id === "string" ? criterion.id : `number ${path[1] + 1}`;
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here = unwrap(schema);
  for (const step of path) {
    const def = here._zod.def as unknown as {
      shape?: Record<string, z.ZodType>;
      element?: z.ZodType;
      valueType?: z.ZodType;
    };
    const next = def.shape?.[String(step)] ?? def.element ?? def.valueType;
    if (next === undefined) return [];
    here = unwrap(next);
  }
  return Object.keys((here._zod.def as unknown as { shape?: object }).shape ?? {});
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = schema._zod.def as unknown as { innerType?: z.ZodType };
  return innerType === undefined ? schema : unwrap(innerType);
}
