import type { Conversation } from "../model/conversation.js";
import type { Cue, CueList, CueLists, Match } from "../model/criterion.js";
import type { CueScanner } from "../model/rubric.js";
import { Automaton } from "./automaton.js";
import { parseCue } from "./cue.js";
import { Hits } from "./hits.js";
import {
  CLAUSE,
  CLAUSE_STARTS,
  CONDITION_WORDS,
  CONDITIONAL,
  CONDITIONS,
  govern,
  NEGATED,
  NEGATION_WORDS,
  NEGATORS,
  NO_CONDITIONS,
  NO_NEGATORS,
} from "./scope.js";
import { Tokens } from "./tokens.js";
import { Vocabulary } from "./vocabulary.js";

/** A list with what was found of it in the text at hand. */
interface Entry {
  readonly list: CueList;
  readonly hits: Hits;
  /** It says what governs other words; nobody asks for its matches. */
  readonly scope: boolean;
}

interface Member {
  readonly entry: Entry;
  readonly index: number;
}

/** All cue lists of a rubric. Add the lists first, then scan: each text is tokenised and walked once for all of them. */
export class Lexicon implements CueLists, CueScanner {
  readonly #vocabulary = new Vocabulary();
  readonly #automaton = new Automaton();
  readonly #tokens = new Tokens(this.#vocabulary);
  /** By cue number: the lists that it is in. */
  readonly #members: Member[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entries = new Map<string, Entry>();
  readonly #negators = this.#entry(named(NEGATORS), named(NO_NEGATORS), true);
  readonly #conditions = this.#entry(named(CONDITIONS), named(NO_CONDITIONS), true);
  readonly #clauses = this.#entry(named(CLAUSE_STARTS), [], true);
  /** Lists with hits in the text at hand. */
  readonly #touched: Entry[] = [];

  /** A list of cues; where one of `except` covers a match, it does not count. Throws `CueSyntaxError`. */
  list(cues: readonly Cue[], except: readonly Cue[] = []): CueList {
    return this.#entry(cues, except).list;
  }

  #entry(cues: readonly Cue[], except: readonly Cue[], scope = false): Entry {
    const key = JSON.stringify([cues, except, scope]);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { list: { cues }, hits: new Hits(), scope };
      this.#entries.set(key, entry);
      for (const [index, { text }] of cues.entries()) this.#join(text, { entry, index });
      for (const { text } of except) this.#join(text, { entry, index: -1 });
    }
    return entry;
  }

  #join(cue: string, member: Member): void {
    let number = this.#numbers.get(cue);
    if (number === undefined) {
      const graph = parseCue(cue, this.#vocabulary);
      number = this.#members.push([]) - 1;
      this.#numbers.set(cue, number);
      this.#automaton.add(graph, number);
    }
    this.#members[number]!.push(member);
  }

  /** Everything that any list finds in these messages, in order. */
  scan(conversation: Conversation, messages: readonly number[]): ReadonlyMap<CueList, readonly Match[]> {
    const all = new Map<CueList, Match[]>();
    for (const message of messages) {
      this.#tokens.read(conversation.messages[message]!.text);
      this.#automaton.walk(this.#tokens.ids, this.#tokens.count, this.#vocabulary.size, this.#note);
      if (this.#touched.length > 0) this.#settle(message, all);
    }
    return all;
  }

  readonly #note = (cue: number, first: number, last: number): void => {
    for (const { entry, index } of this.#members[cue]!) {
      if (entry.hits.count === 0) this.#touched.push(entry);
      entry.hits.add(first, last, index);
    }
  };

  /** Turns each list's hits into matches with their scope, and clears them for the next text. */
  #settle(message: number, all: Map<CueList, Match[]>): void {
    const { starts, ends, flags } = this.#tokens;
    const clauses = this.#clauses.hits;
    for (let i = 0; i < clauses.count; i++) flags[clauses.firsts[i]!]! |= CLAUSE;
    this.#govern(this.#negators.hits, NEGATION_WORDS, NEGATED);
    this.#govern(this.#conditions.hits, CONDITION_WORDS, CONDITIONAL);
    const quotes = this.#tokens.quotations();

    for (const { list, hits, scope } of this.#touched) {
      const { count, firsts, lasts, indices } = hits;
      hits.count = 0;
      if (scope) continue;
      let matches = all.get(list);
      if (matches === undefined) {
        matches = [];
        all.set(list, matches);
      }
      let quote = 0;
      for (let i = 0; i < count; i++) {
        const index = indices[i]!;
        if (index < 0) continue;
        const first = firsts[i]!;
        const start = starts[first]!;
        const end = ends[lasts[i]!]!;
        while (quote < quotes.length && quotes[quote]!.end < end) quote++;
        matches.push({
          message,
          start,
          end,
          cue: list.cues[index]!.name,
          index,
          negated: (flags[first]! & NEGATED) !== 0,
          conditional: (flags[first]! & CONDITIONAL) !== 0,
          quoted: quote < quotes.length && quotes[quote]!.start <= start,
        });
      }
    }
    this.#touched.length = 0;
  }

  #govern({ count, lasts, indices }: Hits, reach: number, flag: number): void {
    for (let i = 0; i < count; i++) if (indices[i]! >= 0) govern(this.#tokens, lasts[i]!, reach, flag);
  }
}

function named(texts: readonly string[]): readonly Cue[] {
  return texts.map((text) => ({ text, name: text }));
}
