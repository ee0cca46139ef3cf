import { canonical, isRecord, isWords, type Lists, written } from "./canonical.js";
import type { WrittenCode } from "./code.js";
import type { Change, Joint } from "./joint.js";
import { aligned, valueLikeness } from "./likeness.js";
import type { ListChanges } from "./lists.js";
import { wordChanges } from "./words.js";

/** Parts of a list this alike are one part, written otherwise. */
const ALIKE_ITEMS = 0.5;

/** What the comparison of two values needs to know. */
export interface Sides {
  readonly was: Lists;
  readonly is: Lists;
  readonly lists: ListChanges;
  readonly code: WrittenCode;
  /** Says that the changes of two groups are one edit, as neither can be made alone. */
  together(group: string, other: string): void;
}

/** Where two values stand. */
export interface At {
  readonly path: readonly string[];
  /** Where changes of the same kind are the same edit: checks that are alike before and after, or the value's own place. */
  readonly scope: string;
  /** The part of the path within the scope. */
  readonly within: readonly string[];
}

/** Two versions of a value that stands in a rubric, as one. */
export function compare(was: unknown, is: unknown, at: At, sides: Sides): Joint {
  const { code } = sides;
  const from = written(was, sides.was, code.copied);
  const to = written(is, sides.is, code.copied);
  if (canonical(from) === canonical(to) && code.isSame(from, to)) return { kind: "same", value: to };
  if (code.of(from) !== undefined || code.of(to) !== undefined) return choice(from, to, at, code.changeOf(from, to));
  if (isRecord(was) && isRecord(is) && was.type === is.type) return compareMaps(was, is, at, sides);
  if (isWords(from) && isWords(to) && Array.isArray(was) && Array.isArray(is))
    return wordChanges({ was, is, from, to }, at, sides);
  if (Array.isArray(was) && Array.isArray(is) && [...was, ...is].every(isRecord))
    return compareItems(was, is, at, sides);
  return choice(from, to, at);
}

/** A place below another. */
export function below(at: At, step: string): At {
  return { ...at, path: [...at.path, step], within: [...at.within, step] };
}

/** A value that is one or the other. */
export function choice(from: unknown, to: unknown, at: At, more: Partial<Change> = {}): Joint {
  const change: Change = {
    path: at.path,
    from,
    to,
    words: false,
    wording: from !== undefined && to !== undefined && canonical(from, false) === canonical(to, false),
    group: `${at.scope} ${at.within.join("/")} ${canonical(from)} ${canonical(to)}`,
    list: null,
    edit: -1,
    ...more,
  };
  return { kind: "choice", change };
}

function compareMaps(
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
  at: At,
  sides: Sides,
): Joint {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const parts = keys.map((key): readonly [string, Joint] => {
    const place = below(at, key);
    const isName = key === "name" && typeof was[key] === "string" && typeof is[key] === "string";
    const joint = compare(was[key], is[key], place, sides);
    return [key, isName && joint.kind === "choice" ? choice(was[key], is[key], place, { wording: true }) : joint];
  });
  return { kind: "map", parts };
}

/** Parts are matched where they are called the same, have the same value, or say much the same. */
function compareItems(was: readonly unknown[], is: readonly unknown[], at: At, sides: Sides): Joint {
  const itemOf = (lists: Lists) => (part: unknown, i: number) => ({
    part,
    label: labelOf(part, i),
    full: written(part, lists),
  });
  const ones = was.map(itemOf(sides.was));
  const others = is.map(itemOf(sides.is));
  const pairs = aligned(ones, others, (a, b) => a.label === b.label || valueLikeness(a.full, b.full) >= ALIKE_ITEMS);
  const parts = pairs.map(([one, other]): Joint => {
    const place = below(at, `[${(one ?? other)!.label}]`);
    if (one !== undefined && other !== undefined) return compare(one.part, other.part, place, sides);
    return choice(one?.full, other?.full, place);
  });
  return { kind: "items", parts };
}

/** What people would call a part of a list. */
function labelOf(part: unknown, place: number): string {
  const { name, value, for: whom } = part as Readonly<Record<string, unknown>>;
  if (typeof name === "string") return name;
  if (typeof value === "number") return String(value);
  return isRecord(whom) ? Object.values(whom).flat().join(" ") : `#${place + 1}`;
}
