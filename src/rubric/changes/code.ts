import type { Edit, Reach } from "../../model/comparison.js";
import type { JointRubric } from "./rubric.js";

/** By the id of a criterion: what tells the code apart that it runs; empty where it runs none. */
export type Fingerprints = ReadonlyMap<string, string>;

/** The edit that is in no rubric file: criteria of both versions run code that was changed. At most one, with how far it reaches. */
export function codeEdit(
  { keys }: JointRubric,
  [was, is]: readonly [Fingerprints, Fingerprints],
  place: number,
): readonly { readonly edit: Edit; readonly reach: Reach }[] {
  const changed = [...keys].filter(([id, key]) => {
    const [before, after] = [was.get(key) ?? "", is.get(id) ?? ""];
    return before !== "" && after !== "" && before !== after;
  });
  if (changed.length === 0) return [];
  const ids = changed.map(([id]) => id);
  const edit: Edit = {
    id: `e${place + 1}`,
    kind: "code",
    effect: "score",
    criteria: ids,
    dimension: null,
    list: null,
    place: `criteria.${ids[0]}.check`,
    from: was.get(changed[0]![1])!,
    to: is.get(ids[0]!)!,
    lost: [],
    gained: [],
    sentence: `${ids.length === 1 ? "criterion" : "criteria"} ${ids.join(", ")}: the code that is run was changed`,
  };
  const verdicts = new Set(changed.map(([, key]) => key));
  return [{ edit, reach: { verdicts, scoring: false, counts: new Set(), words: null, silent: false } }];
}
