import type { Conversation } from "../../../src/model/conversation.js";

/** What somebody says in a fixture, by its letters alone: markup and spacing may be read either way once damaged. */
export interface Said {
  readonly text: string;
  readonly letters: string;
}

/** The letters and digits of a text, without tags. */
export function letters(text: string): string {
  return text.replace(/<[^<>]*>/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Everything that people and bots say, private notes included; not what has no letters. */
export function messagesIn(conversations: readonly Conversation[]): readonly Said[] {
  return conversations.flatMap(({ messages }) =>
    messages
      .filter(({ role }) => role !== "system")
      .map(({ text }) => ({ text, letters: letters(text) }))
      .filter((said) => said.letters !== ""),
  );
}

/** Of some messages those that stand nowhere in what was read, each as often as it is missing. */
export function missing(wanted: readonly Said[], read: readonly Conversation[]): readonly Said[] {
  const found = read.flatMap(({ messages }) => messages.map(({ text }) => letters(text)));
  const times = new Map<string, number>();
  return wanted.filter((said) => {
    const before = times.get(said.letters) ?? 0;
    times.set(said.letters, before + 1);
    if (found.filter((text) => text.includes(said.letters)).length > before) return false;
    // It may have become several messages.
    return before > 0 || said.text.split("\n").some((line) => !found.some((text) => text.includes(letters(line))));
  });
}
