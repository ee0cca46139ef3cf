import { stringify } from "yaml";
import type { Kept } from "./keep.js";
import type { RubricFile } from "./schema.js";

/** A new rubric's name, and what it begins with. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  /** Where editors find the schema; null where no way leads there that holds elsewhere too. */
  readonly schema: string | null;
}

/** What a comment says of how cues are written. */
export const CUES =
  "# Cues are words: (a|b) alternatives, (a)? optional, * one word, ... a gap of up to five; $name is a list.";

/** The comment by which editors find the schema, if they can. */
export function schemaLines(schema: string | null): readonly string[] {
  return schema === null ? [] : [`# yaml-language-server: $schema=${schema}`];
}

/** A text as a YAML value on one line, whatever is in it. */
export function oneLine(text: string): string {
  const plain = stringify(text, { lineWidth: 0 }).trim();
  return plain.includes("\n") ? JSON.stringify(text) : plain;
}

/** A rubric that extends another by the reference given, without what is not kept. */
export function extendingText(file: RubricFile, reference: string, kept: Kept, heading: Heading): string {
  const { id, title, schema } = heading;
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
    ...schemaLines(schema),
    `# What is not written here is as in ${file.id} ${file.version}. A criterion of the same id changes that one:`,
    "#   criteria:",
    `#     - { id: ${kept.criteria[0]}, weight: 2 }`,
    CUES,
    `id: ${id}`,
    "version: 1.0.0",
    `title: ${oneLine(title)}`,
    `extends: ${oneLine(reference)}`,
    ...(lines.length > 0 ? ["remove:", ...lines] : []),
    "",
  ].join("\n");
}
