import { createHmac } from "node:crypto";

/** 48 bits: of 10,000 names two share a pseudonym once in 5 million keys (birthday bound, n² / 2 ÷ 2⁴⁸). */
const HEX_DIGITS = 12;

/** Names for those who shall not be named: numbered as they come, or, with a key, the same in every export. */
export class Pseudonyms {
  readonly #word: string;
  readonly #key: string | null;
  readonly #byName = new Map<string, string>();
  readonly #names = new Map<string, string>();
  /** Pseudonyms that two names share. */
  readonly shared: string[] = [];

  /** `word` comes first, as in `agent 1`; with a key it is followed by the HMAC-SHA256 (RFC 2104) of word and name. */
  constructor(word: string, key: string | null) {
    this.#word = word;
    this.#key = key;
  }

  of(name: string): string {
    let pseudonym = this.#byName.get(name);
    if (pseudonym === undefined) {
      pseudonym = `${this.#word} ${this.#key === null ? this.#byName.size + 1 : this.#hash(this.#key, name)}`;
      this.#byName.set(name, pseudonym);
      if (this.#names.has(pseudonym)) this.shared.push(pseudonym);
      this.#names.set(pseudonym, name);
    }
    return pseudonym;
  }

  #hash(key: string, name: string): string {
    // What bears the mark of a key already keeps it: results that were saved so are read again.
    if (new RegExp(`^${this.#word} [0-9a-f]{${HEX_DIGITS}}$`).test(name)) return name.slice(this.#word.length + 1);
    return createHmac("sha256", key).update(`${this.#word}\0${name}`).digest("hex").slice(0, HEX_DIGITS);
  }
}
