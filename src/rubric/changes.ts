import type { Edit, RubricDifference } from "../model/comparison.js";
import { bumpBetween, dueFor, enough } from "./changes/bump.js";
import { gatherEdits } from "./changes/gather.js";
import { type Chosen, changesIn, type Joint, mixed, thinned } from "./changes/joint.js";
import { type JointRubric, jointRubric } from "./changes/rubric.js";
import { tidied } from "./changes/tidy.js";
import { unused } from "./changes/unused.js";
import type { RubricFile } from "./schema.js";

/** Would a criterion type take these options (with their `type`)? */
export type IsValid = (check: unknown) => boolean;

/** What an edit can move in a conversation's score, by the keys of criteria. */
export interface Reach {
  /** Criteria whose verdicts it may change. */
  readonly verdicts: ReadonlySet<string>;
  /** Does it change how verdicts become scores and bands? */
  readonly scoring: boolean;
  /** Words that it takes out or puts in; null where it does more than that. */
  readonly words: readonly string[] | null;
}

/** Two versions of a rubric as one: the edits between them, and every version in which some of them are made. */
export class RubricChanges {
  readonly edits: readonly Edit[];
  /** By the place of an edit. */
  readonly reaches: readonly Reach[];
  readonly #joint: JointRubric;
  readonly #was: RubricFile;
  readonly #is: RubricFile;

  /** Of two resolved files. `isValid` says which options may stand, so that no mixture has others. */
  constructor(was: RubricFile, is: RubricFile, isValid: IsValid = () => true) {
    this.#was = was;
    this.#is = is;
    this.#joint = jointRubric(was, is);
    const { edits, reaches } = gatherEdits(this.#joint, isValid);
    this.edits = [...edits, ...unused(was, is, this.#joint, edits)];
    this.reaches = reaches;
  }

  /** What changed, and what the version number should say to it. */
  get difference(): RubricDifference {
    const due = dueFor(this.edits);
    const said = bumpBetween(this.#was.version, this.#is.version);
    return {
      edits: this.edits,
      scoresCanChange: this.edits.some(({ effect }) => effect === "score"),
      version: { from: this.#was.version, to: this.#is.version, due, said, enough: enough(said, due) },
    };
  }

  /** The keys of all criteria, those of the new version first. */
  get criteria(): readonly string[] {
    return [...this.#joint.criteria.keys()];
  }

  /** The key under which a criterion of the new version is known here: its id in the old one. */
  keyOf(id: string): string {
    return this.#joint.keys.get(id) ?? id;
  }

  /**
   * The old version with the chosen edits made (by their places), its lists written out. It loads whatever is chosen, as long
   * as a criterion is left: what refers to something that is not there is left out.
   */
  mixture(chosen: Chosen): RubricFile {
    return tidied(this.#joint, this.#was, chosen);
  }

  /** One criterion of a mixture, ready to be asked of several; undefined where it is not there. */
  criterion(key: string, wanted?: (word: string, option: string) => boolean): (chosen: Chosen) => unknown {
    const whole = this.#joint.criteria.get(key)!;
    const joint = wanted === undefined ? whole : thinnedChecks(whole, wanted);
    return (chosen) => mixed(joint, chosen);
  }

  /** The words that a criterion has in both versions, or in one of them. */
  changesOf(key: string) {
    return changesIn(this.#joint.criteria.get(key)!);
  }
}

/** A criterion whose checks have only the wanted words. */
function thinnedChecks(joint: Joint, wanted: (word: string, option: string) => boolean): Joint {
  if (joint.kind !== "map") return joint;
  const asks = new Set(["check", "when", "variants"]);
  return {
    kind: "map",
    parts: joint.parts.map(([name, part]) => [name, asks.has(name) ? thinned(part, wanted) : part]),
  };
}
