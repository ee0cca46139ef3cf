import { stringify } from "yaml";
import type { Kept } from "./keep.js";
import type { RubricFile } from "./schema.js";

/** A new rubric's name, and what it begins with. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  /** Where editors find the schema. */
  readonly schema: string;
}

/** What a comment says of how cues are written. */
export const CUES =
  "# Cues are words: (a|b) alternatives, (a)? optional, * one word, ... a gap of up to five; $name is a list.";

/** A rubric that extends a shipped one, at its present version, without what is not kept. */
export function extendingText(file: RubricFile, kept: Kept, { id, title, schema }: Heading): string {
  const gone = (section: keyof Kept) =>
    file[section].map((one) => one.id).filter((one) => !kept[section].includes(one));
  const dimensions = gone("dimensions");
  const orphaned = new Set(
    file.criteria.filter(({ dimension }) => dimensions.includes(dimension)).map((one) => one.id),
  );
  const criteria = gone("criteria").filter((one) => !orphaned.has(one));
  const removed = [`  dimensions: [${dimensions.join(", ")}]`, `  criteria: [${criteria.join(", ")}]`];
  const lines = removed.filter((line) => !line.endsWith("[]"));
  return [
    `# yaml-language-server: $schema=${schema}`,
    `# What is not written here is as in ${file.id} ${file.version}. A criterion of the same id changes that one:`,
    "#   criteria:",
    `#     - { id: ${kept.criteria[0]}, weight: 2 }`,
    CUES,
    `id: ${id}`,
    "version: 1.0.0",
    `title: ${stringify(title, { lineWidth: 0 }).trim()}`,
    `extends: ${file.id}@${file.version}`,
    ...(lines.length > 0 ? ["remove:", ...lines] : []),
    "",
  ].join("\n");
}
