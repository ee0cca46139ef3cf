import { hostileStrings } from "./hostile.js";

const PER_CONVERSATION = 20;

/**
 * Conversations as native JSON has them in which every name, id, subject, tag, time and text is a hostile string, and
 * words that a rubric looks for stand around some of them, so that they become evidence.
 */
export function hostileConversations(count = 1_000): readonly Record<string, unknown>[] {
  const texts = hostileStrings(count).map(({ text }) => text);
  const conversations: Record<string, unknown>[] = [];
  for (let from = 0; from < texts.length; from += PER_CONVERSATION) {
    const some = texts.slice(from, from + PER_CONVERSATION);
    const at = (place: number) => some[place % some.length]!;
    conversations.push({
      id: at(0),
      agent: at(1),
      customer: at(2),
      channel: at(3),
      language: "en",
      subject: at(4),
      tags: [at(5), at(6)],
      status: at(7),
      team: at(8),
      site: at(9),
      messages: some.map((text, number) => ({
        role: (["customer", "agent", "bot", "system"] as const)[number % (number % 5 === 4 ? 4 : 2)],
        author: at(number + 10),
        text:
          number % 3 === 0 ? text : `I am so sorry about the ${text} – thank you so much, it is still broken ${text}`,
        private: number === 7,
      })),
      [at(11)]: at(12),
    });
  }
  return conversations;
}
