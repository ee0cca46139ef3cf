import type { Conversation } from "../model/conversation.js";
import { declared, SEVERAL } from "../model/language.js";
import { isPlainlyEnglish } from "./english.js";

/** Fewer letters say too little: of about 4,000 English beginnings of 80 to 150 letters, 4 to 7 were taken for another language. */
const LEAST_LETTERS = 120;
/** Of one side, when both are looked at apart. */
const LEAST_OF_A_SIDE = 50;
/** A letter of other scripts than the Latin says more. */
const WEIGHT_OF_OTHERS = 3;
/** Of each side's words so many characters are looked at; the library reads 350 bytes of a text. */
const OF_EACH = 170;
const OF_A_SIDE = 340;
/** Names and numbers among so many are left out before. */
const MOST = 500;
/** Where the next language fits so nearly as well, there may be two: of English conversations one in forty. */
const DOUBTFUL = 0.8;
/** By how much a side's language must fit better than that of the other side, for the two to be different. */
const CLEARLY = 0.15;

/** A language (ISO 639-1) with how well each fits, 0–1. */
interface Finding {
  readonly language: string;
  readonly scores: Readonly<Record<string, number>>;
}

/**
 * Finds out the language of conversations: ISO 639-1, `mul` where customer and agent write different ones, null where they
 * write too little to tell. Its library (eld) is loaded once somebody writes enough that is not plainly English.
 */
export function languageRecogniser(): (conversation: Conversation) => Promise<string | null> {
  let loading: Promise<(text: string) => Finding | null> | null = null;
  return async (conversation) => {
    const customer = wordsOf(conversation, "customer");
    const agent = wordsOf(conversation, "agent");
    const both = `${customer.slice(0, OF_EACH)} ${agent.slice(0, OF_EACH)}`;
    if (letters(both) < LEAST_LETTERS) return null;
    if ([customer, agent].every((words) => isPlainlyEnglish(words) || letters(words) < LEAST_OF_A_SIDE)) return "en";
    loading ??= load();
    return languageOf(both, customer, agent, await loading);
  };
}

/** The conversation with its language recognised where the export does not say it; else itself. */
export async function withLanguage(
  conversation: Conversation,
  recognise: (conversation: Conversation) => Promise<string | null>,
): Promise<Conversation> {
  if (declared(conversation.language) !== null) return conversation;
  const language = await recognise(conversation);
  return language === null ? conversation : { ...conversation, language, languageRecognised: true };
}

function languageOf(
  both: string,
  customer: string,
  agent: string,
  find: (text: string) => Finding | null,
): string | null {
  const found = find(both);
  if (found !== null && isClear(found)) return found.language;
  const [his, hers] = [customer, agent].map((words) =>
    letters(words) < LEAST_OF_A_SIDE ? null : find(words.slice(0, OF_A_SIDE)),
  );
  if (his && hers && isOther(his, hers.language) && isOther(hers, his.language)) return SEVERAL;
  return found?.language ?? null;
}

function isClear({ language, scores }: Finding): boolean {
  const next = Math.max(0, ...Object.entries(scores).map(([other, score]) => (other === language ? 0 : score)));
  return next <= DOUBTFUL * scores[language]!;
}

function isOther({ language, scores }: Finding, other: string): boolean {
  return scores[language]! - (scores[other] ?? 0) > CLEARLY;
}

async function load(): Promise<(text: string) => Finding | null> {
  const { eld } = await import("eld/extrasmall");
  return (text) => {
    const found = eld.detect(text);
    return found.language !== "" && found.isReliable() ? { language: found.language, scores: found.getScores() } : null;
  };
}

/** The first public words of one side, without what is written alike in all languages. */
function wordsOf({ messages }: Conversation, side: "customer" | "agent"): string {
  const words: string[] = [];
  let length = 0;
  for (const { role, private: note, text } of messages) {
    if (role !== side || note) continue;
    for (const word of text.slice(0, MOST).split(/\s+/)) {
      if (NO_WORD.test(word)) continue;
      words.push(word);
      length += word.length + 1;
    }
    if (length >= MOST) break;
  }
  return words.join(" ").replace(NAMES, " ");
}

/** An address, a mention, a tag, or anything with a digit. */
const NO_WORD = /^$|^www\.|[@#\p{N}]|:\/\//iu;

/** Words of capitals, and two or more with a capital in a row. */
const NAMES = /(?<![\p{L}'’])(?:\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)+|\p{Lu}{2,})(?![\p{L}'’])/gu;

function letters(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (letter < "\u0080") {
      const small = letter.charCodeAt(0) | 32;
      if (small >= 97 && small <= 122) sum++;
    } else if (LATIN.test(letter)) sum++;
    else if (LETTER.test(letter)) sum += WEIGHT_OF_OTHERS;
  }
  return sum;
}

const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;
