import type { LocatedYaml } from "./locate.js";
import type { Origins } from "./origins.js";
import type { Sources } from "./sources.js";

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The lists that a file knows: those of what it extends (`base`), over them those that it includes, over them its own;
 * undefined where there are none.
 */
export function listsOf(sources: Sources, base: unknown, origins: Origins): Mapping | undefined {
  const { yaml, includes, tests } = sources;
  const all: Record<string, unknown> = Object.create(null);
  if (isMapping(base)) for (const name of Object.keys(base)) all[name] = base[name];
  for (const included of includes) {
    const lists = known(included, origins);
    for (const name of Object.keys(lists)) all[name] = joined(name, lists[name], all[name]);
  }
  const own = isMapping(yaml.value) ? yaml.value.lists : undefined;
  if (own !== undefined && !isMapping(own)) return own as never;
  for (const name of Object.keys(own ?? {})) {
    all[name] = joined(name, own![name], all[name]);
    origins.set(["lists", name], yaml, ["lists", name]);
  }
  const more = isMapping(tests?.value) && isMapping(tests.value.lists) ? tests.value.lists : {};
  for (const name of Object.keys(more)) {
    if (!(name in all)) continue;
    const { any, tests: before } = parts(all[name]);
    const at = { origins, path: ["lists", name, "tests"], yaml: tests!, written: ["lists", name] };
    all[name] = { any, tests: bothTests(before, more[name], at) };
  }
  return Object.keys(all).length === 0 && own === undefined ? undefined : { ...all };
}

/** The lists of a file that is included: of a rubric those that it stands on too. */
function known(sources: Sources, origins: Origins): Mapping {
  const { parent } = sources;
  return listsOf(sources, parent === null ? {} : known(parent, origins), origins) ?? {};
}

interface List {
  readonly any: unknown;
  readonly tests?: unknown;
}

/** A list that names itself stands upon the one that it would replace, and keeps that one's sentences. */
function joined(name: string, own: unknown, base: unknown): unknown {
  const mine = parts(own);
  const theirs = parts(base);
  const self = `$${name}`;
  if (!Array.isArray(mine.any) || !Array.isArray(theirs.any) || !mine.any.includes(self)) return own;
  const under = theirs.any as readonly unknown[];
  const any = mine.any.flatMap((cue: unknown) => (cue === self ? under : [cue]));
  return { any, tests: bothTests(theirs.tests, mine.tests ?? {}) };
}

function parts(list: unknown): List {
  return isMapping(list) ? { any: list.any, tests: list.tests } : { any: list };
}

const KINDS = ["pass", "fail", "skip"];

/** Where tests that are added were written, and where they stand in the whole. */
interface Added {
  readonly origins: Origins;
  readonly path: readonly PropertyKey[];
  readonly yaml: LocatedYaml;
  readonly written: readonly PropertyKey[];
}

/** Tests with more behind them. */
export function bothTests(tests: unknown, more: unknown, added?: Added): unknown {
  if (!isMapping(more)) return more;
  if (tests !== undefined && !isMapping(tests)) return tests;
  const both: Record<string, unknown> = { ...tests };
  // A misspelt key of a file of tests is told of there, and not again in the rubric.
  for (const kind of Object.keys(more).filter((key) => added === undefined || KINDS.includes(key))) {
    const before = both[kind];
    const behind = more[kind];
    if (!Array.isArray(behind) || (before !== undefined && !Array.isArray(before))) {
      both[kind] = before ?? behind;
      continue;
    }
    both[kind] = [...(before ?? []), ...behind];
    for (const [place] of behind.entries())
      added?.origins.set([...added.path, kind, (before ?? []).length + place], added.yaml, [
        ...added.written,
        kind,
        place,
      ]);
  }
  return both;
}
