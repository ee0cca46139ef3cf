import type { CueEffect, Edit } from "../model/comparison.js";
import type { Conversation } from "../model/conversation.js";
import type { CueMatch } from "./reading.js";

/** So many places are shown of each cue, and so much of the message around it. */
const MOST_EXAMPLES = 3;
const AROUND = 40;

type Example = CueEffect["examples"][number];

interface Counted {
  readonly match: CueMatch;
  matches: number;
  conversations: number;
  readonly examples: Example[];
}

/** Counts where cues newly match, and where they stopped. */
export class CueCounts {
  readonly #quotes: boolean;
  readonly #counts = new Map<string, Counted>();

  constructor(quotes: boolean) {
    this.#quotes = quotes;
  }

  add(conversation: Conversation, matches: readonly CueMatch[]): void {
    const here = new Set<Counted>();
    for (const match of matches) {
      const key = `${match.edit} ${match.gained} ${match.cue}`;
      let counted = this.#counts.get(key);
      if (counted === undefined) {
        counted = { match, matches: 0, conversations: 0, examples: [] };
        this.#counts.set(key, counted);
      }
      counted.matches++;
      if (!here.has(counted) && counted.examples.length < MOST_EXAMPLES)
        counted.examples.push(this.#example(conversation, match));
      here.add(counted);
    }
    for (const counted of here) counted.conversations++;
  }

  /** In the order of the edits, the most frequent first. */
  effects(edits: readonly Edit[]): readonly CueEffect[] {
    const counts = [...this.#counts.values()].sort(
      (a, b) => a.match.edit - b.match.edit || b.matches - a.matches || (a.match.cue < b.match.cue ? -1 : 1),
    );
    return counts.map(({ match, matches, conversations, examples }) => ({
      edit: edits[match.edit]!.id,
      cue: match.cue,
      gained: match.gained,
      matches,
      conversations,
      examples,
    }));
  }

  #example({ id, messages }: Conversation, { message, start, end }: CueMatch): Example {
    if (!this.#quotes) return { conversation: id, message };
    const { text } = messages[message]!;
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, end + AROUND);
    const quote = `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
    return { conversation: id, message, quote: quote.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "") }; // biome-ignore format: one record
  }
}
