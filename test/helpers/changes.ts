import { criterionTypes } from "../../src/criteria/index.js";
import { RubricChanges } from "../../src/rubric/changes.js";
import { digest } from "../../src/rubric/digest.js";
import { readText } from "../../src/rubric/load.js";
import type { RubricFile } from "../../src/rubric/schema.js";

/** A rubric file as it is once it is read. */
export function fileFrom(source: string): RubricFile {
  const { file, rubric } = readText(source, "r.yaml", { types: criterionTypes });
  if (rubric === null) throw new Error("there are mistakes in it");
  return file!;
}

/** What changed from one source to the other. */
export function changesBetween(was: string, is: string): RubricChanges {
  return new RubricChanges(fileFrom(was), fileFrom(is), criterionTypes);
}

/** The digest of a file as data, after it has been read. Throws where it would not load. */
export function digestOf(file: RubricFile): string {
  return digest(fileFrom(JSON.stringify(file)));
}
