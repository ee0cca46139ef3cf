/** A tweet's id: a number, or a string where it is too long for one. */
export type TweetId = number | string;

const LEAST = 1024;

/**
 * Numbers ids in the order in which they are first asked for, from 0, in about 20 bytes an id where ids are numbers: a
 * hash table with open addressing, at most half full.
 */
export class Numbers {
  #ids = new Float64Array(LEAST);
  #slots = new Int32Array(2 * LEAST);
  #count = 0;
  /** Ids that are strings stand in `#ids` as negative numbers, by their place here. */
  readonly #texts: string[] = [];
  readonly #byText = new Map<string, number>();

  get size(): number {
    return this.#count;
  }

  /** The number of an id, null where it has none yet. */
  find(id: TweetId): number | null {
    const key = typeof id === "number" ? id : this.#byText.get(id);
    return key === undefined ? null : this.#at(this.#slotOf(key));
  }

  /** The number of an id, a new one where it has none yet. */
  of(id: TweetId): number {
    const key = typeof id === "number" ? id : this.#keyOf(id);
    const slot = this.#slotOf(key);
    const known = this.#at(slot);
    if (known !== null) return known;
    const number = this.#count++;
    this.#ids[number] = key;
    this.#slots[slot] = number + 1;
    if (this.#count === this.#ids.length) this.#grow();
    return number;
  }

  /** The id that has a number. */
  id(number: number): TweetId {
    const key = this.#ids[number]!;
    return key < 0 ? this.#texts[-key - 1]! : key;
  }

  #keyOf(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const key = -this.#texts.push(text);
    this.#byText.set(text, key);
    return key;
  }

  #at(slot: number): number | null {
    const entry = this.#slots[slot]!;
    return entry === 0 ? null : entry - 1;
  }

  /** Where a key stands, or the free place where it would. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    const low = key | 0;
    const high = Math.floor(key / 2 ** 32) | 0;
    let hash = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.#slots[slot] !== 0 && this.#ids[this.#slots[slot]! - 1] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const ids = new Float64Array(this.#ids.length * 2);
    ids.set(this.#ids);
    this.#ids = ids;
    this.#slots = new Int32Array(ids.length * 2);
    for (let number = 0; number < this.#count; number++) this.#slots[this.#slotOf(ids[number]!)] = number + 1;
  }
}
