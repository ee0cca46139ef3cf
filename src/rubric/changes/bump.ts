import type { Bump, Edit, EditKind } from "../../model/comparison.js";

const MAJOR: ReadonlySet<EditKind> = new Set([
  "bands",
  "dimension-added",
  "dimension-removed",
  "dimension-weight",
  "dimension-model",
]);
const BUMPS: readonly (Bump | "lowered")[] = ["lowered", "none", "patch", "minor", "major"];

/** Major: dimensions or bands. Minor: whatever else moves a score or changes what outputs call something. Patch: wording. */
export function dueFor(edits: readonly Edit[]): Bump {
  if (edits.length === 0) return "none";
  const meant = edits.filter(({ effect }) => effect !== "wording");
  if (meant.some(({ kind }) => MAJOR.has(kind))) return "major";
  return meant.length > 0 ? "minor" : "patch";
}

/** How far a semantic version goes up from one to the other. */
export function bumpBetween(from: string, to: string): Bump | "lowered" {
  const [before, after] = [parts(from), parts(to)];
  for (const [i, bump] of (["major", "minor", "patch"] as const).entries()) {
    if (after.numbers[i]! > before.numbers[i]!) return bump;
    if (after.numbers[i]! < before.numbers[i]!) return "lowered";
  }
  if (before.pre === after.pre) return "none";
  // A version comes after its own pre-releases.
  if (after.pre === "") return "patch";
  return before.pre === "" || comparePre(before.pre, after.pre) > 0 ? "lowered" : "patch";
}

/** Does a version number that went up so far say at least what is due? */
export function enough(said: Bump | "lowered", due: Bump): boolean {
  return BUMPS.indexOf(said) >= BUMPS.indexOf(due);
}

function parts(version: string) {
  const [main, ...pre] = version.split("-");
  return { numbers: main!.split(".").map(Number), pre: pre.join("-") };
}

/** By dot-separated parts, numbers as numbers and below words: semver.org, 11.4. */
function comparePre(a: string, b: string): number {
  const [ones, others] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(ones.length, others.length); i++) {
    const [x, y] = [ones[i], others[i]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const [m, n] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    if (m !== n) return m ? -1 : 1;
    const order = m ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
