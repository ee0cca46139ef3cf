import type { Conversation } from "../../model/conversation.js";
import { sentenceAt } from "../../text/content-words.js";
import type { Findings, Found } from "./signs.js";

/** Sentences in which signs are found, with the conversations that have them word for word; counts of parts merge. */
export class RepeatedSigns {
  readonly #sentences = new Map<string, number>();

  add(conversation: Conversation, { gestures, reactions }: Findings): void {
    const sentences = new Set([...gestures, ...reactions].map((one) => sentenceOf(conversation, one)));
    for (const sentence of sentences)
      if (sentence !== null) this.#sentences.set(sentence, (this.#sentences.get(sentence) ?? 0) + 1);
  }

  merge(other: RepeatedSigns): void {
    for (const [sentence, count] of other.#sentences)
      this.#sentences.set(sentence, (this.#sentences.get(sentence) ?? 0) + count);
  }

  /** What is found, but in sentences that another conversation has word for word. */
  without(conversation: Conversation, findings: Findings): Findings {
    const isOwn = (one: Found) => (this.#sentences.get(sentenceOf(conversation, one) ?? "") ?? 1) < 2;
    return {
      ...findings,
      gestures: findings.gestures.filter(isOwn),
      reactions: findings.reactions.filter(isOwn),
    };
  }
}

/** Shorter ones are everybody's: "Thank you so much!" */
const FEWEST_WORDS = 5;

/** The words of the sentence that a sign is found in, any number standing for any other; null where they are too few to tell. */
function sentenceOf({ messages }: Conversation, { message, start }: Found): string | null {
  const { text } = messages[message]!;
  const sentence = text.slice(...sentenceAt(text, start)).toLowerCase();
  const words = sentence.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.length < FEWEST_WORDS ? null : words.map((word) => (/\p{N}/u.test(word) ? "#" : word)).join(" ");
}
