import type { Conversation } from "../model/conversation.js";
import type { Cue, CueList, CueLists, Match } from "../model/criterion.js";
import type { CueScanner } from "../model/rubric.js";
import { Automaton } from "./automaton.js";
import { parseCue } from "./cue.js";
import {
  CLAUSE_STARTS,
  CONDITION_WORDS,
  CONDITIONS,
  governed,
  NEGATION_WORDS,
  NEGATORS,
  NO_CONDITIONS,
  NO_NEGATORS,
  quotations,
  type Stretch,
} from "./scope.js";
import { CLAUSE, Tokens } from "./tokens.js";
import { BREAK, Vocabulary } from "./vocabulary.js";

interface Hit extends Stretch {
  /** Place of the cue in its list, or -1 for one that only keeps others from counting. */
  readonly index: number;
}

/** A list with what was found of it in the text at hand. */
interface Entry {
  readonly list: CueList;
  hits: Hit[];
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
  readonly #negators = this.#entry(named(NEGATORS), named(NO_NEGATORS));
  readonly #conditions = this.#entry(named(CONDITIONS), named(NO_CONDITIONS));
  readonly #clauses = this.#entry(named(CLAUSE_STARTS), []);
  /** Lists with hits in the text at hand. */
  #touched: Entry[] = [];

  /** A list of cues; where one of `except` covers a match, it does not count. Throws `CueSyntaxError`. */
  list(cues: readonly Cue[], except: readonly Cue[] = []): CueList {
    return this.#entry(cues, except).list;
  }

  #entry(cues: readonly Cue[], except: readonly Cue[]): Entry {
    const key = JSON.stringify([cues, except]);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { list: { cues }, hits: [] };
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
      const { text } = conversation.messages[message]!;
      this.#tokens.read(text);
      this.#automaton.walk(this.#tokens.ids, this.#tokens.count, this.#vocabulary.size, this.#note);
      if (this.#touched.length > 0) this.#settle(message, text, all);
    }
    return all;
  }

  readonly #note = (cue: number, first: number, last: number): void => {
    for (const { entry, index } of this.#members[cue]!) {
      if (entry.hits.length === 0) this.#touched.push(entry);
      entry.hits.push({ first, last, index });
    }
  };

  /** Keeps of each list's hits those that count in their scope, and clears them for the next text. */
  #settle(message: number, text: string, all: Map<CueList, Match[]>): void {
    const starts = this.#clauses.hits.length > 0 ? new Set(longest(this.#clauses.hits).map((hit) => hit.first)) : null;
    const clauseAt = (word: number): boolean =>
      this.#tokens.ids[word] === BREAK || (this.#tokens.flags[word]! & CLAUSE) !== 0 || starts?.has(word) === true;
    const marks = ({ hits }: Entry, reach: number): Uint8Array | null =>
      hits.length === 0
        ? null
        : governed(
            longest(hits).filter((hit) => hit.index >= 0),
            this.#tokens.count,
            reach,
            clauseAt,
          );
    const negated = marks(this.#negators, NEGATION_WORDS);
    const conditional = marks(this.#conditions, CONDITION_WORDS);
    const quotes = this.#tokens.mayQuote ? quotations(text) : [];

    for (const entry of this.#touched) {
      const { list, hits } = entry;
      entry.hits = [];
      if (entry === this.#negators || entry === this.#conditions || entry === this.#clauses) continue;
      let matches = all.get(list);
      if (matches === undefined) {
        matches = [];
        all.set(list, matches);
      }
      let quote = 0;
      for (const { first, last, index } of longest(hits)) {
        if (index < 0) continue;
        const start = this.#tokens.starts[first]!;
        const end = this.#tokens.ends[last]!;
        while (quote < quotes.length && quotes[quote]!.end < end) quote++;
        matches.push({
          message,
          start,
          end,
          cue: list.cues[index]!.name,
          index,
          negated: negated !== null && negated[first] === 1,
          conditional: conditional !== null && conditional[first] === 1,
          quoted: quote < quotes.length && quotes[quote]!.start <= start,
        });
      }
    }
    this.#touched = [];
  }
}

function named(texts: readonly string[]): readonly Cue[] {
  return texts.map((text) => ({ text, name: text }));
}

/** Of hits that overlap, the one that starts first, and of those the longest. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const sorted = [...hits].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Hit[] = [];
  let end = -1;
  for (const hit of sorted) {
    if (hit.first <= end) continue;
    kept.push(hit);
    end = hit.last;
  }
  return kept;
}
