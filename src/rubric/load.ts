import type { z } from "zod";
import type { CodeLoader } from "../model/code.js";
import type { CriterionType } from "../model/criterion.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { Rubric } from "../model/rubric.js";
import { Lexicon } from "../text/lexicon.js";
import { assemble, bindAll } from "./bind.js";
import { Checks } from "./checks.js";
import { codeOf, type RubricCode, withoutCode } from "./code.js";
import type { NamedLists } from "./lists.js";
import { LocatedYaml } from "./locate.js";
import { merge } from "./merge.js";
import { mistakes as complaints } from "./mistake.js";
import { checkNames } from "./names.js";
import { Origins } from "./origins.js";
import { extendingFile, listsFile, type RubricFile, rubricFile, testsFile } from "./schema.js";
import { alone, type Gathered, gather, type Sources } from "./sources.js";
import { inOrder, RubricMistake } from "./spot.js";

export interface LoadOptions {
  readonly types: readonly CriterionType[];
  /** Loads the code that the rubric names, where the user allows it; without it such a rubric is refused. */
  readonly code?: CodeLoader | undefined;
  /** To be shared where several rubrics score the same texts. */
  readonly lexicon?: Lexicon | undefined;
  /** Read the tests that lie beside the files too; false unless given. */
  readonly tests?: boolean | undefined;
}

/** A rubric as its files say it, and what is wrong with it. */
export interface Loaded {
  /** Null where there are mistakes. */
  readonly rubric: Rubric | null;
  /** Everything that it extends and includes put in its place; null where it is not so much as a rubric. */
  readonly file: RubricFile | null;
  /** Where each part of `file` was written. */
  readonly origins: Origins;
  readonly sources: Sources;
  /** The code that it runs; ended by the rubric's `close`. */
  readonly code: RubricCode;
  /** In the order of the files, from top to bottom. */
  readonly mistakes: readonly RubricMistake[];
}

/** Loads a rubric by path, shipped id, `id@version` or `git:REV:path`. Throws `UserError` with the place of its first mistake. */
export async function loadRubric(
  reference: string,
  types: readonly CriterionType[],
  code?: CodeLoader,
): Promise<Rubric> {
  return rubricOf(await readRubric(reference, { types, code }));
}

/** Reads a rubric and tells all that is wrong with it. Throws `UserError` only where its own file can't be read. */
export async function readRubric(reference: string, options: LoadOptions): Promise<Loaded> {
  const gathered = await gather(reference, options.tests === true);
  const code = await codeOf(gathered.sources, options.types, options.code);
  const loaded = load(gathered, code, options);
  if (loaded.rubric === null) await code.close();
  return loaded;
}

/** The paths of all files that a rubric is made of, those of commits left out. */
export function pathsOf({ sources }: Pick<Loaded, "sources">): readonly string[] {
  const below = [...(sources.parent === null ? [] : [sources.parent]), ...sources.includes];
  return [...(sources.path === null ? [] : [sources.path]), ...below.flatMap((one) => pathsOf({ sources: one }))];
}

/** Reads a rubric from one text and tells all that is wrong with it; `file` is how errors name it. */
export function readText(source: string, file: string, options: LoadOptions): Loaded {
  const gathered = alone(source, file);
  return load(gathered, withoutCode(gathered.sources, options.types), options);
}

/** Reads a rubric from one text. Throws `UserError` with the place of its first mistake. */
export function parseRubric(source: string, file: string, types: readonly CriterionType[]): Rubric {
  return rubricOf(readText(source, file, { types }));
}

/** Reads a rubric in one text that extends one that has been loaded. Throws `UserError` with the place of its first mistake. */
export function parseExtension(source: string, file: string, parent: Loaded): Rubric {
  const sources = {
    yaml: new LocatedYaml(file, source),
    path: null,
    parent: parent.sources,
    includes: [],
    tests: null,
  };
  return rubricOf(load({ sources, mistakes: [] }, parent.code, {}));
}

/** The rubric. Throws `UserError` where there are mistakes: the first, and how many more there are. */
export function rubricOf({ rubric, mistakes, origins }: Loaded): Rubric {
  if (rubric !== null) return rubric;
  const [first] = mistakes as readonly [RubricMistake];
  if (mistakes.length === 1) throw first;
  const more = mistakes.length === 2 ? "1 more mistake" : `${mistakes.length - 1} more mistakes`;
  const all = `${more}: wow rubric validate ${origins.files[0]!.file} shows all.`;
  throw new UserError(first.where, first.what, [first.instead, all].filter((line) => line !== null).join("\n"));
}

function load(
  { sources, mistakes: gathered }: Gathered,
  code: RubricCode,
  { lexicon = new Lexicon() }: Pick<LoadOptions, "lexicon">,
): Loaded {
  const files = filesOf(sources);
  const origins = new Origins(files);
  const found: RubricMistake[] = [...gathered, ...code.mistakes, ...files.flatMap(({ mistakes }) => mistakes)];
  const isReadable = files.every(({ value }) => value !== undefined);
  let file: RubricFile | null = null;
  let rubric: Rubric | null = null;
  if (isReadable) {
    const whole = merge(sources, origins, found);
    found.push(...partsChecked(sources), ...strangers(sources, whole, origins));
    const parsed = rubricFile.safeParse(whole);
    if (parsed.success) file = parsed.data;
    // What is missing may be in what could not be read.
    else if (found.length === 0 || !isExtending(sources))
      // A rubric may say that it extends another; what may stand in it is told of in full.
      found.push(...complaints(parsed.error, extendingFile, { origins, value: whole, path: [], criterion: null }));
    found.push(...checkNames(whole, origins));
    const lists = namedLists(whole);
    const checks = new Checks({ code, lists, cues: lexicon, origins });
    bindAll(whole, lists, checks);
    found.push(...checks.mistakes);
    if (found.length === 0 && file !== null) rubric = assemble(file, checks, lexicon, () => code.close());
  }
  const names = files.map(({ file: name }) => name);
  return { rubric, file, origins, sources, code, mistakes: inOrder(found.filter(trusted(files)), names) };
}

/** Criteria by which an extending rubric means to change one of the other's, but whose ids the other does not have. */
function strangers({ yaml, parent }: Sources, whole: unknown, origins: Origins): readonly RubricMistake[] {
  const criteria = (whole as { readonly criteria?: unknown } | null)?.criteria;
  if (parent === null || !Array.isArray(criteria)) return [];
  const ids = criteria.map((one) => (one as { readonly id?: unknown } | null)?.id);
  const isOwn = (place: number) => origins.of(["criteria", place, "id"]).yaml === yaml;
  const known = ids.filter((id, place): id is string => typeof id === "string" && !isOwn(place));
  return ids.flatMap((id, place) => {
    if (typeof id !== "string" || !isOwn(place) || "check" in criteria[place]) return [];
    const what = `there is no criterion "${id}" to change in what this extends${didYouMean(id, known)}`;
    return [
      new RubricMistake(
        origins.at(["criteria", place, "id"]),
        null,
        what,
        "A new one needs dimension, question and check.",
      ),
    ];
  });
}

/** What is no mere consequence of a file's being broken: it stands before that place, and is not about what is missing. */
function trusted(files: readonly LocatedYaml[]): (mistake: RubricMistake) => boolean {
  const broken = files.filter(({ brokenFrom }) => brokenFrom !== null);
  const own = new Set(files.flatMap(({ mistakes }) => mistakes));
  return (mistake) =>
    own.has(mistake) ||
    broken.length === 0 ||
    !(
      mistake.what.includes("missing") ||
      broken.some(({ file, brokenFrom }) => file === mistake.spot.file && mistake.spot.line >= brokenFrom!)
    );
}

/** The rubric's own file, then what it extends and includes. */
function filesOf({ yaml, parent, includes, tests }: Sources): readonly LocatedYaml[] {
  const below = [...(parent === null ? [] : filesOf(parent)), ...includes.flatMap(filesOf)];
  return [yaml, ...(tests === null ? [] : [tests]), ...below];
}

function isExtending({ yaml }: Sources): boolean {
  return yaml.has(["extends"]);
}

/** What is wrong with the files of which each is only a part of the rubric. */
function partsChecked(sources: Sources, isRoot = true): readonly RubricMistake[] {
  const { yaml, parent, includes, tests } = sources;
  const isWhole = yaml.has(["criteria"]) || yaml.has(["dimensions"]);
  const schema = isExtending(sources) ? extendingFile : isWhole ? rubricFile : listsFile;
  return [
    // A rubric that stands by itself is checked as a whole.
    ...(isRoot && !isExtending(sources) ? [] : checked(yaml, schema)),
    ...(tests === null ? [] : checked(tests, testsFile)),
    ...(parent === null ? [] : partsChecked(parent, false)),
    ...includes.flatMap((one) => partsChecked(one, false)),
  ];
}

function checked(yaml: LocatedYaml, schema: z.ZodType): readonly RubricMistake[] {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return [];
  const origins = new Origins([yaml]);
  return complaints(parsed.error, schema, { origins, value: yaml.value, path: [], criterion: null });
}

/** The lists of a rubric, as far as they are lists. */
function namedLists(rubric: unknown): NamedLists {
  const lists = (rubric as { readonly lists?: unknown } | null)?.lists;
  if (typeof lists !== "object" || lists === null) return {};
  const parts = Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list : list?.any] as const);
  return Object.fromEntries(parts.filter(([, any]) => Array.isArray(any)).map(([name, any]) => [name, { any }]));
}
