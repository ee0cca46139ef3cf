import type { Conversation } from "../model/conversation.js";

/** Words of a text, letters alone; a name has a capital and small letters after it. */
const WORD = /(?<![\p{L}\p{N}[])\p{L}{2,40}(?![\p{L}\p{N}])/gu;
const NAME = /^\p{Lu}\p{Ll}{2,}$/u;
const MASK = /\[name (\d{1,6})\]/g;
/** Written with a capital, and nobody. */
const NOBODY = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas easter eid hanukkah ramadan english german french spanish portuguese italian
  dutch british european american god internet`.split(/\s+/),
);
/** What more conversations write with a capital is a product, a place, a company. */
const MOST = 2;

/**
 * Names of people who are only mentioned, guessed from how all of an export is written: a word within a sentence that begins
 * with a capital, that nobody writes without one, and that no more than two conversations have. Meant for what is to be
 * shown around, where a place or a product too many is no loss. Reads English, in which other words begin small. `count` all
 * conversations first, then `mask` each.
 */
export class PassingNames {
  readonly #small = new Set<string>();
  readonly #capital = new Map<string, number>();

  count({ messages }: Conversation): void {
    const here = new Set<string>();
    for (const { text } of messages)
      for (const [word] of text.matchAll(WORD)) {
        if (NAME.test(word)) here.add(word);
        else if (word === word.toLowerCase()) this.#small.add(word);
      }
    for (const word of here) this.#capital.set(word, (this.#capital.get(word) ?? 0) + 1);
  }

  /** The conversation with such names masked, the same name by the same mask, numbered after those that stand in it. */
  mask(conversation: Conversation): Conversation {
    const { language, messages } = conversation;
    if (language !== null && !/^en\b/i.test(language)) return conversation;
    const names = new Set<string>();
    for (const { text, private: hidden } of messages)
      if (!hidden)
        for (const { 0: word, index } of text.matchAll(WORD))
          if (this.#isName(word) && isWithin(text, index)) names.add(word);
    if (names.size === 0) return conversation;
    let last = 0;
    for (const { text } of messages)
      for (const [, number] of text.matchAll(MASK)) last = Math.max(last, Number(number));
    const masks = new Map([...names].map((name, i) => [name, `[name ${last + i + 1}]`]));
    return {
      ...conversation,
      messages: messages.map((message) => ({
        ...message,
        text: message.text.replace(WORD, (word) => masks.get(word) ?? word),
      })),
    };
  }

  #isName(word: string): boolean {
    const small = word.toLowerCase();
    return NAME.test(word) && !NOBODY.has(small) && !this.#small.has(small) && this.#capital.get(word)! <= MOST;
  }
}

/** Does a word stand within a sentence, not at its beginning, where every word has a capital? A sentence of one word is a name as well as any. */
function isWithin(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s"“”‘’'(*_-]/.test(text[before]!)) {
    if (text[before] === "\n") return false;
    before--;
  }
  return before >= 0 && !/[.!?…:;>|]/.test(text[before]!) && /[\p{L}\p{N},&\]]/u.test(text[before]!);
}
