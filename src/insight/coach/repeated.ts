const SENTENCE = /[^.!?\n]+/g;
/** Shorter ones, such as greetings, are nobody's own. */
const SHORTEST = 25;

/** Sentences that stand in several conversations, the same but for names and numbers. */
export class Repeated {
  readonly #first = new Map<string, string | null>();

  add(conversation: string, text: string): void {
    for (const sentence of sentencesOf(text)) {
      const first = this.#first.get(sentence);
      if (first === undefined) this.#first.set(sentence, conversation);
      else if (first !== null && first !== conversation) this.#first.set(sentence, null);
    }
  }

  /** Does a sentence of this text stand in several conversations? */
  isIn(text: string): boolean {
    return sentencesOf(text).some((sentence) => this.#first.get(sentence) === null);
  }
}

/** As they are compared: without names, numbers and signs. */
function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .map(([sentence]) => sentence.trim().replace(/(?<=\s)\p{Lu}[\p{L}'’-]*/gu, "").toLowerCase().replace(/[^\p{L}]+/gu, " ").trim()) // biome-ignore format: a chain
    .filter((sentence) => sentence.length >= SHORTEST);
}
