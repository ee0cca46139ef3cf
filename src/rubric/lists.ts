import { didYouMean } from "../model/errors.js";

/** Named cue lists; an entry `$name` of any list stands for the cues of that name. */
export type NamedLists = Readonly<Record<string, { readonly any: readonly unknown[] }>>;

/** Told of a `$name` that stands for nothing, what is wrong, what to write instead, and the list that it stands in (null: none). */
export type Refuse = (reference: string, what: string, instead: string, inside: string | null) => void;

/** In place of what is not there, so that nobody complains of an empty list as well. */
const NOTHING: readonly unknown[] = ["nothing"];
/** A `$name` may stand for so many cues: lists of lists grow by their product. */
const MOST_CUES = 100_000;

/** Cues by the name of the list that stands for them, once they are put together. */
export type KnownLists = Map<string, readonly unknown[]>;

/**
 * Options with every `$name` replaced: by a named group `{ name, any }`, or with `flat` by the cues alone. A name that is
 * not there, or one that leads back to itself, is told to `refuse`.
 */
export function expand(
  given: unknown,
  lists: NamedLists,
  refuse: Refuse,
  flat = false,
  known: KnownLists = new Map(),
): unknown {
  if (Array.isArray(given)) {
    return given.flatMap((entry: unknown) => {
      if (typeof entry !== "string" || !entry.startsWith("$")) return [expand(entry, lists, refuse, flat, known)];
      const cues = cuesOf(entry, lists, refuse, [], known);
      return flat ? cues : [{ name: entry.slice(1), any: cues }];
    });
  }
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, expand(value, lists, refuse, flat, known)]),
  );
}

/** The cues that `$name` stands for, those of the lists that it names included. */
export function cuesOf(
  reference: string,
  lists: NamedLists,
  refuse: Refuse,
  from: readonly string[] = [],
  known: KnownLists = new Map(),
): readonly unknown[] {
  const name = reference.slice(1);
  const before = known.get(name);
  if (before !== undefined) return before;
  const inside = from.at(-1) ?? null;
  if (!Object.hasOwn(lists, name)) {
    const names = Object.keys(lists);
    const what = `no list is named "${name}"${didYouMean(name, names)}`;
    refuse(reference, what, `Lists of this rubric: ${names.join(", ") || "none"}.`, inside);
    return NOTHING;
  }
  if (from.includes(name)) {
    const circle = [...from.slice(from.indexOf(name)), name].join(" → ");
    refuse(reference, `the list "${name}" leads back to itself: ${circle}`, "Take one of them out.", inside);
    return NOTHING;
  }
  const parts = lists[name]!.any.map((entry) =>
    typeof entry === "string" && entry.startsWith("$") ? cuesOf(entry, lists, refuse, [...from, name], known) : [entry],
  );
  const isTooLong = parts.reduce((sum, { length }) => sum + length, 0) > MOST_CUES;
  if (isTooLong)
    refuse(reference, `the list "${name}" stands for more than ${MOST_CUES} cues`, "Name fewer lists in it.", inside);
  const cues = isTooLong ? NOTHING : parts.flat();
  known.set(name, cues);
  return cues;
}
