const SENTENCE = /[^.!?\n]+/g;
/** Shorter ones, such as greetings, are nobody's own. */
const SHORTEST = 25;

/** Sentences that stand word for word in several conversations; keeps one number per sentence. */
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

function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .map(([sentence]) => sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()) // biome-ignore format: a chain
    .filter((sentence) => sentence.length >= SHORTEST);
}
