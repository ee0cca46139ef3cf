import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { criterionTypes } from "../../src/criteria/index.js";
import { type Loaded, readRubric } from "../../src/rubric/load.js";
import { folder } from "./cli.js";

/** Writes files into a new folder; gives its path. */
export function filesIn(files: Readonly<Record<string, string>>): string {
  const path = folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** Reads the first of some files as a rubric, the others lying beside it. */
export async function rubricFiles(files: Readonly<Record<string, string>>, tests = false): Promise<Loaded> {
  const path = filesIn(files);
  return readRubric(join(path, Object.keys(files)[0]!), { types: criterionTypes, tests });
}

/** What is wrong, as `file:line:column what`, the folder left out. */
export function wrong({ mistakes }: Loaded): readonly string[] {
  return mistakes.map(({ spot, what }) => `${spot.file.split("/").at(-1)}:${spot.line}:${spot.column} ${what}`);
}
