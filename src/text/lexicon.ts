import type { Conversation, Role } from "../model/conversation.js";
import type { Cue, CueList, CueLists, Finding, Match } from "../model/criterion.js";
import type { CueScanner } from "../model/rubric.js";
import { Automaton } from "./automaton.js";
import { parseCue } from "./cue.js";
import { Hits } from "./hits.js";
import { Names } from "./names.js";
import { remembering } from "./remembering.js";
import {
  AFTERTHOUGHTS,
  CLAUSE,
  CLAUSE_STARTS,
  CONDITION_WORDS,
  CONDITIONAL,
  CONDITIONS,
  FAR_NEGATION_WORDS,
  FAR_NEGATORS,
  govern,
  hypothesise,
  INTERRUPTED_NEGATORS,
  MODALS,
  NEGATED,
  NEGATION_WORDS,
  NEGATORS,
  NO_CLAUSE_STARTS,
  NO_CONDITIONS,
  NO_NEGATORS,
  REQUESTS,
} from "./scope.js";
import { Tokens } from "./tokens.js";
import { UNKNOWN, Vocabulary } from "./vocabulary.js";

/** Speakers as bits, so that a list can be for several. */
const SPEAKERS: Readonly<Record<Role | "any", number>> = { agent: 1, customer: 2, bot: 4, system: 8, any: 15 };

/** A list with what was found of it in the text at hand. */
interface Entry {
  readonly list: CueList;
  readonly except: readonly Cue[];
  readonly hits: Hits;
  /** Whose words it is looked for in. */
  speakers: number;
  /** It says what governs other words; nobody asks for its matches. */
  readonly scope: boolean;
}

interface Member {
  readonly entry: Entry;
  readonly index: number;
}

/** What a list finds in a text. */
interface Found {
  readonly list: CueList;
  readonly matches: readonly Match[];
}

/** A cue in a text, before it is settled which of those that overlap in a list counts. */
export interface Sighting extends Omit<Match, "cue" | "index"> {
  /** The number of the cue. */
  readonly number: number;
  /** The numbers of its first and last word. */
  readonly first: number;
  readonly last: number;
}

/** All cue lists of a rubric. Add the lists first, then scan: each text is tokenised and walked once for all of them. */
export class Lexicon implements CueLists, CueScanner {
  readonly #vocabulary = new Vocabulary();
  readonly #automaton = new Automaton();
  readonly #tokens = new Tokens(this.#vocabulary);
  /** One string for equal texts, so that whoever remembers something of them need not compare their letters. */
  readonly #same = remembering((text) => text);
  readonly #names = new Names((word) => this.#vocabulary.get(word) !== UNKNOWN);
  /** By cue number: the lists that it is in. */
  readonly #members: Member[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entries = new Map<string, Entry>();
  readonly #negators = this.#entry(named(NEGATORS), named(NO_NEGATORS), 0, true);
  readonly #farNegators = this.#entry(named(FAR_NEGATORS), named(NO_NEGATORS), 0, true);
  readonly #interrupted = this.#entry(named(INTERRUPTED_NEGATORS), [], 0, true);
  readonly #conditions = this.#entry(named(CONDITIONS), named(NO_CONDITIONS), 0, true);
  readonly #clauses = this.#entry(named(CLAUSE_STARTS), named(NO_CLAUSE_STARTS), 0, true);
  readonly #modals = new Set(MODALS.map((word) => this.#vocabulary.add(word)));
  /** Everybody whose words some list is looked for in. */
  #speakers = 0;
  /** By speaker: what is found in a text. */
  readonly #finders = new Map<number, (text: string) => readonly Found[]>();
  /** The speaker of the text at hand, and the lists with hits in it. */
  #speaker = 0;
  readonly #touched: Entry[] = [];
  #watching: ((cue: string) => void) | null = null;

  /** A list of cues; where one of `except` covers a match, it does not count. Throws `CueSyntaxError`. */
  list(cues: readonly Cue[], except: readonly Cue[] = [], by: Role | "any" = "any"): CueList {
    this.#speakers |= SPEAKERS[by];
    this.#finders.clear();
    return this.#entry(cues, except, SPEAKERS[by], false).list;
  }

  /** Tells from now on of every cue and exception that is found, in whatever list: what no other took the place of. */
  watch(found: (cue: string) => void): void {
    this.#watching = found;
    this.#finders.clear();
  }

  #entry(cues: readonly Cue[], except: readonly Cue[], speakers: number, scope: boolean): Entry {
    const key = JSON.stringify([cues, except, scope]);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { list: { number: this.#entries.size, cues }, except, hits: new Hits(), speakers, scope };
      this.#entries.set(key, entry);
      for (const [index, { text }] of cues.entries()) this.#join(text, { entry, index });
      for (const [n, { text }] of except.entries()) this.#join(text, { entry, index: -1 - n });
    }
    entry.speakers |= speakers;
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

  /** The number of a cue that some list has, as `sightings` name it; undefined where none has it. */
  number(cue: string): number | undefined {
    return this.#numbers.get(cue);
  }

  /** Every cue of every list in a text, whoever it is looked for with, in the order in which they end. */
  sightings(text: string): readonly Sighting[] {
    this.#speaker = 0;
    this.#tokens.read(text);
    const seen: (readonly [number, number, number])[] = [];
    this.#automaton.walk(this.#tokens.ids, this.#tokens.count, (cue, first, last) => {
      seen.push([cue, first, last]);
      this.#note(cue, first, last);
    });
    this.#settle();
    const { starts, ends, flags } = this.#tokens;
    const quotes = this.#tokens.quotations();
    return seen.map(([number, first, last]) => {
      const start = starts[first]!;
      return {
        number,
        first,
        last,
        start,
        end: ends[last]!,
        negated: (flags[first]! & NEGATED) !== 0,
        conditional: (flags[first]! & CONDITIONAL) !== 0,
        quoted: quotes.some((quote) => quote.start <= start && start < quote.end),
      };
    });
  }

  nameless(conversation: Conversation): (text: string) => string {
    const mask = this.#names.mask(conversation);
    return (text) => this.#same(mask(text));
  }

  /** Everything that lists find in the messages of their speakers, in order. */
  scan(
    conversation: Conversation,
    messages: readonly number[],
    text: (message: number) => string,
  ): readonly (readonly Finding[] | undefined)[] {
    const all: (Finding[] | undefined)[] = new Array(this.#entries.size);
    for (const message of messages) {
      const speaker = SPEAKERS[conversation.messages[message]!.role];
      if ((this.#speakers & speaker) === 0) continue;
      for (const { list, matches } of this.#find(text(message), speaker)) {
        const findings = all[list.number];
        if (findings === undefined) all[list.number] = [{ message, matches }];
        else findings.push({ message, matches });
      }
    }
    return all;
  }

  #find(text: string, speaker: number): readonly Found[] {
    let find = this.#finders.get(speaker);
    if (find === undefined) {
      find = remembering((unknown) => this.#walk(unknown, speaker));
      this.#finders.set(speaker, find);
    }
    return find(text);
  }

  #walk(text: string, speaker: number): readonly Found[] {
    this.#speaker = speaker;
    this.#tokens.read(text);
    this.#automaton.walk(this.#tokens.ids, this.#tokens.count, this.#note);
    return this.#touched.length === 0 ? [] : this.#settle();
  }

  readonly #note = (cue: number, first: number, last: number): void => {
    for (const { entry, index } of this.#members[cue]!) {
      if (!entry.scope && (entry.speakers & this.#speaker) === 0) continue;
      if (entry.hits.count === 0) this.#touched.push(entry);
      entry.hits.add(first, last, index);
    }
  };

  /** Turns each list's hits into matches with their scope, and clears them for the next text. */
  #settle(): readonly Found[] {
    const { starts, ends, flags } = this.#tokens;
    const clauses = this.#clauses.hits;
    for (let i = 0; i < clauses.count; i++) if (clauses.indices[i]! >= 0) flags[clauses.firsts[i]!]! |= CLAUSE;
    this.#govern(this.#negators.hits, NEGATION_WORDS, NEGATED);
    this.#govern(this.#farNegators.hits, FAR_NEGATION_WORDS, NEGATED);
    this.#govern(this.#interrupted.hits, NEGATION_WORDS, NEGATED, 1);
    this.#suppose(this.#conditions.hits);
    const quotes = this.#tokens.quotations();

    const found: Found[] = [];
    for (const { list, except, hits, scope } of this.#touched) {
      const { count, firsts, lasts, indices } = hits;
      hits.count = 0;
      if (scope) continue;
      if (this.#watching !== null)
        for (let i = 0; i < count; i++) this.#watching((list.cues[indices[i]!] ?? except[-1 - indices[i]!]!).text);
      const matches: Match[] = [];
      let quote = 0;
      for (let i = 0; i < count; i++) {
        const index = indices[i]!;
        if (index < 0) continue;
        const first = firsts[i]!;
        const start = starts[first]!;
        const end = ends[lasts[i]!]!;
        while (quote < quotes.length && quotes[quote]!.end <= start) quote++;
        matches.push({
          start,
          end,
          cue: list.cues[index]!.name,
          index,
          negated: (flags[first]! & NEGATED) !== 0,
          conditional: (flags[first]! & CONDITIONAL) !== 0,
          quoted: quote < quotes.length && quotes[quote]!.start <= start,
        });
      }
      if (matches.length > 0) found.push({ list, matches });
    }
    this.#touched.length = 0;
    return found;
  }

  /** `over`: so many words after the trigger count as its own, even where a clause begins with them. */
  #govern({ count, lasts, indices }: Hits, reach: number, flag: number, over = 0): void {
    for (let i = 0; i < count; i++) {
      if (indices[i]! < 0) continue;
      const last = Math.min(lasts[i]! + over, this.#tokens.count - 1);
      if (last > lasts[i]!) this.#tokens.flags[last]! |= flag;
      govern(this.#tokens, last, reach, flag);
    }
  }

  /** A condition governs its own later words too ("should *have been* sent"), and what it is put after. */
  #suppose({ count, firsts, indices }: Hits): void {
    for (let i = 0; i < count; i++) {
      if (indices[i]! < 0) continue;
      const condition = CONDITIONS[indices[i]!]!;
      const first = firsts[i]!;
      if (!REQUESTS.includes(condition)) govern(this.#tokens, first, CONDITION_WORDS, CONDITIONAL);
      if (AFTERTHOUGHTS.includes(condition)) hypothesise(this.#tokens, first, CONDITION_WORDS, this.#modals);
    }
  }
}

function named(texts: readonly string[]): readonly Cue[] {
  return texts.map((text) => ({ text, name: text }));
}
