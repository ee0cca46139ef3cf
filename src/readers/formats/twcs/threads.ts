import { Numbers, type TweetId } from "./numbers.js";

export type { TweetId } from "./numbers.js";

/** An id as it is compared: `2`, `2.0` and `2e0` are one; null where a cell is blank. */
export function tweetId(cell: string): TweetId | null {
  const text = cell.trim();
  if (text === "" || /^(?:nan|none|null)$/i.test(text)) return null;
  const whole = /^(\d+)(?:\.0*)?$/.exec(text)?.[1];
  const number = Number(whole ?? (/^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text) ? text : Number.NaN));
  return Number.isSafeInteger(number) ? number : (whole ?? text);
}

/** The ids of a list, `3,4.0`; blank ones left out. */
export function tweetIds(cell: string): readonly TweetId[] {
  return cell
    .replace(/^\[|\]$/g, "")
    .split(/[,;\s]+/)
    .map(tweetId)
    .filter((id) => id !== null);
}

const NONE = -1;

/**
 * Which tweets belong together, by who answers whom, in 17 bytes a tweet beside its id. A thread's root is the earliest
 * ancestor that is in the file; where tweets answer each other in a circle, the first of the circle.
 */
export class Threads {
  readonly #numbers = new Numbers();
  #parents = new Int32Array(1024).fill(NONE);
  #present = new Uint8Array(1024);
  #roots: Int32Array | null = null;
  #missing = new Int32Array(0);

  /** Takes note of a row: its tweet, what it answers, and what answers it. Rows of one tweet count once. */
  see(tweet: TweetId, answers: TweetId | null, answered: readonly TweetId[]): void {
    const number = this.#number(tweet);
    this.#present[number] = 1;
    if (answers !== null) this.#parents[number] = this.#number(answers);
    for (const answer of answered) {
      const child = this.#number(answer);
      if (this.#parents[child] === NONE) this.#parents[child] = number;
    }
  }

  /** How many tweets a thread has whose rows have not been taken yet. */
  missing(root: TweetId): number {
    this.#settle();
    return this.#missing[this.#numbers.find(root)!]!;
  }

  /** The root of a tweet's thread. The tweet's row is taken with that: a second time gives null. */
  take(tweet: TweetId): TweetId | null {
    const roots = this.#settle();
    const number = this.#numbers.find(tweet);
    if (number === null || this.#present[number] !== 1) return null;
    this.#present[number] = 2;
    const root = roots[number]!;
    this.#missing[root]!--;
    return this.#numbers.id(root);
  }

  /** The tweet that a tweet answers, null where it answers none. */
  parent(tweet: TweetId): TweetId | null {
    const parent = this.#parents[this.#numbers.find(tweet)!]!;
    return parent === NONE ? null : this.#numbers.id(parent);
  }

  #number(id: TweetId): number {
    const number = this.#numbers.of(id);
    if (number === this.#parents.length) {
      const parents = new Int32Array(number * 2).fill(NONE, number);
      parents.set(this.#parents);
      this.#parents = parents;
      const present = new Uint8Array(number * 2);
      present.set(this.#present);
      this.#present = present;
    }
    return number;
  }

  #settle(): Int32Array {
    if (this.#roots !== null) return this.#roots;
    const count = this.#numbers.size;
    const roots = new Int32Array(count).fill(NONE);
    const missing = new Int32Array(count);
    /** The tweet from which a walk came through here, plus one. */
    const walks = new Int32Array(count);
    const path: number[] = [];
    for (let tweet = 0; tweet < count; tweet++) {
      if (this.#present[tweet] === 0) continue;
      path.length = 0;
      let at = tweet;
      while (roots[at] === NONE && walks[at] !== tweet + 1) {
        walks[at] = tweet + 1;
        path.push(at);
        const parent = this.#parents[at]!;
        if (parent === NONE || this.#present[parent] === 0) break;
        at = parent;
      }
      const top = path.at(-1);
      // Still without a root: the walk has come to the top, or round in a circle.
      const circle = roots[at] === NONE && at !== top ? path.slice(path.indexOf(at)) : null;
      const root = roots[at] !== NONE ? roots[at]! : (circle?.reduce((a, b) => Math.min(a, b)) ?? at);
      for (const each of path) roots[each] = root;
      missing[root]!++;
    }
    this.#roots = roots;
    this.#missing = missing;
    return roots;
  }
}
