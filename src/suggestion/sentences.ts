import type { Conversation } from "../model/conversation.js";
import type { CueScanner } from "../model/rubric.js";
import type { Speaker } from "../model/suggestion.js";
import { Names } from "../text/names.js";
import { CLAUSE } from "../text/scope.js";
import { Tokens } from "../text/tokens.js";
import { BREAK, Vocabulary } from "../text/vocabulary.js";

/** Stands where no phrase goes on: at a pause, a name, a number, or a cue. */
export const GAP = 0;

/** A sentence as numbers of words, and as it was written, names and numbers taken out. */
export interface Sentence {
  readonly words: readonly number[];
  readonly text: string;
}

// Beyond so many words new ones are not learnt: what is first said so late is said too seldom to be a phrase.
const MOST_WORDS = 500_000;
/** What exports write in place of names and numbers: #NAME#, [phone], <email>. */
const TAG = /#\w{1,24}#|\[[^\]\n]{1,24}\]|<[^>\n]{1,24}>|\{\{?[^}\n]{1,24}\}\}?/g;

/** Reads sentences for phrases that are not yet cues of a rubric: what its cues find already, names and numbers leave gaps. */
export class SentenceReader {
  readonly #scanner: CueScanner;
  readonly #vocabulary = new Vocabulary();
  readonly #names = new Names(() => true);
  #tokens = new Tokens(this.#vocabulary, true);

  constructor(scanner: CueScanner) {
    this.#scanner = scanner;
  }

  /** The speaker's sentences, private messages left out. */
  read(conversation: Conversation, by: Speaker): readonly Sentence[] {
    if (this.#vocabulary.size > MOST_WORDS) this.#tokens = new Tokens(this.#vocabulary);
    const numbers = [...conversation.messages.keys()].filter((number) => {
      const { role, private: note } = conversation.messages[number]!;
      return !note && (by === "any" ? role === "agent" || role === "customer" : role === by);
    });
    const covered = this.#covered(conversation, numbers);
    const mask = this.#names.mask(conversation);
    const names = this.#names.inFields(conversation);
    return numbers.flatMap((number) =>
      this.#sentences(untagged(mask(conversation.messages[number]!.text)), covered.get(number) ?? [], names),
    );
  }

  /** A phrase as text. */
  phrase(words: readonly number[]): string {
    return words.map((word) => this.#vocabulary.word(word)).join(" ");
  }

  /** By message: what the rubric's cues find. */
  #covered(conversation: Conversation, numbers: readonly number[]): ReadonlyMap<number, readonly Span[]> {
    const nameless = this.#scanner.nameless(conversation);
    const found = this.#scanner.scan(conversation, numbers, (number) => nameless(conversation.messages[number]!.text));
    const spans = new Map<number, Span[]>();
    for (const { message, matches } of found.flatMap((findings) => findings ?? [])) {
      const known = spans.get(message);
      if (known === undefined) spans.set(message, [...matches]);
      else for (const match of matches) known.push(match);
    }
    return spans;
  }

  #sentences(text: string, covered: readonly Span[], names: ReadonlySet<string>): readonly Sentence[] {
    this.#tokens.read(text);
    const { ids, starts, ends, flags, count } = this.#tokens;
    const isCovered = coverage(covered, text.length);
    const sentences: Sentence[] = [];
    let words: number[] = [];
    let said = "";
    let at = 0;
    for (let i = 0; i <= count; i++) {
      if (i < count && ids[i] !== BREAK) {
        const start = starts[i]!;
        const end = ends[i]!;
        if ((flags[i]! & CLAUSE) !== 0) words.push(GAP);
        const isOut = isUnfit(text, start, end) || names.has(text.slice(start, end).toLowerCase());
        words.push(isOut || isCovered(start, end) ? GAP : ids[i]!);
        said += (said === "" ? "" : text.slice(at, start)) + (isOut ? "…" : text.slice(start, end));
        at = end;
        continue;
      }
      if (words.some((word) => word !== GAP)) sentences.push({ words, text: said });
      words = [];
      said = "";
    }
    return sentences;
  }
}

/** The text with tags written over as names are. */
function untagged(text: string): string {
  return text.replace(TAG, (tag) => "ƀ".repeat(tag.length));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a part of a text is touched by one of the spans; a mark for each letter, as a message may hold very many. */
function coverage(spans: readonly Span[], length: number): (start: number, end: number) => boolean {
  if (spans.length === 0) return () => false;
  const marks = new Uint8Array(length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return (start, end) => marks.subarray(start, end).includes(1);
}

/** A number, a name that was written over, or a word with a capital within a sentence: what is said of one case only. */
function isUnfit(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (/[\p{N}ƀ]/u.test(word)) return true;
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},;)'’"”-]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}
