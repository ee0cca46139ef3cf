import type { Exchange } from "../../model/coaching.js";

/** An exchange that could stand on a card. */
export interface Candidate {
  /** More is better. */
  readonly worth: number;
  readonly exchange: Exchange;
  /** What gave the occasion, as the rubric calls it. */
  readonly cues: ReadonlySet<string>;
  readonly channel: string | null;
}

const KEPT = 6;

/** The best candidates of a point, the best first; of equals the latest one added. */
export class Shortlist {
  readonly #kept: Candidate[] = [];

  /** Would one of this worth be kept? */
  takes(worth: number): boolean {
    return this.#kept.length < KEPT || worth >= this.#kept.at(-1)!.worth;
  }

  add(candidate: Candidate): void {
    const place = this.#kept.findIndex(({ worth }) => worth <= candidate.worth);
    this.#kept.splice(place < 0 ? this.#kept.length : place, 0, candidate);
    if (this.#kept.length > KEPT) this.#kept.pop();
  }

  /** The best whose conversation is not shown yet, else the best; null without any. */
  pick(shown: ReadonlySet<string>): Candidate | null {
    return this.#kept.find(({ exchange }) => !shown.has(exchange.conversation)) ?? this.#kept[0] ?? null;
  }
}

/** Picks one of each list, no conversation twice where that can be. */
export function pickEach(lists: ReadonlyMap<string, Shortlist>): ReadonlyMap<string, Candidate> {
  const shown = new Set<string>();
  const picked = new Map<string, Candidate>();
  for (const [key, list] of lists) {
    const found = list.pick(shown);
    if (found === null) continue;
    shown.add(found.exchange.conversation);
    picked.set(key, found);
  }
  return picked;
}
