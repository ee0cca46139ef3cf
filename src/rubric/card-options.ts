import type { OptionCard, OptionValue, WordsCard } from "../model/card.js";
import { cuesOf, type NamedLists } from "./lists.js";

type Mapping = Readonly<Record<string, unknown>>;

/** How cues are shown. */
export interface Shown {
  readonly lists: NamedLists;
  /** So many of a list. */
  readonly most: number;
  cue(cue: string): string;
}

/** Options as a card shows them. */
export function optionCards(options: Mapping, shown: Shown): readonly OptionCard[] {
  return Object.entries(options).map(([name, value]) => ({ name, value: optionValue(value, shown) }));
}

function optionValue(value: unknown, shown: Shown): OptionValue {
  if (Array.isArray(value)) {
    const areRows = value.length > 0 && value.every((entry) => isMapping(entry) && !isGroup(entry));
    if (areRows) return { kind: "rows", rows: value.map((row: Mapping) => optionCards(row, shown)) };
    return { kind: "words", groups: groupsOf(value, shown) };
  }
  if (isMapping(value)) return { kind: "parts", options: optionCards(value, shown) };
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "value", value: isPlain ? value : null };
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Cues under a name of their own, written where they are used. */
function isGroup(value: unknown): value is { readonly name: unknown; readonly any: readonly unknown[] } {
  return isMapping(value) && Array.isArray(value.any) && Object.keys(value).join() === "name,any";
}

/** Words that stand for themselves together, then each list. */
function groupsOf(entries: readonly unknown[], shown: Shown): readonly WordsCard[] {
  const isOwn = (entry: unknown) => !isMapping(entry) && !String(entry).startsWith("$");
  const own = entries.filter(isOwn).map(String);
  const others = entries.filter((entry) => !isOwn(entry));
  const first = own.length === 0 ? [] : [{ list: null, count: own.length, first: firstOf(own, shown) }];
  return [...first, ...others.map((entry) => wordsOf(entry, shown))];
}

/** The first few cues as they are shown, none of them twice; all as they are where all are wanted. */
function firstOf(cues: readonly unknown[], { most, cue }: Shown): readonly string[] {
  const texts = cues.map((one) => cue(String(one)));
  return most === Number.POSITIVE_INFINITY ? texts : [...new Set(texts)].slice(0, most);
}

/** A list's name, its size and its first words: of `$name`, or of a named group. */
export function wordsOf(entry: unknown, shown: Shown): WordsCard {
  const of = (list: string, cues: readonly unknown[]) => ({
    list,
    count: cues.length,
    first: firstOf(cues, shown),
  });
  if (isGroup(entry)) return of(String(entry.name), entry.any);
  const name = String(entry);
  return of(
    name.slice(1),
    cuesOf(name, shown.lists, () => {}),
  );
}
