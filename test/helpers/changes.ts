import { criterionTypes } from "../../src/criteria/index.js";
import { RubricChanges } from "../../src/rubric/changes.js";
import { LocatedYaml } from "../../src/rubric/locate.js";
import { type RubricFile, rubricFile } from "../../src/rubric/schema.js";
import { rubricFrom } from "./rubrics.js";

/** A rubric file as it is once it is read. */
export function fileFrom(source: string): RubricFile {
  return rubricFile.parse(new LocatedYaml("r.yaml", source).value);
}

/** Would the criterion type take it? */
export function isValid(check: unknown): boolean {
  const { type: name, ...options } = check as { readonly type: string };
  const type = criterionTypes.find(({ type }) => type === name);
  return type?.options.safeParse(options).success === true;
}

/** What changed from one source to the other. */
export function changesBetween(was: string, is: string): RubricChanges {
  return new RubricChanges(fileFrom(was), fileFrom(is), isValid);
}

/** The digest of a file as data. */
export function digestOf(file: RubricFile): string {
  return rubricFrom(JSON.stringify(file)).digest;
}
