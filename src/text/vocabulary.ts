import { lowerOf } from "./characters.js";
import { EXPANSIONS, variants } from "./spellings.js";

/** Ids below this are not words: an unknown word, and the end of a sentence. */
export const UNKNOWN = 0;
export const BREAK = 1;
const FIRST_WORD = 2;

/** Starts a word's hash; see `hashUnit`. */
export const HASH_SEED = 0x811c9dc5;

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The words that cues are made of, each with an id; spelling variants share one. Open addressing, so a look-up allocates nothing. */
export class Vocabulary {
  readonly #words: string[] = ["", ""];
  readonly #ids: number[] = [UNKNOWN, BREAK];
  readonly #byWord = new Map<string, number>();
  readonly #expansions: (readonly number[])[] = [];
  #slots = new Int32Array(1024);
  #next = FIRST_WORD;

  constructor() {
    this.add("and"); // what "&" is read as
    for (const [word, words] of EXPANSIONS) {
      const id = this.#next++;
      this.#put(word, id);
      this.#expansions[id] = words.map((part) => this.add(part));
    }
  }

  /** The id of a lower-case word, given one if it has none yet. */
  add(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const id = this.#next++;
    this.#put(word, id);
    for (const variant of variants(word)) if (!this.#byWord.has(variant)) this.#put(variant, id);
    return id;
  }

  /** How many words it has. */
  get size(): number {
    return this.#words.length - FIRST_WORD;
  }

  /** The first word that was given this id; looks through all of them. */
  word(id: number): string {
    return this.#words[this.#ids.indexOf(id)]!;
  }

  /** The id of a lower-case word, `UNKNOWN` where no cue has it. */
  get(word: string): number {
    return this.#byWord.get(word) ?? UNKNOWN;
  }

  /** The ids of the words that a word stands for, where it stands for others. */
  expansion(id: number): readonly number[] | undefined {
    return this.#expansions[id];
  }

  /** The id of the word at `start`–`end` of `text` in any case, whose hash of lower-case units is `hash`. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (sameWord(this.#words[entry]!, text, start, end)) return this.#ids[entry]!;
    }
    return UNKNOWN;
  }

  #put(word: string, id: number): void {
    const entry = this.#words.push(word) - 1;
    this.#ids.push(id);
    this.#byWord.set(word, id);
    if (entry * 4 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 4);
      for (let i = FIRST_WORD; i <= entry; i++) this.#place(i);
    } else this.#place(entry);
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let hash = HASH_SEED;
    const word = this.#words[entry]!;
    for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }
}

function sameWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== lowerOf(text.charCodeAt(start + i))) return false;
  return true;
}
