import { changesIn, type Joint, mixed } from "./joint.js";
import type { JointRubric } from "./rubric.js";

/** Would a criterion type take these options (with their `type`)? */
export type IsValid = (check: unknown) => boolean;

/** With up to so many edits of options in a check, every mixture of them is tried. */
const MOST_TRIED = 8;

/** Pairs of groups of changes that must be made together, as a criterion type would not take some mixture of them. */
export function inseparable(joint: JointRubric, isValid: IsValid): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const criterion of joint.criteria.values()) {
    for (const check of checksIn(criterion)) {
      const changes = changesIn(check);
      const options = new Map(changes.filter(({ words }) => !words).map((change) => [change.edit, change]));
      const edits = [...options.keys()];
      const words = changes.filter((change) => change.words);
      const valid = (chosen: readonly number[]) => isValid(mixed(check, (edit) => chosen.includes(edit)));
      const wordEdits = words.map(({ edit }) => edit);
      if (edits.length === 0 || isAlwaysValid(edits, wordEdits, valid)) continue;
      const [first, ...others] = [...options.values()];
      for (const { group } of others) pairs.push([first!.group, group]);
      if (!valid(edits) || !valid(wordEdits)) for (const { group } of words) pairs.push([first!.group, group]);
    }
  }
  return pairs;
}

/** The checks of a criterion that are there in both versions, with the same type. */
function checksIn(criterion: Joint): readonly Joint[] {
  if (criterion.kind !== "map") return [];
  return criterion.parts.flatMap(([name, part]): readonly Joint[] => {
    if (name === "when" || name === "check") return part.kind === "map" ? [part] : [];
    return name === "variants" && part.kind === "items" ? part.parts.flatMap(checksIn) : [];
  });
}

/** Each mixture of the options with no word changed, and with all; of many options, each alone and all but each. */
function isAlwaysValid(
  options: readonly number[],
  words: readonly number[],
  valid: (chosen: readonly number[]) => boolean,
): boolean {
  const count = options.length;
  const sets: (readonly number[])[] = [];
  if (count <= MOST_TRIED)
    for (let set = 0; set < 2 ** count; set++) sets.push(options.filter((_, i) => (set >> i) & 1));
  else
    for (const option of options)
      sets.push(
        [option],
        options.filter((other) => other !== option),
      );
  return sets.every((set) => valid(set) && valid([...set, ...words]));
}
