import { conversation } from "./cli.js";

const AGENTS = ["Ana Lima", "Bo Ek", "Chidi Obi", "Dana Roth", "Élodie Roux"];
const CHANNELS = ["chat", "email", "phone"];
const THINGS = ["kettle", "sofa", "router", "lamp", "parcel", "mattress", "window seat"];
const TROUBLES = ["arrived broken", "never came", "has the wrong colour", "was charged twice"];
const REPLIES = [
  "I am so sorry about the THING, that must have spoiled your day. I have sent a new one, it comes on Friday.",
  "Order number?",
  "Our policy does not allow that for a THING.",
  "I have refunded the THING in full, you see it on your card tomorrow.",
];
const ENDS = [
  "Wonderful, thank you so much, you are a star!",
  "ok",
  "That is not good enough, I am really angry.",
  "Thanks, that works.",
];
const DAY = 86_400_000;

/** So many short conversations, no two neighbours alike; number 1,234 has the word `cassowary` in it. */
export function manyConversations(count: number): readonly Record<string, unknown>[] {
  const start = Date.parse("2026-03-02T08:00:00Z");
  return Array.from({ length: count }, (_, i) => {
    const pick = (list: readonly string[], every: number) => list[Math.floor(i / every) % list.length]!;
    const thing = pick(THINGS, 1);
    const said = [
      `customer: Hello, my ${thing} ${pick(TROUBLES, 3)}.${i === 1_234 ? " The cassowary is not amused." : ""}`,
      `agent: ${pick(REPLIES, 7).replaceAll("THING", thing)}`,
      `customer: ${pick(ENDS, 11)}`,
    ];
    return conversation(`m-${i}`, said, {
      agent: pick(AGENTS, 1),
      customer: `u${i % 4_000}`,
      channel: pick(CHANNELS, 2),
      language: "en",
      start: new Date(start + (i % 28) * DAY + i * 1_000).toISOString(),
    });
  });
}
