import { PARTICLES } from "./lists.js";
import { isPlain, namesIn } from "./people.js";
import { fold } from "./words.js";

/** So many are remembered; an export has as many agents as a company. */
const MOST = 10_000;

/** The agents that a run has met, to know them where another agent's conversation speaks of them. */
export class Colleagues {
  readonly #fields = new Set<string>();
  readonly #byWord = new Map<string, string>();

  /** `field`: as an export spells the agent. */
  meet(field: string): void {
    if (this.#fields.has(field) || this.#fields.size >= MOST) return;
    this.#fields.add(field);
    for (const word of namesIn(field).map(fold)) {
      if (!PARTICLES.has(word) && isPlain(word) && !this.#byWord.has(word)) this.#byWord.set(word, field);
    }
  }

  /** The first agent met who has a folded word in the name. */
  called(word: string): string | undefined {
    return this.#byWord.get(word);
  }
}
