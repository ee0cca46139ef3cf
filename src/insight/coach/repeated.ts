import type { Conversation } from "../../model/conversation.js";
import { COUNTERS, hashOf } from "../sentences.js";

const SENTENCE = /[^.!?\n]+/g;
const NAME = /(?<=\s)\p{Lu}[\p{L}'’-]*/gu;
/** Shorter ones, such as greetings, are nobody's own. */
const SHORTEST = 25;

/**
 * Sentences that agents wrote in several conversations, the same but for names and numbers. Two may share a counter: then
 * one is taken for repeated that is not.
 */
export class Repeated {
  readonly #counters = new Uint8Array(COUNTERS);

  add({ messages }: Conversation): void {
    const seen = new Set(messages.flatMap(({ role, text }) => (role === "agent" ? sentencesOf(text).map(hashOf) : [])));
    for (const hash of seen) if (this.#counters[hash]! < 2) this.#counters[hash]!++;
  }

  /** Does a sentence of this text stand in several conversations? */
  isIn(text: string): boolean {
    return sentencesOf(text).some((sentence) => this.#counters[hashOf(sentence)]! > 1);
  }
}

/** As they are compared. */
function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .map(([sentence]) => sentence.trim().replace(NAME, "").toLowerCase().replace(/[^\p{L}]+/gu, " ").trim()) // biome-ignore format: a chain
    .filter((sentence) => sentence.length >= SHORTEST);
}
