import { createHash } from "node:crypto";
import { gradesOf } from "./bind.js";
import { expand } from "./lists.js";
import type { RubricFile } from "./schema.js";

/**
 * What a rubric means for scores, as `sha256:…`: what it extends and includes put in its place, and the fingerprints of the
 * code that it runs; texts for people, comments, and the order of things make no difference.
 */
export function digest(rubric: RubricFile, code: readonly string[] = []): string {
  const flat = expand(rubric.criteria, rubric.lists ?? {}, () => {}, true) as RubricFile["criteria"];
  const meaning = {
    languages: rubric.languages,
    bands: rubric.bands,
    dimensions: byId(rubric.dimensions.map(({ title: _title, ...rest }) => rest)),
    criteria: byId(flat.map(meaningOf)),
    code: code.length === 0 ? undefined : code,
  };
  return `sha256:${createHash("sha256").update(canonical(meaning)).digest("hex")}`;
}

function meaningOf({ question: _q, good: _g, coach: _c, tests: _t, grades, ...rest }: RubricFile["criteria"][number]) {
  return { ...rest, grades: grades && gradesOf(grades).map(({ from, value }) => ({ from, value })) };
}

function byId<T extends { readonly id: string }>(parts: readonly T[]): readonly T[] {
  return [...parts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What evidence is called; a coefficient or a channel may have this key too. */
function isName(key: string, value: unknown): boolean {
  return key === "name" && typeof value === "string";
}

/** JSON with sorted keys; lists of words are sets, so they are sorted too; what evidence is called moves no score. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const flat = value.flat(Number.POSITIVE_INFINITY);
    const parts = flat.map(canonical);
    return `[${(flat.every((part) => typeof part === "string") ? [...new Set(parts)].sort() : parts).join()}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([key, part]) => part !== undefined && !isName(key, part));
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
  }
  return JSON.stringify(value);
}
