import type { Conversation } from "../model/conversation.js";
import { isWordToo, peopleIn } from "./people.js";
import { type Phrase, phrasesIn, settle } from "./phrases.js";
import { remembering } from "./remembering.js";

/** Fields with one of these name an office, or are an address or a number. */
const ROLE = /[@\d]|\b(?:support|team|service|customer|care|agent|help|desk|bot|admin|sales|billing|user|guest|visitor|unknown|anonymous|system)\b/i; // biome-ignore format: one rule

/** Short words that hold sentences together are left in, even where somebody is called so. */
const GRAMMAR =
  /^(?:the|and|you|not|for|are|was|has|had|but|can|our|your|this|that|who|why|how|all|any|yes|she|her|his)$/;

// So many fields are remembered; an export has as many agents as a company.
const MOST_FIELDS = 10_000;
// The bound keeps a conversation of thousands of people linear.
const MOST_PEOPLE = 64;
const NOTHING: readonly string[] = [];

/** What a text's own words show of names. */
interface Signs {
  readonly people: readonly string[];
  readonly phrases: readonly Phrase[];
}

const NO_SIGNS: Signs = { people: [], phrases: [] };

function signsIn(text: string): Signs {
  const signs = { people: peopleIn(text), phrases: phrasesIn(text) };
  return signs.people.length + signs.phrases.length === 0 ? NO_SIGNS : signs;
}

/** Finds the names in a conversation and takes them out of its texts, so that nobody is scored for what they are called. */
export class Names {
  readonly #isWord: (word: string) => boolean;
  readonly #fields = new Map<string, readonly string[]>();
  readonly #signsIn = remembering(signsIn);

  /** `isWord` says whether a lower-case word means something to a cue; other names need not be taken out. */
  constructor(isWord: (word: string) => boolean) {
    this.#isWord = isWord;
  }

  /** What writes a text of the conversation with letters that mean nothing for its names, each as one word of the same length. */
  mask({ agent, agents, customer, messages }: Conversation): (text: string) => string {
    const words = new Set<string>();
    const add = (field: string | null) => {
      if (field !== null) for (const word of this.#ofField(field)) words.add(word);
    };
    add(agent);
    add(customer);
    for (const one of agents) add(one);
    const phrases: Phrase[] = [];
    for (const message of messages) {
      if (message.private) continue;
      add(message.author);
      const signs = this.#signsIn(message.text);
      for (const phrase of signs.phrases) phrases.push(phrase);
      for (const word of signs.people) words.add(word);
    }
    const names = settle(phrases);
    const expressions: RegExp[] = [];
    if (names.length > 0) expressions.push(anyOf(names));
    if (words.size > 0) expressions.push(placesOf([...words].slice(0, MOST_PEOPLE)));
    return (text) => expressions.reduce((left, places) => left.replace(places, filler), text);
  }

  /** In lower case the words of the names that fields say, without those that are words too: to be left out however they are written. */
  inFields({ agent, agents, customer, messages }: Conversation): ReadonlySet<string> {
    const fields = new Set([agent, customer, ...agents, ...messages.map(({ author }) => author)]);
    const words = [...fields].flatMap((field) => (field === null ? [] : this.#ofField(field)));
    return new Set(words.filter((word) => !isWordToo(word)).map((word) => word.toLowerCase()));
  }

  #ofField(field: string): readonly string[] {
    let words = this.#fields.get(field);
    if (words === undefined) {
      words = ROLE.test(field) ? NOTHING : [...field.matchAll(/(?<![\p{L}\p{N}])\p{L}{3,20}(?![\p{L}\p{N}])/gu)].map(([word]) => word).filter((word) => !GRAMMAR.test(word.toLowerCase()) && this.#isWord(word.toLowerCase())).map(capital); // biome-ignore format: one rule
      if (this.#fields.size < MOST_FIELDS) this.#fields.set(field, words);
    }
    return words;
  }
}

/** Any of these phrases, whatever the blanks between their words. */
function anyOf(phrases: readonly string[]): RegExp {
  const any = phrases.map((phrase) => phrase.replaceAll(" ", "[^\\S\\n]{1,4}")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "gu");
}

/** Where a word is a name: capitalised within a clause, alone in one (as a text's first word in any case), or before what is said of people. */
function placesOf(words: readonly string[]): RegExp {
  const any = words.join("|");
  const either = words.map((word) => `[${word[0]}${word[0]!.toLowerCase()}]${word.slice(1)}`).join("|");
  const after = `(?=\\s{0,9}(?:$|[.,;:!?)\\n–—])|['’]s |\\s{1,4}(?:was|is|has|did|said|told|helped|here|from|(?<!(?:Hope|May|Love|Bless|Wish|Will) )you(?: are| were| have|['’]re|['’]ve)|(?:(?:&|and) )?\\p{Lu}\\p{Ll}+)(?![\\p{L}\\p{N}]))`;
  return new RegExp(
    `(?<=[\\p{L}'’][^\\S\\n]{1,4})(?:${any})(?![\\p{L}\\p{N}])|(?<=[.,;:!?(\\n–—]\\s{0,3})(?:${any})${after}|(?<=^\\s{0,3})(?:${either})${after}`,
    "gu",
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1).toLowerCase();
}

/** Letters that no cue has, as many as the name is long. */
function filler(name: string): string {
  return `${isCapital(name) ? "Ƀ" : "ƀ"}${"ƀ".repeat(name.length - 1)}`;
}
