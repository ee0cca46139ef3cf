import type { Edit } from "../../model/comparison.js";
import type { RubricFile } from "../schema.js";
import { canonical, isRecord, listsOf, referredIn } from "./canonical.js";
import type { JointRubric } from "./rubric.js";
import { gainedAndLost } from "./sentences.js";

/** What is otherwise in named lists but changes no criterion: lists that nothing uses, and tests of lists. For people alone. */
export function unused(was: RubricFile, is: RubricFile, { lists }: JointRubric, edits: readonly Edit[]): Edit[] {
  const before = listsOf(was);
  const after = listsOf(is);
  const used = new Set([...referredIn(was.criteria, before), ...referredIn(is.criteria, after)]);
  const found: Omit<Edit, "id">[] = [];
  const wording = (name: string, from: unknown, to: unknown, sentence: string) =>
    found.push({ ...NOTHING, list: name, place: `lists.${name}`, from, to, sentence });
  for (const { name, was: old, changes } of lists.all) {
    const lost = changes.flatMap((change) => change.lost ?? []);
    const gained = changes.flatMap((change) => change.gained ?? []);
    if (changes.length > 0 && !used.has(name) && !used.has(old))
      wording(name, lost, gained, `list ${name}, which no criterion uses: ${gainedAndLost(lost, gained)}`);
    const tests = [before[old], after[name]].map((list) => (isRecord(list) ? (list.tests ?? null) : null));
    if (canonical(tests[0]) !== canonical(tests[1]))
      wording(name, tests[0], tests[1], `list ${name}: its tests were changed`);
  }
  return found.map((edit, i) => ({ ...edit, id: `e${edits.length + i + 1}` }));
}

const NOTHING = { kind: "wording", effect: "wording", criteria: [], dimension: null, lost: [], gained: [] } as const;
