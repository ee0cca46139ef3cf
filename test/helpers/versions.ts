import { versionsOf } from "../../src/cli/versions.js";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { Mixtures } from "../../src/engine/mixtures.js";
import type { Chosen } from "../../src/model/comparison.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { Rubric } from "../../src/model/rubric.js";
import { bindRubric } from "../../src/rubric/bind.js";
import { Origins } from "../../src/rubric/origins.js";
import type { RubricFile } from "../../src/rubric/schema.js";
import { Lexicon } from "../../src/text/lexicon.js";

/** Two versions of a rubric, with mixtures scored in two ways: as `wow diff` does, and each as a rubric of its own. */
export class Sides {
  readonly lexicon = new Lexicon();
  readonly was: Rubric;
  readonly is: Rubric;
  readonly mixtures: Mixtures;
  readonly changes;
  readonly #bound = new Map<string, Rubric>();

  constructor(was: RubricFile, is: RubricFile) {
    this.was = this.#bind(was);
    this.is = this.#bind(is);
    const { changes, versions } = versionsOf({ file: was, rubric: this.was, types: criterionTypes }, { file: is, rubric: this.is, types: criterionTypes }, this.lexicon, criterionTypes); // biome-ignore format: one call
    this.changes = changes;
    this.mixtures = new Mixtures(versions);
  }

  /** A mixture by the slow way: its file bound as a whole, the conversation evaluated from its start. */
  evaluate(conversation: Conversation, chosen: Chosen): Promise<Evaluation> {
    const key = this.changes.edits.map((_, edit) => Number(chosen(edit))).join("");
    let rubric = this.#bound.get(key);
    if (rubric === undefined) {
      rubric = this.#bind(this.changes.mixture(chosen));
      this.#bound.set(key, rubric);
    }
    return evaluate(rubric, conversation, { evidence: false });
  }

  #bind(file: RubricFile): Rubric {
    return bindRubric(file, new Origins([]), { types: criterionTypes, lexicon: this.lexicon });
  }
}
