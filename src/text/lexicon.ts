import type { CueList, CueLists, Match } from "../model/criterion.js";
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

/** The matches in one text, by list. */
export type Matches = ReadonlyMap<CueList, readonly Match[]>;

interface Member {
  readonly list: CueList;
  /** Place in its list, or -1 for a cue that only keeps others from counting. */
  readonly index: number;
}

interface Hit extends Stretch {
  readonly cue: number;
}

const NONE: Matches = new Map();

/** All cue lists of a rubric. Add the lists first, then scan texts: each is tokenised and walked once for all of them. */
export class Lexicon implements CueLists {
  readonly #vocabulary = new Vocabulary();
  readonly #automaton = new Automaton();
  readonly #tokens = new Tokens(this.#vocabulary);
  readonly #cues: string[] = [];
  readonly #members: Member[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new Map<string, CueList>();
  readonly #inner = {
    negators: this.list(NEGATORS, NO_NEGATORS),
    conditions: this.list(CONDITIONS, NO_CONDITIONS),
    clauses: this.list(CLAUSE_STARTS),
  };

  /** A list of cues; where one of `except` covers a match, it does not count. Throws `CueSyntaxError`. */
  list(cues: readonly string[], except: readonly string[] = []): CueList {
    const key = JSON.stringify([cues, except]);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = { cues };
    this.#lists.set(key, list);
    cues.forEach((cue, index) => {
      this.#join(cue, { list, index });
    });
    for (const cue of except) this.#join(cue, { list, index: -1 });
    return list;
  }

  #join(cue: string, member: Member): void {
    let number = this.#numbers.get(cue);
    if (number === undefined) {
      const sequences = parseCue(cue, this.#vocabulary);
      number = this.#cues.push(cue) - 1;
      this.#numbers.set(cue, number);
      this.#members.push([]);
      for (const sequence of sequences) this.#automaton.add(sequence, number);
    }
    this.#members[number]!.push(member);
  }

  /** Everything that any list finds in a text. */
  scan(text: string): Matches {
    this.#tokens.read(text);
    let hits: Map<CueList, (Hit & { index: number })[]> | null = null;
    this.#automaton.walk(this.#tokens.ids, this.#tokens.count, this.#vocabulary.size, (cue, first, last) => {
      hits ??= new Map();
      for (const { list, index } of this.#members[cue]!) {
        const known = hits.get(list);
        if (known === undefined) hits.set(list, [{ cue, first, last, index }]);
        else known.push({ cue, first, last, index });
      }
    });
    return hits === null ? NONE : this.#settle(text, hits);
  }

  #settle(text: string, hits: ReadonlyMap<CueList, readonly (Hit & { index: number })[]>): Matches {
    const { negators, conditions, clauses } = this.#inner;
    const inner = new Set<CueList>([negators, conditions, clauses]);
    const lists = [...hits].filter(([list]) => !inner.has(list));
    if (lists.length === 0) return NONE;

    const starts = new Set(longest(hits.get(clauses) ?? []).map((hit) => hit.first));
    const clauseAt = (word: number): boolean =>
      starts.has(word) || this.#tokens.ids[word] === BREAK || (this.#tokens.flags[word]! & CLAUSE) !== 0;
    const marks = (list: CueList, reach: number): Uint8Array | null => {
      const triggers = longest(hits.get(list) ?? []).filter((hit) => hit.index >= 0);
      return governed(triggers, this.#tokens.count, reach, clauseAt);
    };
    const negated = marks(negators, NEGATION_WORDS);
    const conditional = marks(conditions, CONDITION_WORDS);
    const quotes = quotations(text);

    const matches = new Map<CueList, readonly Match[]>();
    for (const [list, found] of lists) {
      const kept = longest(found).filter((hit) => hit.index >= 0);
      if (kept.length === 0) continue;
      let quote = 0;
      const settled = kept.map((hit) => {
        const start = this.#tokens.starts[hit.first]!;
        const end = this.#tokens.ends[hit.last]!;
        while (quote < quotes.length && quotes[quote]!.end < end) quote++;
        return {
          start,
          end,
          cue: this.#cues[hit.cue]!,
          index: hit.index,
          negated: negated?.[hit.first] === 1,
          conditional: conditional?.[hit.first] === 1,
          quoted: quote < quotes.length && quotes[quote]!.start <= start,
        };
      });
      matches.set(list, settled);
    }
    return matches;
  }
}

/** Of hits that overlap, the one that starts first, and of those the longest. */
function longest<T extends Stretch>(hits: readonly T[]): readonly T[] {
  if (hits.length < 2) return hits;
  const sorted = [...hits].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: T[] = [];
  let end = -1;
  for (const hit of sorted) {
    if (hit.first <= end) continue;
    kept.push(hit);
    end = hit.last;
  }
  return kept;
}
