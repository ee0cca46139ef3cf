/** In how many conversations each sign is found; counts of parts merge to those of the whole. */
export class SignCounts {
  #conversations = 0;
  readonly #signs = new Map<string, number>();

  /** Conversations that were counted. */
  get conversations(): number {
    return this.#conversations;
  }

  /** Counts a conversation with the ids of the signs found in it. */
  add(signs: Iterable<string>): void {
    this.#conversations++;
    for (const sign of new Set(signs)) this.#signs.set(sign, this.of(sign) + 1);
  }

  merge(other: SignCounts): void {
    this.#conversations += other.#conversations;
    for (const [sign, count] of other.#signs) this.#signs.set(sign, this.of(sign) + count);
  }

  /** The conversations in which a sign is found. */
  of(sign: string): number {
    return this.#signs.get(sign) ?? 0;
  }

  /**
   * How rare a sign is: 1 where every conversation has it, more the fewer have. The inverse document frequency of Spärck
   * Jones (Journal of Documentation 28, 1972), smoothed as if one more conversation had every sign: 1 + ln((1 + N) / (1 + n)).
   */
  rarity(sign: string): number {
    return 1 + Math.log((1 + this.#conversations) / (1 + this.of(sign)));
  }
}
