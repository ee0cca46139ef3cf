import type { Check } from "../model/criterion.js";
import type { Rubric } from "../model/rubric.js";
import { type Asked, askedOf, type Broken, broken, metBy, type Seen } from "./judge.js";
import { covers } from "./language.js";
import type { Reading } from "./scene.js";

/** What has been asked of code about one conversation. What is met unasked is put down, asked by `settle`, and then there. */
export class Waiting {
  /** Checks that could not be waited for, and why. */
  readonly unprepared = new Map<Check, Broken>();
  /** By check: the places in which its `when` was met, as it has been asked with them. */
  readonly #asked = new Map<Check, Set<string>>();
  #open = new Map<Check, Map<string, Reading>>();

  /** Is anything put down? What has been judged since then is not to be used. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Has all been waited for that a rubric's criteria take here? Puts down what has not. */
  isReady(rubric: Rubric, reading: Reading, seen: Seen): boolean {
    const { conversation } = reading;
    const readable = covers(rubric, conversation.language);
    const ready = rubric.criteria.map((criterion) =>
      this.#isReady(askedOf(criterion, conversation, readable), reading, seen),
    );
    return ready.every(Boolean);
  }

  #isReady({ when, check, reads }: Asked, reading: Reading, seen: Seen): boolean {
    if (!reads) return true;
    if (when === null) return this.#has(check, reading);
    if (!this.#has(when, reading)) return false;
    if (check.prepare === undefined) return true;
    const met = metBy(when, reading, seen);
    return "status" in met || !met.occasion.met || this.#has(check, met.anchored);
  }

  #has(check: Check, reading: Reading): boolean {
    if (check.prepare === undefined) return true;
    const places = String(reading.anchors);
    if (this.#asked.get(check)?.has(places) === true) return true;
    const open = this.#open.get(check);
    if (open === undefined) this.#open.set(check, new Map([[places, reading]]));
    else open.set(places, reading);
    return false;
  }

  /** Waits for everything that was put down. */
  async settle(): Promise<void> {
    const open = [...this.#open].flatMap(([check, readings]) => [...readings].map((one) => [check, ...one] as const));
    this.#open = new Map();
    await Promise.all(open.map(([check, , reading]) => this.#ask(check, reading)));
    for (const [check, places] of open) this.#asked.set(check, (this.#asked.get(check) ?? new Set()).add(places));
  }

  async #ask(check: Check, reading: Reading): Promise<void> {
    await check.prepare!(reading).catch((error) => this.unprepared.set(check, broken(error)));
  }
}
