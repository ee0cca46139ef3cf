import type { Edit, Reach } from "../../model/comparison.js";
import { type IsValid, inseparable } from "./inseparable.js";
import { type Change, changesIn } from "./joint.js";
import { kindOf } from "./kinds.js";
import { reachOf } from "./reach.js";
import type { JointRubric } from "./rubric.js";
import { sentence } from "./sentences.js";

/** The changes of a joint rubric as edits, and how far each reaches; every change is told the number of its edit. */
export function gatherEdits(
  joint: JointRubric,
  isValid: IsValid,
): { edits: readonly Edit[]; reaches: readonly Reach[] } {
  const parts = [joint.head, ...joint.dimensions.values(), ...joint.criteria.values()];
  const changes = parts.flatMap(changesIn);
  const groups = new Groups();
  for (const { group } of changes) groups.add(group);
  for (const [group, other] of joint.together) groups.join(group, other);
  number(changes, groups);
  // Found with the numbers of the first round; then whatever can't stand alone shares one.
  for (const [group, other] of inseparable(joint, isValid)) groups.join(group, other);
  const edits = number(changes, groups);
  const idOf = newIds(joint);
  return { edits: edits.map((edit, i) => editOf(edit, i, idOf)), reaches: edits.map(reachOf) };
}

/** Numbers edits in the order of their first changes; those that move no score come after the others. */
function number(changes: readonly Change[], groups: Groups): readonly (readonly Change[])[] {
  const edits = new Map<string, Change[]>();
  for (const change of changes) {
    const root = groups.rootOf(change.group);
    const edit = edits.get(root);
    if (edit === undefined) edits.set(root, [change]);
    else edit.push(change);
  }
  const rank = (edit: readonly Change[]) => ["score", "name", "wording"].indexOf(effectOf(edit));
  const ordered = [...edits.values()].sort((a, b) => rank(a) - rank(b));
  for (const [i, edit] of ordered.entries()) for (const change of edit) change.edit = i;
  return ordered;
}

/** What each criterion is called now, or was called last. */
function newIds({ keys, criteria }: JointRubric): (key: string) => string {
  const ids = new Map([...criteria.keys()].map((key) => [key, key]));
  for (const [id, key] of keys) ids.set(key, id);
  return (key) => ids.get(key) ?? key;
}

function editOf(changes: readonly Change[], i: number, idOf: (key: string) => string): Edit {
  const first = changes[0]!;
  const kind = kindOf(changes);
  const criteria = changes.flatMap(({ path }) => (path[0] === "criteria" ? [idOf(path[1]!)] : []));
  const of = (side: "from" | "to") => [...new Set(changes.flatMap((change) => (change.words ? (change[side] as readonly string[]) : [])))]; // biome-ignore format: one rule
  const lost = of("from").filter((word) => !of("to").includes(word));
  const gained = of("to").filter((word) => !of("from").includes(word));
  const plain = changes.find(({ words }) => !words);
  return {
    id: `e${i + 1}`,
    kind,
    effect: effectOf(changes),
    criteria: [...new Set(criteria)],
    dimension: first.path[0] === "dimensions" ? first.path[1]! : null,
    list: first.list?.startsWith("$") === false ? first.list : null,
    place: first.list?.startsWith("$") === false ? `lists.${first.list}` : placeOf(first, idOf),
    from: plain === undefined ? lost : (plain.from ?? null),
    to: plain === undefined ? gained : (plain.to ?? null),
    lost,
    gained,
    sentence: sentence(kind, changes, idOf),
  };
}

function effectOf(changes: readonly Change[]): Edit["effect"] {
  if (changes.every(({ wording }) => wording)) return "wording";
  return changes.every(({ wording, path }) => wording || (path.length === 3 && path[2] === "id")) ? "name" : "score";
}

function placeOf({ path }: Change, idOf: (key: string) => string): string {
  const steps = path[0] === "criteria" ? [path[0], idOf(path[1]!), ...path.slice(2)] : path;
  return steps.join(".").replaceAll(".[", "[");
}

/** Groups that may be joined (union-find: B. A. Galler, M. J. Fischer, CACM 7, 1964). */
class Groups {
  readonly #parents = new Map<string, string>();

  add(group: string): void {
    if (!this.#parents.has(group)) this.#parents.set(group, group);
  }

  rootOf(group: string): string {
    let root = group;
    while (this.#parents.get(root)! !== root) root = this.#parents.get(root)!;
    return root;
  }

  join(group: string, other: string): void {
    this.#parents.set(this.rootOf(other), this.rootOf(group));
  }
}
