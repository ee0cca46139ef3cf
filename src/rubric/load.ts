import { readdir, readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Check, CriterionType } from "../model/criterion.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { Criterion, Rubric } from "../model/rubric.js";
import { CueSyntaxError } from "../text/cue.js";
import { Lexicon } from "../text/lexicon.js";
import { digest } from "./digest.js";
import { expand } from "./lists.js";
import { LocatedYaml } from "./locate.js";
import { mistake } from "./mistake.js";
import { type RubricFile, rubricFile } from "./schema.js";

/** The folder of the shipped rubrics. */
const SHIPPED = fileURLToPath(new URL("../../rubrics", import.meta.url));

/** Loads a shipped rubric by id, or a YAML file. Throws `UserError` with `file:line:column` of the first mistake. */
export async function loadRubric(nameOrPath: string, types: readonly CriterionType[]): Promise<Rubric> {
  const { source, file } = await rubricSource(nameOrPath);
  return parseRubric(source, file, types);
}

/** The YAML of a rubric: its text, its path, and how errors name it. Throws `UserError` where it can't be read. */
export async function rubricSource(nameOrPath: string): Promise<{ source: string; path: string; file: string }> {
  const isPath = /[\\/]|\.ya?ml$/i.test(nameOrPath);
  const path = isPath ? nameOrPath : resolve(SHIPPED, `${nameOrPath}.yaml`);
  try {
    return { source: await readFile(path, "utf8"), path, file: isPath ? nameOrPath : basename(path) };
  } catch (error) {
    throw await unreadable(nameOrPath, isPath, error as NodeJS.ErrnoException);
  }
}

/** Ids of the shipped rubrics. */
export async function shippedRubrics(): Promise<readonly string[]> {
  const files = await readdir(SHIPPED);
  return files.filter((file) => file.endsWith(".yaml")).map((file) => file.slice(0, -".yaml".length)).sort(); // biome-ignore format: one chain
}

async function unreadable(name: string, isPath: boolean, error: NodeJS.ErrnoException): Promise<UserError> {
  if (isPath && error.code === "EISDIR")
    return new UserError(name, "is a folder, not a rubric file", "Name a YAML file.");
  if (isPath && error.code === "ENOENT")
    return new UserError(name, "no such rubric file", "Check the path, or name a shipped rubric such as wow.");
  if (isPath)
    return new UserError(name, `can't be read (${error.code ?? error.message})`, "Check the file and its permissions.");
  const ids = await shippedRubrics();
  const instead = `Shipped rubrics: ${ids.join(", ")}. A file of your own needs a path such as ./${name}.yaml.`;
  return new UserError(null, `unknown rubric "${name}"${didYouMean(name, ids)}`, instead);
}

/** Reads a rubric from YAML; `file` is how errors name it. Throws `UserError`. */
export function parseRubric(source: string, file: string, types: readonly CriterionType[]): Rubric {
  const yaml = new LocatedYaml(file, source);
  const parsed = rubricFile.safeParse(yaml.value);
  if (!parsed.success) throw mistake(parsed.error, rubricFile, { yaml, path: [], criterion: null });
  const written = parsed.data;
  const lists = written.lists ?? {};
  checkNames(written, yaml);

  const lexicon = new Lexicon();
  const byType = new Map(types.map((type) => [type.type, type]));
  const bound = new Map<string, Check>();
  const bind = (path: readonly PropertyKey[], given: { type: string }, criterion: string): Check => {
    const key = JSON.stringify(given);
    const known = bound.get(key);
    if (known !== undefined) return known;
    const { type: name, ...options } = expand(given, lists, yaml) as { type: string };
    const type = byType.get(name);
    if (type === undefined) throw unknownType(name, path, types, yaml, criterion);
    const checked = type.options.safeParse(options);
    if (!checked.success) throw mistake(checked.error, type.options, { yaml, path, criterion });
    try {
      const check = type.bind(checked.data, lexicon);
      bound.set(key, check);
      return check;
    } catch (error) {
      if (!(error instanceof CueSyntaxError)) throw error;
      throw new UserError(
        yaml.atText(path, error.cue, error.offset),
        `criterion ${criterion}: the cue "${error.cue}": ${error.message}`,
        "Cues are words; (a|b) alternatives, (a)? optional, * one word, ... a gap.",
      );
    }
  };

  const criteria = written.criteria.map((criterion, index): Criterion => {
    const { when, check, ...rest } = criterion;
    const reads = [check, when].some((given) => given !== undefined && byType.get(given.type)?.readsText === true);
    return {
      ...rest,
      bonus: null,
      grades: null,
      variants: [],
      good: criterion.good ?? "",
      coach: criterion.coach ?? "",
      readsText: reads,
      when: when === undefined ? null : bind(["criteria", index, "when"], when, criterion.id),
      check: bind(["criteria", index, "check"], check, criterion.id),
    };
  });
  return {
    id: written.id,
    version: written.version,
    digest: digest({ ...written, criteria: expand(written.criteria, lists, yaml, true) as RubricFile["criteria"] }),
    title: written.title,
    description: written.description ?? "",
    purpose: "",
    languages: written.languages,
    bands: written.bands,
    dimensions: written.dimensions.map((dimension) => ({
      ...dimension,
      likelihood: dimension.likelihood ?? null,
      risk: dimension.risk ?? null,
    })),
    criteria,
    scanner: lexicon,
    close: async () => {},
  };
}

/** Ids are unique, and what names a dimension or a criterion names one that is there. */
function checkNames(rubric: RubricFile, yaml: LocatedYaml): void {
  for (const section of ["dimensions", "criteria"] as const) {
    const seen = new Set<string>();
    rubric[section].forEach(({ id }, index) => {
      if (seen.has(id))
        throw new UserError(yaml.at([section, index, "id"]), `the id "${id}" is there twice`, "Give each its own id.");
      seen.add(id);
    });
  }
  const dimensions = new Set(rubric.dimensions.map(({ id }) => id));
  rubric.criteria.forEach(({ id, dimension }, index) => {
    if (dimensions.has(dimension)) return;
    throw new UserError(
      yaml.at(["criteria", index, "dimension"]),
      `criterion ${id}: unknown dimension "${dimension}"${didYouMean(dimension, [...dimensions])}`,
      `Dimensions of this rubric: ${[...dimensions].join(", ")}.`,
    );
  });
  rubric.dimensions.forEach((dimension, index) => {
    const own = rubric.criteria.filter((criterion) => criterion.dimension === dimension.id).map(({ id }) => id);
    for (const part of ["likelihood", "risk"] as const) {
      for (const id of Object.keys(dimension[part]?.coefficients ?? {})) {
        if (own.includes(id)) continue;
        throw new UserError(
          yaml.atKey(["dimensions", index, part, "coefficients"], id),
          `dimension ${dimension.id}: "${id}" is no criterion of it${didYouMean(id, own)}`,
          `Its criteria: ${own.join(", ") || "none"}.`,
        );
      }
    }
  });
}

function unknownType(
  name: string,
  path: readonly PropertyKey[],
  types: readonly CriterionType[],
  yaml: LocatedYaml,
  criterion: string,
) {
  const names = types.map(({ type }) => type);
  return new UserError(
    yaml.at([...path, "type"]),
    `criterion ${criterion}: unknown criterion type "${name}"${didYouMean(name, names)}`,
    `Criterion types: ${names.join(", ")}.`,
  );
}
