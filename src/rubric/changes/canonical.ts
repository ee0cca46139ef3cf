import type { RubricFile } from "../schema.js";

/** Named lists as a rubric file has them: cues, or cues with tests. */
export type Lists = Readonly<Record<string, unknown>>;

/** A rubric file's lists. */
export function listsOf({ lists }: RubricFile): Lists {
  return lists ?? {};
}

/** A list's own entries, references to other lists among them. */
export function entriesOf(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list;
  return isRecord(list) && Array.isArray(list.any) ? list.any : [];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The name of the list that an entry refers to; null for a cue. */
export function reference(entry: unknown, lists: Lists): string | null {
  if (typeof entry !== "string" || !entry.startsWith("$")) return null;
  return Object.hasOwn(lists, entry.slice(1)) ? entry.slice(1) : null;
}

/**
 * A value with lists in place of the references to them, and lists of lists made one, as the digest reads it; `copied` is
 * told of every mapping and the one that is written in its place.
 */
export function written(
  value: unknown,
  lists: Lists,
  copied: (from: unknown, to: unknown) => void = () => {},
): unknown {
  if (Array.isArray(value)) {
    return value.flat(Number.POSITIVE_INFINITY).flatMap((entry): unknown[] => {
      const name = reference(entry, lists);
      if (name === null) return [written(entry, lists, copied)];
      return written(entriesOf(lists[name]), lists, copied) as unknown[];
    });
  }
  if (!isRecord(value)) return value;
  const full = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, written(part, lists, copied)]));
  copied(value, full);
  return full;
}

/** All lists that an array refers to, directly or through another list. */
export function referred(entries: readonly unknown[], lists: Lists, found = new Set<string>()): ReadonlySet<string> {
  for (const entry of entries.flat(Number.POSITIVE_INFINITY)) {
    const name = reference(entry, lists);
    if (name === null || found.has(name)) continue;
    found.add(name);
    referred(entriesOf(lists[name]), lists, found);
  }
  return found;
}

/** All lists that a value refers to somewhere in it. */
export function referredIn(value: unknown, lists: Lists, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) referred(value, lists, found);
  if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) referredIn(part, lists, found);
  return found;
}

/** Is it a list of words, whose order means nothing? */
export function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

/** The same text for what means the same: keys and words in one order; with `names`, what evidence is called counts too. */
export function canonical(value: unknown, names = true): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => canonical(part, names));
    return `[${(isWords(value) ? [...new Set(parts)].sort() : parts).join()}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(
    ([key, part]) => part !== undefined && (names || key !== "name" || typeof part !== "string"),
  );
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, names)}`).join()}}`;
}
