import { didYouMean, UserError } from "../model/errors.js";
import type { LocatedYaml } from "./locate.js";

/** Named cue lists; an entry `$name` of any list stands for the cues of that name. */
export type NamedLists = Readonly<Record<string, readonly unknown[]>>;

/**
 * Options with every `$name` replaced: by a named group `{ name, any }`, or with `flat` by the cues alone.
 * Throws `UserError` for a name that is not there, or one that leads back to itself.
 */
export function expand(given: unknown, lists: NamedLists, yaml: LocatedYaml, flat = false): unknown {
  if (Array.isArray(given)) {
    return given.flatMap((entry: unknown) => {
      if (typeof entry !== "string" || !entry.startsWith("$")) return [expand(entry, lists, yaml, flat)];
      const cues = resolve(entry, lists, yaml, []);
      return flat ? cues : [{ name: entry.slice(1), any: cues }];
    });
  }
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, expand(value, lists, yaml, flat)]));
}

function resolve(reference: string, lists: NamedLists, yaml: LocatedYaml, from: readonly string[]): readonly unknown[] {
  const name = reference.slice(1);
  if (!Object.hasOwn(lists, name)) {
    const names = Object.keys(lists);
    const what = `no list is named "${name}"${didYouMean(name, names)}`;
    throw new UserError(yaml.atText([], reference, 0), what, `Lists of this rubric: ${names.join(", ") || "none"}.`);
  }
  if (from.includes(name)) {
    throw new UserError(
      yaml.at(["lists", name]),
      `the list "${name}" leads back to itself: ${[...from, name].join(" → ")}`,
      "Take one of them out.",
    );
  }
  return lists[name]!.flatMap((entry) =>
    typeof entry === "string" && entry.startsWith("$") ? resolve(entry, lists, yaml, [...from, name]) : [entry],
  );
}
