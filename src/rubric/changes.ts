import type { Chosen, Edit, Reach, RubricDifference } from "../model/comparison.js";
import type { CriterionType } from "../model/criterion.js";
import { bumpBetween, dueFor, enough } from "./changes/bump.js";
import { WrittenCode } from "./changes/code.js";
import { gatherEdits } from "./changes/gather.js";
import { type Joint, mixed, thinned } from "./changes/joint.js";
import { type JointRubric, jointRubric } from "./changes/rubric.js";
import { tidied } from "./changes/tidy.js";
import { unused } from "./changes/unused.js";
import type { RubricFile } from "./schema.js";

/** A criterion as its file says it, its lists written out. */
export type WrittenCriterion = RubricFile["criteria"][number];

/** Two versions of a rubric as one: the edits between them, and every version in which some of them are made. */
export class RubricChanges {
  readonly edits: readonly Edit[];
  /** Of each edit, in the same order. */
  readonly reaches: readonly Reach[];
  readonly #joint: JointRubric;
  readonly #scoring: JointRubric;
  readonly #types: ReadonlyMap<string, CriterionType>;
  readonly #code: WrittenCode;
  readonly #was: RubricFile;
  readonly #is: RubricFile;

  /** Of two resolved files that load with these types; `code` knows their checks that run code. */
  constructor(was: RubricFile, is: RubricFile, types: readonly CriterionType[], code = new WrittenCode()) {
    this.#was = was;
    this.#is = is;
    this.#types = new Map(types.map((type) => [type.type, type]));
    this.#code = code;
    this.#joint = jointRubric(was, is, code);
    this.#scoring = withoutChecks(this.#joint);
    const { edits, reaches } = gatherEdits(this.#joint, (check) => this.#isValid(check));
    const further = unused(was, is, this.#joint, edits);
    this.edits = [...edits, ...further];
    this.reaches = [...reaches, ...further.map(() => NO_REACH)];
  }

  /** What changed, and what the version number should say to it. */
  get difference(): RubricDifference {
    const due = dueFor(this.edits);
    const said = bumpBetween(this.#was.version, this.#is.version);
    return {
      edits: this.edits,
      scoresCanChange: this.edits.some(({ effect }) => effect === "score"),
      version:
        this.#was.id === this.#is.id
          ? { from: this.#was.version, to: this.#is.version, due, said, enough: enough(said, due) }
          : null,
    };
  }

  /** The key under which a criterion of the new version is known here: its id in the old one. */
  keyOf(id: string): string {
    return this.#joint.keys.get(id) ?? id;
  }

  /**
   * The old version with the chosen edits made, its lists written out. It loads whatever is chosen, as long as a criterion is
   * left: what refers to something that is not there is left out.
   */
  mixture(chosen: Chosen): RubricFile {
    return tidied(this.#joint, this.#was, chosen);
  }

  /** Of a mixture only what makes scores of verdicts, its criteria under their keys. */
  scoring(chosen: Chosen): Pick<RubricFile, "bands" | "dimensions" | "criteria"> {
    return tidied(this.#scoring, this.#was, chosen);
  }

  /**
   * One criterion in every mixture, undefined where it is not there; its checks with only the wanted words, unless it runs
   * code.
   */
  criterion(
    key: string,
    wanted: (word: string, option: string) => boolean = () => true,
  ): (chosen: Chosen) => WrittenCriterion | undefined {
    const whole = this.#joint.criteria.get(key)!;
    const joint = this.#runsCode(whole) ? whole : thinnedChecks(whole, wanted);
    return (chosen) => mixed(joint, chosen) as WrittenCriterion | undefined;
  }

  #runsCode(joint: Joint): boolean {
    return [false, true].some((all) => this.#code.isIn(mixed(joint, () => all)));
  }

  #isValid(check: unknown): boolean {
    const { type, ...options } = check as { readonly type: string };
    return this.#types.get(type)?.options.safeParse(options).success === true;
  }
}

/** Fields that make scores of verdicts. */
const SCORED: ReadonlySet<string> = new Set(["dimension", "weight", "bonus", "critical"]);

/** The same with nothing of criteria but what makes scores of verdicts; those that come or go are kept whole. */
function withoutChecks(joint: JointRubric): JointRubric {
  const criteria = [...joint.criteria].map(([key, part]): readonly [string, Joint] => {
    if (part.kind !== "map") return [key, part];
    const parts = part.parts.filter(([name]) => SCORED.has(name));
    return [key, { kind: "map", parts: [["id", { kind: "same", value: key }], ...parts] }];
  });
  return { ...joint, criteria: new Map(criteria) };
}

const NO_REACH: Reach = { verdicts: new Set(), scoring: false, counts: new Set(), words: null, silent: true };

function thinnedChecks(joint: Joint, wanted: (word: string, option: string) => boolean): Joint {
  if (joint.kind !== "map") return joint;
  const asks = new Set(["check", "when", "variants"]);
  const parts = joint.parts.map(([name, part]) => [name, asks.has(name) ? thinned(part, wanted, name) : part] as const);
  return { kind: "map", parts };
}
