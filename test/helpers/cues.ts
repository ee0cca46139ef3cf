import type { Cue, Match } from "../../src/model/criterion.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { conversationOf } from "./fake-rubric.js";

const cuesOf = (texts: readonly string[]): readonly Cue[] => texts.map((text) => ({ text, name: text }));

/** What a list of cues finds in one message. */
export function matchesIn(text: string, cues: readonly string[], except: readonly string[] = []): readonly Match[] {
  const lexicon = new Lexicon();
  const list = lexicon.list(cuesOf(cues), cuesOf(except));
  const [message] = conversationOf("customer: x").messages;
  const conversation = { ...conversationOf("customer: x"), messages: [{ ...message!, text }] };
  const nameless = lexicon.nameless(conversation);
  return lexicon.scan(conversation, [0], () => nameless(text))[list.number]?.[0]?.matches ?? [];
}

/** The parts of the text as given that a list of cues finds. */
export function foundIn(text: string, cues: readonly string[], except: readonly string[] = []): readonly string[] {
  return matchesIn(text, cues, except).map(({ start, end }) => text.slice(start, end));
}
