import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import type { Role } from "../../src/model/conversation.js";

/** Folder of self-written exports: a folder per format, its name the reader's id. */
export const EXPORTS = "fixtures/exports";
/** The same as native JSON: `FORMAT/FILE.json`. */
export const CONVERTED = "fixtures/converted";

/** Who is who in formats that do not say: the fixtures of these all have the same cast. */
export const CAST: Readonly<Record<string, Role>> = { "Bo Lund": "agent", "Cy Moss": "agent", "Ida Berg": "customer" };
/** The formats that do not say who is agent and who is customer. */
export const NAMELESS: ReadonlySet<string> = new Set(["webvtt", "subrip", "text"]);

export interface Fixture {
  /** The reader's id. */
  readonly format: string;
  readonly path: string;
  /** What it gives as native JSON. */
  readonly converted: string;
}

export const fixtures: readonly Fixture[] = readdirSync(EXPORTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== EXPORTS)
  .map((entry) => {
    const path = join(entry.parentPath, entry.name).split(sep).join("/");
    const [format, ...rest] = path.slice(EXPORTS.length + 1).split("/");
    return { format: format!, path, converted: `${CONVERTED}/${format}/${rest.join("/")}.json` };
  })
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** How a fixture is read. */
export function optionsOf({ format }: Pick<Fixture, "format">) {
  return { recogniseLanguages: false, ...(NAMELESS.has(format) && { roles: CAST }) };
}

/** Transcripts in our own formats and in tables, that say who is who. */
export const plain: readonly Fixture[] = [
  "lines.ndjson",
  "one-cell.csv",
  "semicolons.csv",
  "tabs-newest-first.tsv",
].map((name) => ({
  format: name.endsWith("ndjson") ? "ndjson" : name.slice(-3),
  path: `fixtures/transcripts/awkward/${name}`,
  converted: "",
}));
