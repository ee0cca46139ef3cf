import { addEnding, addWhole, endingOf } from "../engine/credit.js";
import { Sums } from "../engine/sums.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Part } from "../model/insight.js";

/** Conversations summed up by a key of theirs, such as their channel. */
export class Parts {
  readonly #sums = new Map<string | null, Sums>();

  /** A conversation, its context filled in. */
  add(key: string | null, evaluation: Evaluation): void {
    addWhole(this.sums(key, evaluation), evaluation);
  }

  /** A conversation but for its dimensions. */
  addConversation(key: string | null, evaluation: Evaluation): void {
    const sums = this.sums(key, evaluation);
    sums.addConversation(evaluation);
    addEnding(sums, endingOf(evaluation), evaluation.context);
  }

  /** By name, those that name none last. */
  parts(minConversations: number): readonly Part[] {
    const names = [...this.#sums.keys()].filter((name) => name !== null).sort(byCodePoint);
    const all = this.#sums.has(null) ? [...names, null] : names;
    return all.map((name) => ({ name, ...this.#sums.get(name)!.summary(minConversations) }));
  }

  /** The sums of a key, empty at first. */
  sums(key: string | null, evaluation: Evaluation): Sums {
    let sums = this.#sums.get(key);
    if (sums === undefined) {
      sums = emptySums(evaluation);
      this.#sums.set(key, sums);
    }
    return sums;
  }
}

/** Sums of nothing yet, with the dimensions and criteria of an evaluation. */
export function emptySums({ dimensions, criteria }: Evaluation): Sums {
  return new Sums(
    Object.keys(dimensions),
    criteria.map(({ id }) => id),
  );
}

/** The same order on every machine, whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
