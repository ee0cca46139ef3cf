import type { Colleagues } from "./colleagues.js";
import { FUNCTION_WORDS, MONTHS, NO_NAMES, PARTICLES, TITLES, WORD_NAMES } from "./lists.js";
import { fold, folds, isCapital, wordAt, wordsOf } from "./words.js";

export type Side = "agent" | "customer" | "other";

/** Somebody of a conversation, under all the words that they are called by. */
export interface Person {
  readonly side: Side;
  /** Folded. */
  readonly words: Set<string>;
  /** Folded first letters of the names, in order: `gs`. */
  initials: string;
  /** The field that names them, as the export spells it; null for those whom only texts name. */
  readonly field: string | null;
}

/** What a folded word of a name is. */
export interface Entry {
  readonly persons: Person[];
  /** No word of the languages known here: a name in any case. */
  readonly isPlain: boolean;
  /** Known from a field, or from an introduction: a name in lower case too. */
  isSure: boolean;
  /** Known from a field. */
  isField: boolean;
  isGiven: boolean;
  isFamily: boolean;
}

/** Fields with one of these words, all of them, name an office and nobody. */
const OFFICE = /^(?:support|team|service|customer|care|agent|help|desk|bot|admin|sales|billing|user|guest|visitor|unknown|anonymous|system|the|of|and|client|operator|automation|trigger|orders|returns|office|virtual|assistant|none|null|na|n|a|undefined|pii|redacted|name)$/; // biome-ignore format: one rule
/** So many words of a field are looked at. */
const MOST_WORDS = 12;

/** The people of one conversation. */
export class People {
  readonly index = new Map<string, Entry>();
  readonly persons: Person[] = [];
  readonly #fields = new Map<string, Person>();
  /** Folded words that companies go by in the conversation. */
  readonly #companies = new Set<string>();
  readonly #colleagues: Colleagues;

  constructor(colleagues: Colleagues) {
    this.#colleagues = colleagues;
  }

  addCompany(word: string): void {
    this.#companies.add(word);
  }

  /** Is a folded word a company's name, and nobody's that a field names? */
  isCompany(word: string): boolean {
    return this.#companies.has(word) && this.index.get(word)?.isField !== true;
  }

  /** What is known of a folded word that stands with a capital; an agent of another conversation comes in by it. */
  entry(word: string): Entry | undefined {
    const known = this.index.get(word);
    if (known !== undefined) return this.isCompany(word) ? undefined : known;
    const colleague = this.#colleagues.called(word);
    if (colleague === undefined || this.#companies.has(word)) return undefined;
    this.addField(colleague, "agent");
    return this.index.get(word);
  }

  /** Somebody whom a field names; an address gives the words of its name, a number or an office none. */
  addField(field: string, side: Side): Person {
    const known = this.#fields.get(field);
    if (known !== undefined) return known;
    const names = namesIn(field);
    const before = names.length > 0 && side !== "other" ? this.#holding(names.map(fold), side) : undefined;
    const person = before ?? this.#create(side, field);
    this.#fields.set(field, person);
    if (before === undefined || names.length > person.words.size) this.#learn(person, names, true);
    return person;
  }

  /** Two fields of the same person; the first is looked at for names. */
  alias(field: string, other: string): void {
    const person = this.#create("customer", other);
    this.#learn(person, namesIn(field), true);
    this.#fields.set(field, person);
    this.#fields.set(other, person);
  }

  /** Somebody of a side whom no field names. */
  anyone(side: Side): Person {
    return this.#create(side, null);
  }

  known(field: string): Person | undefined {
    return this.#fields.get(field);
  }

  /** Somebody whom a text names; `perhaps` is who it may be. */
  addName(names: readonly string[], perhaps: Person | null, isSure: boolean, isFamily = false): Person {
    const words = names.map(fold);
    const person =
      this.#holding(words, perhaps?.side) ??
      (perhaps !== null &&
      (perhaps.words.size === 0 || words.length === 1 || words.some((word) => perhaps.words.has(word)))
        ? perhaps
        : this.#create("other", null));
    this.#learn(person, names, isSure, isFamily);
    return person;
  }

  /** The one person on a side; null where there are several or none. */
  only(side: Side): Person | null {
    const those = this.persons.filter((person) => person.side === side);
    return those.length === 1 ? those[0]! : null;
  }

  /** Whom these folded words name: who has all of them, else who has the first that anybody has. */
  named(words: readonly string[], side?: Side): Person | undefined {
    return (
      this.#holding(words, side) ??
      words.map((word) => this.index.get(word)?.persons[0]).find((one) => one !== undefined)
    );
  }

  #holding(words: readonly string[], side?: Side): Person | undefined {
    const telling = words.filter((word) => word.length > 1 && !PARTICLES.has(word));
    if (telling.length === 0) return undefined;
    const holds = (person: Person) =>
      telling.every((word) => person.words.has(word)) ||
      (person.words.size > 1 && [...person.words].every((word) => words.includes(word)));
    const those = (this.index.get(telling[0]!)?.persons ?? []).filter(holds);
    return those.find((person) => person.side === side) ?? those[0];
  }

  #create(side: Side, field: string | null): Person {
    const person: Person = { side, field, words: new Set(), initials: "" };
    this.persons.push(person);
    return person;
  }

  #learn(person: Person, names: readonly string[], isSure: boolean, isFamily = false): void {
    const telling = names.filter((name) => !PARTICLES.has(fold(name)));
    const initials = telling.map((name) => fold(name)[0]).join("");
    if (initials.length > person.initials.length) person.initials = initials;
    telling.forEach((name, place) => {
      if (name.length < 2) return;
      for (const word of folds(name))
        this.#enter(word, person, isSure, place === 0 && !isFamily, place > 0 || isFamily);
    });
    const whole = names.map(fold).join("");
    if (names.length > 1 && whole.length > 4) this.#enter(whole, person, isSure, true, true);
  }

  #enter(word: string, person: Person, isSure: boolean, isGiven: boolean, isFamily: boolean): void {
    person.words.add(word);
    const entry = this.index.get(word);
    if (entry === undefined) {
      this.index.set(word, {
        persons: [person],
        isPlain: isPlain(word),
        isSure,
        isField: person.field !== null,
        isGiven,
        isFamily,
      });
      return;
    }
    if (!entry.persons.includes(person)) entry.persons.push(person);
    entry.isSure ||= isSure;
    entry.isField ||= person.field !== null;
    entry.isGiven ||= isGiven;
    entry.isFamily ||= isFamily;
  }
}

/** Does a folded word mean nothing in the languages known here, so that it is a name in any case? */
export function isPlain(word: string): boolean {
  return word.length > 2 && ![FUNCTION_WORDS, WORD_NAMES, NO_NAMES, MONTHS, TITLES].some((list) => list.has(word));
}

/** The words of the name that a field says: of `Ida Berg (Office)`, `Berg, Ida`, `ida.berg@post.example`. */
export function namesIn(field: string): readonly string[] {
  const bare = field.slice(0, 200).replace(/[<([].*$/, "");
  const isAddress = /@/.test(bare);
  const told = isAddress ? bare.slice(0, bare.indexOf("@")) : bare;
  const words = wordsOf(told);
  const names = words.starts.slice(0, MOST_WORDS).map((_, at) => wordAt(words, at)).filter((word) => !TITLES.has(fold(word))); // biome-ignore format: one line
  if (names.length === 0 || names.every((name) => OFFICE.test(fold(name)))) return [];
  if (isAddress) return names.filter((name) => name.length > 2 && !OFFICE.test(fold(name)));
  // A number with a prefix, `cu-1010`, a nickname with digits.
  if (/\d/.test(told)) return [];
  if (names.some((name) => OFFICE.test(fold(name)) && name.length > 2 && isCapital(name))) return [];
  return names;
}
