import type { Check, CriterionType } from "../../model/criterion.js";
import type { Rubric } from "../../model/rubric.js";
import { inOrder } from "../in-order.js";
import type { RubricFile } from "../schema.js";
import type { Change } from "./joint.js";

/** A check that runs code, as it was bound in its version of the rubric. */
export interface BoundCode {
  readonly check: Check;
  readonly readsText: boolean;
}

/**
 * The checks of two versions that run code, by what is written of them. Nobody but that code knows what it makes of its
 * options, so such a check changes as a whole, and every mixture judges with the check of one of the versions.
 */
export class WrittenCode {
  readonly #bound = new Map<unknown, BoundCode>();

  /** Takes in what a version writes, and the rubric that was made of it with these types. */
  add({ criteria }: RubricFile, rubric: Rubric, types: readonly CriterionType[]): void {
    for (const [place, { when, check, variants = [] }] of criteria.entries()) {
      const made = rubric.criteria[place]!;
      this.#add(when, made.when, types);
      this.#add(check, made.check, types);
      for (const [number, variant] of variants.entries()) {
        this.#add(variant.when, made.variants[number]!.when, types);
        this.#add(variant.check, made.variants[number]!.check, types);
      }
    }
  }

  #add(written: { readonly type: string } | undefined, check: Check | null, types: readonly CriterionType[]): void {
    // Only code has one.
    if (written === undefined || check?.fingerprint === undefined) return;
    const readsText = types.find(({ type }) => type === written.type)?.readsText === true;
    this.#bound.set(written, { check, readsText });
  }

  /** The check that is written so; undefined where it runs no code. */
  of(written: unknown): BoundCode | undefined {
    return this.#bound.get(written);
  }

  /** Says that this is the same once more, its lists written out. */
  readonly copied = (from: unknown, to: unknown): void => {
    const bound = this.#bound.get(from);
    if (bound !== undefined) this.#bound.set(to, bound);
  };

  /** Does any check in it run code? */
  isIn(value: unknown): boolean {
    return this.#bound.size > 0 && this.#runsOf(value).length > 0;
  }

  /** Do two values that are written alike run the same code with the same options? */
  isSame(was: unknown, is: unknown): boolean {
    if (this.#bound.size === 0) return true;
    return this.#runsOf(was).sort().join() === this.#runsOf(is).sort().join();
  }

  /** What a change from one check to the other is; where the code alone is another, it is one edit with all that run it. */
  changeOf(was: unknown, is: unknown): Pick<Change, "wording" | "code"> & Partial<Pick<Change, "group">> {
    const [from, to] = [this.of(was)?.check.fingerprint, this.of(is)?.check.fingerprint];
    const change = { wording: false, code: from !== to };
    return inOrder(was) === inOrder(is) ? { ...change, group: `code ${from} ${to}` } : change;
  }

  #runsOf(value: unknown): string[] {
    if (typeof value !== "object" || value === null) return [];
    const bound = this.#bound.get(value);
    if (bound !== undefined) return [`${bound.check.fingerprint} ${inOrder(value)}`];
    return Object.values(value).flatMap((part) => this.#runsOf(part));
  }
}
