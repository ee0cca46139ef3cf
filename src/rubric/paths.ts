import type { Sources } from "./sources.js";

/** Paths of all files that a rubric is built on, and of those that may lie beside them with tests; none for what lies in a commit. */
export function pathsOf({ path, parent, includes }: Sources): readonly string[] {
  const own = path === null ? [] : [path, path.replace(/\.ya?ml$/i, ".tests.yaml")];
  return [...own, ...(parent === null ? [] : pathsOf(parent)), ...includes.flatMap(pathsOf)];
}
