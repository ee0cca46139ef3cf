import type { Conversation } from "../model/conversation.js";
import type { Place, RepeatedSentence } from "../model/insight.js";
import { sentenceAt } from "../text/content-words.js";
import { byCodePoint } from "./parts.js";

/** Shorter ones are everybody's: "How can I help you today?" has six words, "Thank you for waiting." four. */
const FEWEST_WORDS = 6;
/** Longer than so many letters, it is no sentence but a text without signs. */
const LONGEST = 1000;
/** A sentence of fewer conversations is chance. */
const FEWEST = 3;
const MOST_LISTED = 50;
/** Sentences may share a counter: then one is looked at that need not be, and none is overlooked. */
export const COUNTERS = 1 << 22;
const MOST_AGENTS = 20;

interface Repeated {
  conversations: number;
  last: string;
  readonly agents: Set<string>;
  readonly first: Place & { readonly quote: string };
}

/**
 * The sentences that agents write word for word, case and signs aside, numbers and the names of the conversation standing
 * for any other. All conversations are counted first, then looked at again: `count` all, then `add` all. The counters take
 * 4 MB, however many sentences there are (a counting filter as of L. Fan et al., IEEE/ACM Transactions on Networking 8,
 * 2000, with one hash).
 */
export class Sentences {
  readonly #counters = new Uint8Array(COUNTERS);
  readonly #repeated = new Map<string, Repeated>();

  count(conversation: Conversation): void {
    const seen = new Set<number>();
    for (const { words } of sentencesOf(conversation)) seen.add(hashOf(words));
    for (const hash of seen) if (this.#counters[hash]! < FEWEST) this.#counters[hash]!++;
  }

  add(conversation: Conversation): void {
    for (const { words, message, start, end, author } of sentencesOf(conversation)) {
      if (this.#counters[hashOf(words)]! < FEWEST) continue;
      const known = this.#repeated.get(words);
      if (known === undefined) {
        const quote = conversation.messages[message]!.text.slice(start, end);
        const first = { conversation: conversation.id, agent: author, message, start, end, cue: "repeated", quote };
        const agents = new Set(author === null ? [] : [author]);
        this.#repeated.set(words, { conversations: 1, last: conversation.id, agents, first });
        continue;
      }
      if (author !== null && known.agents.size < MOST_AGENTS) known.agents.add(author);
      if (known.last === conversation.id) continue;
      known.conversations++;
      known.last = conversation.id;
    }
  }

  /** The most conversations first. */
  all(): readonly RepeatedSentence[] {
    return [...this.#repeated.values()]
      .filter(({ conversations }) => conversations >= FEWEST)
      .sort((a, b) => b.conversations - a.conversations || byCodePoint(a.first.quote, b.first.quote))
      .slice(0, MOST_LISTED)
      .map(({ conversations, agents, first }) => ({
        sentence: first.quote,
        conversations,
        agents: [...agents].sort(byCodePoint),
        first,
      }));
  }
}

interface Sentence {
  /** Its words, as they are compared. */
  readonly words: string;
  readonly message: number;
  readonly start: number;
  readonly end: number;
  readonly author: string | null;
}

function* sentencesOf({ messages, agent, customer, agents }: Conversation): Generator<Sentence> {
  const names = new Set<string>();
  for (const name of [customer, ...agents, ...messages.map(({ author }) => author)])
    for (const word of name?.toLowerCase().match(/\p{L}{2,}/gu) ?? []) names.add(word);
  for (const [number, { role, text, author, private: hidden }] of messages.entries()) {
    if (role !== "agent" || hidden) continue;
    for (let at = 0; at < text.length; ) {
      const [, to] = sentenceAt(text, at);
      const end = Math.min(text.length, to + 1);
      const found =
        end - at > LONGEST
          ? []
          : (text
              .slice(at, end)
              .toLowerCase()
              .match(/[\p{L}\p{N}]+/gu) ?? []);
      if (found.length >= FEWEST_WORDS) {
        const words = found.map((word) => (names.has(word) ? "@" : /\p{N}/u.test(word) ? "#" : word)).join(" ");
        const blank = /^\s*/.exec(text.slice(at, end))![0].length;
        yield { words, message: number, start: at + blank, end, author: author ?? agent };
      }
      at = end;
    }
  }
}

/** A number below `COUNTERS`: FNV-1a over UTF-16 units, folded to the counters (G. Fowler, L. C. Noll, K.-P. Vo, 1991). */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return ((hash >>> 22) ^ hash) & (COUNTERS - 1);
}
