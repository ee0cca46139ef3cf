import type { CriterionType } from "../../model/criterion.js";
import type { TestCase, TestFailure } from "../../model/rubric-tests.js";
import type { Origins } from "../../rubric/origins.js";
import type { RubricFile } from "../../rubric/schema.js";
import { placeOfTest } from "../../rubric/tests.js";

const KINDS = ["pass", "fail", "skip"] as const;

/**
 * Every test of a rubric with how it came out, criteria first, in the order of the rubric, the examples of `foreign` types last;
 * or those of these criteria alone.
 */
export function casesOf(
  file: RubricFile,
  origins: Origins,
  failures: readonly TestFailure[],
  only: readonly string[] | null,
  foreign: readonly CriterionType[],
): readonly TestCase[] {
  const cases: TestCase[] = [];
  const add = (of: TestCase["of"], name: string, tests: Partial<Record<(typeof KINDS)[number], readonly string[]>>) => {
    const before = cases.length;
    for (const kind of KINDS)
      for (const number of (tests[kind] ?? []).keys()) {
        const failed = failures.find(
          (one) => one.of === of && one.name === name && one.kind === kind && one.number === number,
        );
        const place = placeOfTest({ of, name, kind, number, line: 1 }, file, origins);
        const failure = failed === undefined ? null : { ...failed, ...placeOfTest(failed, file, origins) };
        cases.push({ of, name, kind, number, ...place, failure });
      }
    return cases.length > before;
  };
  for (const [index, { id, tests }] of file.criteria.entries()) {
    if (only !== null && !only.includes(id)) continue;
    if (!add("criterion", id, tests))
      cases.push({
        of: "criterion",
        name: id,
        kind: null,
        number: 0,
        ...origins.at(["criteria", index, "id"]),
        failure: null,
      });
  }
  if (only !== null) return cases;
  for (const [name, { tests }] of Object.entries(file.lists ?? {})) add("list", name, tests);
  return [...cases, ...foreign.flatMap((type) => examplesOf(type, origins, failures))];
}

/** The examples of a criterion type of a module, at the place where modules are named. */
function examplesOf({ type: name, examples }: CriterionType, origins: Origins, failures: readonly TestFailure[]) {
  const place = origins.at(["plugins"]);
  return examples.map((_example, number): TestCase => {
    const failed = failures.find((one) => one.of === "type" && one.name === name && one.number === number);
    const failure = failed === undefined ? null : { ...failed, ...place };
    return { of: "type", name, kind: "example", number, ...place, failure };
  });
}
