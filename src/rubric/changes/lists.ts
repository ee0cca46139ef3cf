import { entriesOf, type Lists, reference, written } from "./canonical.js";
import { pairUp, phraseLikeness, valueLikeness } from "./likeness.js";

/** Phrases this alike are one phrase, written otherwise. */
const ALIKE_PHRASES = 0.6;
/** Lists this alike are one list under another name. */
const ALIKE_LISTS = 0.5;

/** One word of a list that is otherwise: lost, gained, or one in place of another. */
export interface WordChange {
  readonly lost: string | null;
  readonly gained: string | null;
}

/** A list that both versions have, perhaps under another name, and what of its own words changed. */
export interface ListChange {
  /** As the new version calls it. */
  readonly name: string;
  readonly was: string;
  readonly changes: readonly WordChange[];
}

/** The lists of two versions. */
export interface ListChanges {
  readonly all: readonly ListChange[];
  /** The old version's name of a list of the new one; null for a new list. */
  oldName(name: string): string | null;
}

/** Pairs the lists of two versions by name, then by what is in them. */
export function compareLists(was: Lists, is: Lists): ListChanges {
  const oldNames = Object.keys(was).filter((name) => !Object.hasOwn(is, name));
  const newNames = Object.keys(is).filter((name) => !Object.hasOwn(was, name));
  const likeness = (a: string, b: string) =>
    valueLikeness(written(entriesOf(was[a]), was), written(entriesOf(is[b]), is));
  const renamed = new Map(pairUp(oldNames, newNames, likeness, ALIKE_LISTS).map(([a, b]) => [b, a]));
  const pairs = Object.keys(is).flatMap((name) => {
    const old = Object.hasOwn(was, name) ? name : renamed.get(name);
    return old === undefined ? [] : [{ name, was: old }];
  });
  const all = pairs.map(
    (pair): ListChange => ({ ...pair, changes: wordPairs(own(was, pair.was), own(is, pair.name)) }),
  );
  const byName = new Map(pairs.map(({ name, was: old }) => [name, old]));
  return { all, oldName: (name) => byName.get(name) ?? null };
}

/** The words of one list that the other lacks, those that are alike as one change. */
export function wordPairs(was: readonly string[], is: readonly string[]): readonly WordChange[] {
  const lost = [...new Set(was)].filter((word) => !is.includes(word));
  const gained = [...new Set(is)].filter((word) => !was.includes(word));
  const pairs = pairUp(lost, gained, phraseLikeness, ALIKE_PHRASES);
  const paired = new Set(pairs.flat());
  return [
    ...pairs.map(([a, b]) => ({ lost: a, gained: b })),
    ...lost.filter((word) => !paired.has(word)).map((word) => ({ lost: word, gained: null })),
    ...gained.filter((word) => !paired.has(word)).map((word) => ({ lost: null, gained: word })),
  ];
}

/** A list's own words, without those of lists that it refers to. */
function own(lists: Lists, name: string): readonly string[] {
  return entriesOf(lists[name])
    .flat(Number.POSITIVE_INFINITY)
    .filter((entry) => reference(entry, lists) === null)
    .map(String);
}
