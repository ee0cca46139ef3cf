import { UserError } from "../model/errors.js";
import { LocatedYaml } from "./locate.js";
import { type Opened, openRubric } from "./open.js";
import { RubricMistake } from "./spot.js";

/** A file of a rubric with those that it is built on. */
export interface Sources {
  readonly yaml: LocatedYaml;
  /** Its path, by which plugins are found; null where it lies in a commit. */
  readonly path: string | null;
  /** What it extends. */
  readonly parent: Sources | null;
  readonly includes: readonly Sources[];
  /** Further tests, where they were asked for. */
  readonly tests: LocatedYaml | null;
}

/** A rubric may be made of so many files, each counted as often as it is referred to. */
const MOST_FILES = 2000;

/** A rubric's files, and what is wrong with how they refer to each other. */
export interface Gathered {
  readonly sources: Sources;
  readonly mistakes: readonly RubricMistake[];
}

/**
 * Reads a rubric with all that it extends and includes, and with the tests that lie beside them where `tests` is true.
 * Throws `UserError` where the rubric itself can't be read.
 */
export async function gather(reference: string, tests: boolean): Promise<Gathered> {
  const mistakes: RubricMistake[] = [];
  const sources = await follow(await openRubric(reference), [], { mistakes, tests, files: 1 });
  return { sources, mistakes };
}

/** A rubric in one text that refers to no other. */
export function alone(source: string, file: string): Gathered {
  const yaml = new LocatedYaml(file, source);
  const mistakes = ["extends", "include"]
    .filter((key) => yaml.has([key]))
    .map(
      (key) =>
        new RubricMistake(yaml.atKey([], key), null, `"${key}" has no place here`, "Put everything in one text."),
    );
  return { sources: { yaml, path: null, parent: null, includes: [], tests: null }, mistakes };
}

interface Following {
  readonly mistakes: RubricMistake[];
  readonly tests: boolean;
  files: number;
}

async function follow(opened: Opened, from: readonly Opened[], following: Following): Promise<Sources> {
  const yaml = new LocatedYaml(opened.file, opened.source);
  const chain = [...from, opened];
  const written = (typeof yaml.value === "object" && yaml.value !== null ? yaml.value : {}) as Record<string, unknown>;

  const open = async (reference: unknown, path: readonly PropertyKey[]): Promise<Sources | null> => {
    if (typeof reference !== "string") return null;
    const refuse = (what: string, instead: string | null) => {
      following.mistakes.push(new RubricMistake(yaml.at(path), null, what, instead));
      return null;
    };
    if (following.files > MOST_FILES) return null;
    following.files++;
    if (following.files > MOST_FILES)
      return refuse(`this makes more than ${MOST_FILES} files`, "Include each file once, where it is needed.");
    let next: Opened;
    try {
      next = await opened.near(reference);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return refuse(
        `"${reference}" can't be ${path[0] === "extends" ? "extended" : "included"}: ${error.what}`,
        error.instead,
      );
    }
    const first = chain.findIndex(({ key }) => key === next.key);
    if (first === -1) return follow(next, chain, following);
    const circle = [...chain.slice(first).map(({ file }) => file), next.file].join(" → ");
    return refuse(`leads back to itself: ${circle}`, "Take it out in one of these files.");
  };

  const includes: Sources[] = [];
  const listed = Array.isArray(written.include) ? written.include : [];
  for (const [index, reference] of listed.entries()) {
    const found = await open(reference, ["include", index]);
    if (found !== null) includes.push(found);
  }
  const tests = following.tests ? await opened.tests() : null;
  return {
    yaml,
    path: opened.path,
    parent: await open(written.extends, ["extends"]),
    includes,
    tests: tests === null ? null : new LocatedYaml(tests.file, tests.source),
  };
}
