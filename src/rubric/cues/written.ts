import type { Origins } from "../origins.js";
import type { RubricFile } from "../schema.js";
import type { Spot } from "../spot.js";

/** A cue where a rubric's files write it: in a named list, or in a criterion itself. */
export interface WrittenCue {
  readonly text: string;
  /** The named list that it is in; null for a criterion's own. */
  readonly list: string | null;
  /** The criterion whose own it is; null in a named list. */
  readonly criterion: string | null;
  /** Where it is to be looked for in the whole rubric. */
  readonly path: readonly PropertyKey[];
  /** How many of the same text stand before it there. */
  readonly before: number;
}

/** The cues of every named list, without those that come from other lists. */
export function writtenInLists(file: RubricFile): ReadonlyMap<string, readonly (WrittenCue | string)[]> {
  const lists = new Map<string, readonly (WrittenCue | string)[]>();
  for (const [name, { any }] of Object.entries(file.lists ?? {})) {
    const own = { list: name, criterion: null, path: ["lists", name] };
    const count = counting();
    lists.set(
      name,
      any.map((entry) => (isReference(entry) ? entry.slice(1) : count({ ...own, text: String(entry).trim() }))),
    );
  }
  return lists;
}

/** Does an entry of a list stand for another list? */
export function isReference(entry: unknown): entry is string {
  return typeof entry === "string" && entry.startsWith("$");
}

/** Numbers cues of the same text in the order in which they are given. */
export function counting(): (cue: Omit<WrittenCue, "before">) => WrittenCue {
  const seen = new Map<string, number>();
  return (cue) => {
    const before = seen.get(cue.text) ?? 0;
    seen.set(cue.text, before + 1);
    return { ...cue, before };
  };
}

/** Where a cue was written. */
export function spotOf({ path, text, before }: WrittenCue, origins: Origins): Spot {
  const { yaml, path: written } = origins.of(path);
  const given = written.reduce<unknown>(
    (part, step) => (part as Record<PropertyKey, unknown> | null | undefined)?.[step],
    yaml.value,
  );
  const place = placesIn(given).get(text)?.[before];
  return place === undefined ? origins.atText(path, text, 0) : yaml.at([...written, ...place]);
}

type Places = ReadonlyMap<string, readonly (readonly PropertyKey[])[]>;

const known = new WeakMap<object, Places>();

/** Where the entries of all lists below stand, by their texts. */
function placesIn(given: unknown): Places {
  if (typeof given !== "object" || given === null) return new Map();
  const before = known.get(given);
  if (before !== undefined) return before;
  const places = new Map<string, (readonly PropertyKey[])[]>();
  for (const [text, path] of entriesOf(given, [])) places.set(text, [...(places.get(text) ?? []), path]);
  known.set(given, places);
  return places;
}

function* entriesOf(given: unknown, path: readonly PropertyKey[]): Iterable<readonly [string, readonly PropertyKey[]]> {
  if (Array.isArray(given)) for (const [index, one] of given.entries()) yield* entriesOf(one, [...path, index]);
  else if (typeof given === "object" && given !== null)
    for (const [key, one] of Object.entries(given)) yield* entriesOf(one, [...path, key]);
  else if (typeof path.at(-1) === "number") yield [String(given).trim(), path];
}
