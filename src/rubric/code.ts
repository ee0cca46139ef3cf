import { dirname, resolve } from "node:path";
import type { Code, CodeLoader, NamedModule, Programs } from "../model/code.js";
import type { CriterionType } from "../model/criterion.js";
import type { LocatedYaml } from "./locate.js";
import type { Sources } from "./sources.js";
import { RubricMistake } from "./spot.js";

const LOOK = "Read it first; then add --allow-plugins.";
const REFUSED = { what: "the rubric names a program, which runs only where you allow it", instead: LOOK };
const COMMITTED = "Check that commit out, and name the file.";

/** What a rubric's files name of code, as far as it may be run. */
export interface RubricCode {
  /** Criterion types, wow's own first. */
  readonly types: readonly CriterionType[];
  /** Those of modules. */
  readonly ofModules: readonly CriterionType[];
  /** Stands for types that nobody knows, where a module is missing that may have them; null where none is. */
  readonly missing: CriterionType | null;
  readonly mistakes: readonly RubricMistake[];
  /** Programs for what is written in this file; or why there are none. */
  programs(yaml: LocatedYaml): Programs | { readonly what: string; readonly instead: string };
  close(): Promise<void>;
}

/** Takes the place of types of modules that may not be run, so that nobody complains of them as well. */
const UNKNOWN = {
  options: { safeParse: (data: unknown) => ({ success: true, data }) },
  bind: () => ({ judge: () => ({ status: "error", reason: "its module may not be run" }) }),
} as unknown as CriterionType;

/** Loads the modules that a rubric's files name, where `loader` allows that. Throws `UserError` for a module of the user's own. */
export async function codeOf(
  sources: Sources,
  types: readonly CriterionType[],
  loader: CodeLoader | undefined,
): Promise<RubricCode> {
  if (loader === undefined) return withoutCode(sources, types);
  const named = modulesOf(sources);
  const code = await loader.load(
    named.filter(({ path }) => path !== null && (loader.allowed || loader.has(path))) as readonly NamedModule[],
    types,
  );
  return rubricCode(sources, named, types, { loader, code });
}

/** A rubric's code where nobody has said that it may be run. */
export function withoutCode(sources: Sources, types: readonly CriterionType[]): RubricCode {
  return rubricCode(sources, modulesOf(sources), types, null);
}

/** No code but our own. */
export function noCode(types: readonly CriterionType[]): RubricCode {
  return { types, ofModules: [], missing: null, mistakes: [], programs: () => REFUSED, close: async () => {} };
}

/** A module as a rubric's file names it. */
interface Named {
  /** Null where the file lies in a commit. */
  readonly path: string | null;
  readonly name: string;
  /** The mistake of naming it. */
  refused(what: string, instead: string): RubricMistake;
}

/** The modules that a rubric and those that it extends name. */
function modulesOf({ yaml, path, parent }: Sources): readonly Named[] {
  const written = (yaml.value as { readonly plugins?: unknown } | null | undefined)?.plugins;
  const named = (Array.isArray(written) ? written : []).flatMap((name: unknown, index): Named | [] => {
    if (typeof name !== "string" || name.trim() === "") return [];
    const spot = yaml.at(["plugins", index]);
    return {
      path: path === null ? null : resolve(dirname(path), name),
      name,
      refused: (what, instead) => new RubricMistake(spot, null, what, instead),
    };
  });
  return [...named, ...(parent === null ? [] : modulesOf(parent))];
}

function rubricCode(
  sources: Sources,
  named: readonly Named[],
  types: readonly CriterionType[],
  allowed: { readonly loader: CodeLoader; readonly code: Code } | null,
): RubricCode {
  const mistakes = named.flatMap(({ path, name, refused }) => {
    if (allowed === null || !(allowed.loader.allowed || (path !== null && allowed.loader.has(path))))
      return refused(`the rubric names code, ${name}, which runs only where you allow it`, LOOK);
    if (path === null) return refused(`the module ${name} can't be run from a commit`, COMMITTED);
    const reason = allowed.code.refused.find(({ module }) => module.path === path);
    return reason === undefined ? [] : refused(`the module ${name}: ${reason.what}`, reason.instead);
  });
  const folders = new Map(foldersOf(sources));
  const ofModules = allowed?.code.types ?? [];
  return {
    types: [...types, ...ofModules],
    ofModules,
    missing: mistakes.length > 0 ? UNKNOWN : (allowed?.code.missing ?? null),
    mistakes,
    programs(yaml) {
      if (!allowed?.loader.allowed) return REFUSED;
      const folder = folders.has(yaml) ? folders.get(yaml)! : folders.get(sources.yaml)!;
      if (folder === null) return { what: "a program can't be run from a commit", instead: COMMITTED };
      return allowed.code.programs(folder);
    },
    close: async () => allowed?.code.close(),
  };
}

function foldersOf({ yaml, path, parent, includes }: Sources): readonly (readonly [LocatedYaml, string | null])[] {
  const below = parent === null ? includes : [parent, ...includes];
  return [[yaml, path === null ? null : dirname(resolve(path))], ...below.flatMap(foldersOf)];
}
