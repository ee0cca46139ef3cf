import type { Conversation } from "../model/conversation.js";
import { ContentWords } from "../text/content-words.js";
import { byCodePoint } from "./parts.js";

/** So much of what a customer writes first is read: what it is about stands at the beginning. */
const MOST_UNITS = 600;
const FEWEST = 3;
/** What more of the conversations share than this says nothing of one of them. */
const MOST_SHARE = 0.3;
const MOST_PHRASES = 25;
const CANDIDATES = 400;
/** Once so many phrases are counted, those seen once so far are forgotten. */
const MOST_COUNTED = 400_000;
/** A phrase says nothing new beside one that it is part of, or that is part of it, and that is at least so often there. */
const MOST_OVERLAP = 0.6;
/** Between two words there is a blank, or "of", "and" or the like. */
const GAP = 5;
/** Content words that name no matter: letters' forms, numbers, times, and what every customer does. */
const NO_MATTER = new Set(
  `regards dear sincerely greetings cheers madam one two three four five six seven eight nine ten eleven twelve dozen hundred first second third half couple several week
  weeks month months year years hour hours week-end monday tuesday wednesday thursday friday saturday sunday january
  february march april june july august september october november december came bought ordered writing wrote waiting
  waited started stopped says telling asking losing nice small big large old different available`.split(/\s+/),
);

/** Content words that name a matter only beside another: "wrong" says nothing, "wrong size" does. */
const NOT_ALONE = new Set(
  `wrong left open closed broken lost missing paid charged said answer answers answered replies replied mail mails emails
  e-mail e-mails chat chats phone calls messages letter numbers night tonight weekend person man woman husband wife
  daughter son mother father mum dad friend colleague bit side part parts piece page change changed stuck arrived
  arrive came gone received works worked working work tried opened turned turn took taken half twice full empty white
  black red green blue grey worse worst real whole home house room company date times due`.split(/\s+/),
);

/** What stands behind "don" in "don’t" and "you" in "you’ve". */
const CONTRACTED = /^['’](?:t|re|ve|ll|d|m)(?![\p{L}])/iu;

/** A phrase of one or two content words, by their stems; `shown` is how it is written there. */
interface Phrase {
  readonly stems: string;
  readonly shown: string;
  readonly words: 1 | 2;
}

/**
 * Key phrases of conversations in English: one or two content words of the subject and the customer's first message that
 * several conversations share and most do not, weighted by tf-idf (K. Spärck Jones, Journal of Documentation 28, 1972) with
 * documents as counts, two words before one. It knows words, not meanings: "bill" and "invoice" are two topics. All
 * conversations are counted first, then `of` tells those of each.
 */
export class KeyPhrases {
  readonly #words = new ContentWords();
  #counts = new Map<string, number>();
  #conversations = 0;
  #chosen: ReadonlySet<string> | null = null;
  readonly #shown = new Map<string, Map<string, number>>();

  count(conversation: Conversation): void {
    this.#conversations++;
    for (const { stems } of this.#phrasesOf(conversation)) this.#counts.set(stems, (this.#counts.get(stems) ?? 0) + 1);
    if (this.#counts.size > MOST_COUNTED) this.#counts = new Map([...this.#counts].filter(([, count]) => count > 1));
  }

  /** The key phrases of a conversation, by their stems. */
  of(conversation: Conversation): readonly string[] {
    this.#chosen ??= this.#choose();
    const here = this.#phrasesOf(conversation).filter(({ stems }) => this.#chosen!.has(stems));
    for (const { stems, shown } of here) {
      const forms = this.#shown.get(stems) ?? new Map<string, number>();
      if (forms.size < 20 || forms.has(shown)) forms.set(shown, (forms.get(shown) ?? 0) + 1);
      this.#shown.set(stems, forms);
    }
    return here.map(({ stems }) => stems);
  }

  /** A phrase as it is mostly written. */
  shown(stems: string): string {
    const forms = [...(this.#shown.get(stems) ?? [])].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
    return forms[0]?.[0] ?? stems;
  }

  #choose(): ReadonlySet<string> {
    const most = Math.max(FEWEST, MOST_SHARE * this.#conversations);
    const ranked = [...this.#counts]
      .filter(([, count]) => count >= FEWEST && count <= most)
      .map(([stems, count]) => ({ stems, count, weight: this.#weight(stems, count) }))
      .sort((a, b) => b.weight - a.weight || byCodePoint(a.stems, b.stems))
      .slice(0, CANDIDATES);
    const chosen: string[] = [];
    for (const { stems, count } of ranked) {
      if (chosen.length === MOST_PHRASES) break;
      const covered = chosen.some((other) => isPart(stems, other) && this.#count(other) >= MOST_OVERLAP * count);
      if (!covered) chosen.push(stems);
    }
    return new Set(chosen);
  }

  #weight(stems: string, count: number): number {
    const words = stems.includes(" ") ? 2 : 1;
    return words * count * Math.log(this.#conversations / count);
  }

  #count(stems: string): number {
    return this.#counts.get(stems) ?? 0;
  }

  #phrasesOf({ subject, language, messages }: Conversation): readonly Phrase[] {
    if (language !== null && !/^en\b/i.test(language)) return [];
    const first = messages.find(
      ({ role, text, private: hidden }) => role === "customer" && !hidden && text.trim() !== "",
    );
    const found = new Map<string, Phrase>();
    for (const text of [subject, first?.text])
      if (typeof text === "string") this.#collect(text.slice(0, MOST_UNITS), found);
    return [...found.values()];
  }

  #collect(text: string, found: Map<string, Phrase>): void {
    const words = this.#words
      .in(text)
      .filter(({ end }) => !CONTRACTED.test(text.slice(end, end + 4)))
      .filter(({ stem, start, end }) => !/\d/.test(stem) && !NO_MATTER.has(text.slice(start, end).toLowerCase()));
    words.forEach(({ stem, start, end }, i) => {
      const shown = text.slice(start, end).toLowerCase();
      if (!NOT_ALONE.has(shown)) found.set(stem, { stems: stem, shown, words: 1 });
      const next = words[i + 1];
      if (next === undefined || next.stem === stem || next.start - end > GAP) return;
      const between = text.slice(end, next.start);
      if (/[.!?\n]/.test(between)) return;
      const stems = `${stem} ${next.stem}`;
      found.set(stems, { stems, shown: text.slice(start, next.end).toLowerCase().replace(/\s+/g, " "), words: 2 });
    });
  }
}

/** Is a phrase part of another, or the other of it? */
function isPart(one: string, other: string): boolean {
  const words = new Set(one.split(" "));
  const others = other.split(" ");
  return others.every((word) => words.has(word)) || [...words].every((word) => others.includes(word));
}
