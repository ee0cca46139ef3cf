import { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { type ContentWord, ContentWords, sentenceAt } from "../text/content-words.js";
import { AFTER_WHEN, candidates, cueList, type Found, finder, speaker, where } from "./sayings.js";

const options = where
  .extend({
    any: cueList.optional().describe("Only in sentences in which one of these is found; by default in all of them."),
    of: speaker.exclude(["any"]).default("customer").describe("Whose words are taken up."),
    enough: z.number().int().min(1).default(2).describe("So many words of theirs in one sentence give the value 1."),
  })
  .strict();
type Options = z.output<typeof options>;

export const echo = criterionType<Options>({
  type: "echo",
  description: "A sentence takes up content words that the other side used before: a detail of theirs, not a macro.",
  readsText: true,
  afterWhen: AFTER_WHEN,
  options: options as z.ZodType<Options>,
  examples: [
    {
      options: { by: "agent", any: ["sorry"] },
      transcript: "customer: The lamp arrived with a cracked shade.\nagent: I'm sorry about the cracked shade!",
      value: 1,
    },
    {
      options: { by: "agent", any: ["sorry"] },
      transcript: "customer: The lamp arrived with a cracked shade.\nagent: Sorry. Is the lamp cracked?",
      value: 0,
    },
    {
      options: { by: "agent", enough: 1 },
      transcript: "customer: Hi, can you help?\nagent: Sure.",
      value: null,
    },
  ],
  bind(given, lists) {
    const words = new ContentWords();
    const find = given.any && finder(given.any, given, lists);
    return {
      judge(scene: Scene) {
        const places = candidates(given, scene);
        if ("none" in places) return { status: "not-applicable", reason: places.none };
        const theirs = new Heard(scene, given.of, words);
        const first = theirs.first();
        const messages = places.messages.filter((number) => number > first);
        if (messages.length === 0) {
          return { status: "not-applicable", reason: `the ${given.of} gives nothing to take up` };
        }
        const found = find?.(scene, messages);
        let best: readonly Evidence[] = [];
        for (const { message, start, end } of found === undefined ? sentences(scene, messages) : around(found, scene)) {
          const taken = new Map<string, ContentWord>();
          for (const word of words.in(scene.text(message).slice(start, end))) {
            if (!taken.has(word.stem) && theirs.before(message).has(word.stem)) taken.set(word.stem, word);
          }
          if (taken.size <= best.length) continue;
          best = [...taken.values()].map((word) => ({
            message,
            start: start + word.start,
            end: start + word.end,
            cue: "the other side's word",
          }));
          if (best.length >= given.enough) break;
        }
        return { status: "scored", value: Math.min(1, best.length / given.enough), evidence: best };
      },
    };
  },
});

interface Sentence {
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** The sentences in which something was found, each once. */
function* around(found: readonly Found[], scene: Scene): Iterable<Sentence> {
  let last: Sentence | undefined;
  for (const { message, start: place } of found) {
    if (last !== undefined && last.message === message && place < last.end) continue;
    const [start, end] = sentenceAt(scene.text(message), place);
    last = { message, start, end };
    yield last;
  }
}

function* sentences(scene: Scene, messages: readonly number[]): Iterable<Sentence> {
  for (const message of messages) {
    const text = scene.text(message);
    for (let at = 0; at < text.length; ) {
      const [start, end] = sentenceAt(text, at);
      if (end > start) yield { message, start, end };
      at = end + 1;
    }
  }
}

/** The stems of one side's content words up to a message; asked about messages in ascending order. */
class Heard {
  readonly #spoken: readonly number[];
  readonly #stems = new Set<string>();
  #next = 0;

  constructor(
    readonly scene: Scene,
    by: Options["of"],
    readonly words: ContentWords,
  ) {
    this.#spoken = scene.messages(by);
  }

  /** The number of the first message with content words, infinite where there is none. */
  first(): number {
    const hasContent = (number: number) => this.words.in(this.scene.text(number)).length > 0;
    return this.#spoken.find(hasContent) ?? Number.POSITIVE_INFINITY;
  }

  before(message: number): ReadonlySet<string> {
    for (; this.#next < this.#spoken.length && this.#spoken[this.#next]! < message; this.#next++) {
      for (const { stem } of this.words.in(this.scene.text(this.#spoken[this.#next]!))) this.#stems.add(stem);
    }
    return this.#stems;
  }
}
