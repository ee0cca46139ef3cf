import type { Chosen } from "../../model/comparison.js";
import { isRecord, isWords } from "./canonical.js";

/** One thing that is otherwise in two versions; undefined where it is not there. Of words: those lost, and those gained. */
export interface Change {
  /** Where it is, from the top of the file. */
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
  readonly words: boolean;
  /** Does it leave every score as it is? */
  readonly wording: boolean;
  /** Is the code that runs it another, under the same options or new ones? */
  readonly code?: boolean;
  /** Changes of one group are one edit. */
  readonly group: string;
  /** The list of cues that it comes from. */
  readonly list: string | null;
  /** The number of its edit; the changes of an edit are made together. */
  edit: number;
}

/** Two versions of a value at once: what they share, and changes, each of which may be made or not. */
export type Joint =
  | { readonly kind: "same"; readonly value: unknown }
  | { readonly kind: "map"; readonly parts: readonly (readonly [string, Joint])[] }
  | { readonly kind: "items"; readonly parts: readonly Joint[] }
  | { readonly kind: "words"; readonly kept: readonly string[]; readonly changes: readonly Change[] }
  | { readonly kind: "choice"; readonly change: Change };

/** The version in which the chosen edits are made; undefined for what is not there then. */
export function mixed(joint: Joint, chosen: Chosen): unknown {
  switch (joint.kind) {
    case "same":
      return joint.value;
    case "choice":
      return chosen(joint.change.edit) ? joint.change.to : joint.change.from;
    case "items":
      return joint.parts.map((part) => mixed(part, chosen)).filter((part) => part !== undefined);
    case "words":
      return mixedWords(joint, chosen);
    case "map": {
      const entries = joint.parts.map(([key, part]) => [key, mixed(part, chosen)] as const);
      return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
    }
  }
}

function mixedWords({ kept, changes }: Extract<Joint, { kind: "words" }>, chosen: Chosen): readonly string[] {
  const added = changes.flatMap(({ edit, from, to }) => (chosen(edit) ? to : from) as readonly string[]);
  return added.length === 0 ? kept : [...new Set([...kept, ...added])];
}

/** Every change in it. */
export function changesIn(joint: Joint): readonly Change[] {
  switch (joint.kind) {
    case "same":
      return [];
    case "choice":
      return [joint.change];
    case "words":
      return joint.changes;
    case "items":
      return joint.parts.flatMap(changesIn);
    case "map":
      return joint.parts.flatMap(([, part]) => changesIn(part));
  }
}

/** The same without the words that are not wanted; one word is left where there were some. */
export function thinned(joint: Joint, wanted: (word: string, key: string) => boolean, key = ""): Joint {
  switch (joint.kind) {
    case "choice": {
      const { change } = joint;
      const from = thin(change.from, wanted, key);
      return { kind: "choice", change: { ...change, from, to: thin(change.to, wanted, key) } };
    }
    case "same":
      return { kind: "same", value: thin(joint.value, wanted, key) };
    case "words":
      return thinnedWords(joint, wanted, key);
    case "items":
      return { kind: "items", parts: joint.parts.map((part) => thinned(part, wanted, key)) };
    case "map":
      return { kind: "map", parts: joint.parts.map(([name, part]) => [name, thinned(part, wanted, name)]) };
  }
}

/** Where no word is kept, some of the changes see to it that there is always one: these keep one. */
function thinnedWords(
  { kept, changes }: Extract<Joint, { kind: "words" }>,
  wanted: (word: string, key: string) => boolean,
  key: string,
): Joint {
  const left = (words: unknown) => (words as readonly string[]).filter((word) => wanted(word, key));
  const holding = kept.length > 0 ? -1 : holdingEdit(changes);
  const some = changes.map((change) => {
    const leave = change.edit === holding ? (words: unknown) => thin(words, wanted, key) as readonly string[] : left;
    return { ...change, from: leave(change.from), to: leave(change.to) };
  });
  return {
    kind: "words",
    kept: thin(kept, wanted, key) as readonly string[],
    changes: some.filter(({ from, to }) => sizeOf(from) + sizeOf(to) > 0),
  };
}

/** An edit that has a word for the list in both versions; -1 where one of the versions has none at all. */
function holdingEdit(changes: readonly Change[]): number {
  const edits = new Set(changes.map(({ edit }) => edit));
  const has = (edit: number, side: "from" | "to") =>
    changes.some((change) => change.edit === edit && sizeOf(change[side]) > 0);
  return [...edits].find((edit) => has(edit, "from") && has(edit, "to")) ?? -1;
}

function thin(value: unknown, wanted: (word: string, key: string) => boolean, key: string): unknown {
  if (isWords(value)) {
    const left = value.filter((word) => wanted(word, key));
    return left.length === 0 ? value.slice(0, 1) : left;
  }
  if (Array.isArray(value)) return value.map((part) => thin(part, wanted, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, thin(part, wanted, name)]));
}

function sizeOf(words: unknown): number {
  return (words as readonly string[]).length;
}
