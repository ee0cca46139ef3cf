import { canonical, entriesOf, referred, written } from "./canonical.js";
import type { At, Sides } from "./compare.js";
import type { Change, Joint } from "./joint.js";
import { type WordChange, wordPairs } from "./lists.js";

/** A list of words in two versions, as it stands there and with all lists that it refers to written out. */
interface Words {
  readonly was: readonly unknown[];
  readonly is: readonly unknown[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * What two lists of words share, and the changes: those of the named lists that they refer to, each the same edit wherever the
 * list is used; lists that are no longer referred to, or newly; and single words.
 */
export function wordChanges(words: Words, at: At, sides: Sides): Joint {
  const { from, to } = words;
  const kept = [...new Set(to)].filter((word) => from.includes(word));
  const lost = new Set(from.filter((word) => !to.includes(word)));
  const gained = new Set(to.filter((word) => !from.includes(word)));
  const changes: Change[] = [];
  const take = (some: readonly WordChange[], group: string, list: string | null) => {
    const out = some.flatMap(({ lost: word }) => (word !== null && lost.delete(word) ? [word] : []));
    const into = some.flatMap(({ gained: word }) => (word !== null && gained.delete(word) ? [word] : []));
    if (out.length + into.length === 0) return;
    changes.push({ path: at.path, from: out, to: into, words: true, wording: false, group, list, edit: -1 });
  };
  ofLists(words, sides, take);
  ofReferences(words, at, sides, { lost, gained }, take);
  for (const change of wordPairs([...lost], [...gained]))
    take([change], `${at.scope} ${at.within.join("/")} ${canonical([change.lost, change.gained])}`, null);
  return { kind: "words", kept, changes: neverEmpty(kept, changes, words, sides) };
}

type Take = (some: readonly WordChange[], group: string, list: string | null) => void;

/** Words that changed in a named list which both versions refer to here. */
function ofLists({ was, is }: Words, { was: oldLists, is: newLists, lists }: Sides, take: Take): void {
  const before = referred(was, oldLists);
  const after = referred(is, newLists);
  for (const { name, was: old, changes } of lists.all) {
    if (!before.has(old) || !after.has(name)) continue;
    changes.forEach((change, number) => {
      take([change], `list ${name} ${number}`, name);
    });
  }
}

/** A list that only one version refers to here: one change, where all of its words come or go. */
function ofReferences(
  { was, is }: Words,
  at: At,
  { was: oldLists, is: newLists, lists }: Sides,
  left: { readonly lost: ReadonlySet<string>; readonly gained: ReadonlySet<string> },
  take: Take,
): void {
  const before = referred(was, oldLists);
  const after = new Set([...referred(is, newLists)].map((name) => lists.oldName(name) ?? `new ${name}`));
  const group = (name: string, how: string) => `${at.scope} ${at.within.join("/")} ${how} $${name}`;
  for (const name of before) {
    const words = written(entriesOf(oldLists[name]), oldLists) as readonly string[];
    if (after.has(name) || words.length < 2 || !words.every((word) => left.lost.has(word))) continue;
    take(words.map((word) => ({ lost: word, gained: null })), group(name, "lost"), `$${name}`); // biome-ignore format: one call
  }
  for (const name of referred(is, newLists)) {
    const words = written(entriesOf(newLists[name]), newLists) as readonly string[];
    const old = lists.oldName(name);
    if ((old !== null && before.has(old)) || words.length < 2 || !words.every((word) => left.gained.has(word)))
      continue;
    take(words.map((word) => ({ lost: null, gained: word })), group(name, "gained"), `$${name}`); // biome-ignore format: one call
  }
}

/** No list may be left without a word by some of the changes: where none is kept, one lost goes with one gained. */
function neverEmpty(
  kept: readonly string[],
  changes: readonly Change[],
  { from, to }: Words,
  { together }: Sides,
): readonly Change[] {
  const holds = changes.some((change) => sizes(change).every((size) => size > 0));
  if (kept.length > 0 || from.length === 0 || to.length === 0 || holds) return changes;
  const out = changes.find((change) => sizes(change)[0]! > 0)!;
  const into = changes.find((change) => sizes(change)[1]! > 0)!;
  together(out.group, into.group);
  return changes;
}

function sizes({ from, to }: Change): readonly [number, number] {
  return [(from as readonly string[]).length, (to as readonly string[]).length];
}
