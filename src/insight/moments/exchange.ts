import type { Conversation } from "../../model/conversation.js";
import type { MomentMessage } from "../../model/moments.js";
import type { Candidate } from "./candidates.js";
import { excerptOf } from "./excerpt.js";
import type { Found } from "./signs.js";
import type { Turn } from "./turns.js";

const MOST = 5;

/** The two to five messages of a moment: why the customer came, what was done, what they said to it; cut to what matters. */
export function exchangeOf(conversation: Conversation, candidate: Candidate): readonly MomentMessage[] {
  const { messages } = conversation;
  const places = new Map<number, Found[]>();
  for (const one of [...candidate.gestures, ...candidate.reactions]) {
    const some = places.get(one.message);
    if (some === undefined) places.set(one.message, [one]);
    else some.push(one);
  }
  return chosen(conversation, candidate).map((number) => {
    const { role, text } = messages[number]!;
    const { start, end } = excerptOf(text, places.get(number) ?? []);
    const cut = { before: /\S/.test(text.slice(0, start)), after: /\S/.test(text.slice(end)) };
    return { message: number, role, text: text.slice(start, end), start, end, cut };
  });
}

function chosen(conversation: Conversation, { gestures, reactions, turns, from, to }: Candidate): readonly number[] {
  const numbers = new Set([...heaviest(gestures, 2), ...heaviest(reactions, 2)]);
  const isPraiseAlone = turns[from]!.role === "customer";
  if (isPraiseAlone && from > 0) numbers.add(longest(conversation, turns[from - 1]!));
  const theirs = turns.slice(0, Math.max(0, isPraiseAlone ? from - 1 : from)).filter(({ role }) => role === "customer");
  // Why they came, and what the agent answers to.
  if (theirs.length > 0) numbers.add(theirs.map((turn) => longest(conversation, turn)).reduce(longer(conversation)));
  // What the agent said between two reactions, so that the second is understood.
  const between = turns.slice(from + 1, to).find(({ role }) => role === "agent");
  if (between !== undefined && numbers.size < MOST) numbers.add(between.messages[0]!);
  if (theirs.length > 0 && numbers.size < MOST) numbers.add(theirs.at(-1)!.messages.at(-1)!);
  if (numbers.size === 1 && turns[to + 1] !== undefined) numbers.add(turns[to + 1]!.messages[0]!);
  return [...numbers].sort((a, b) => a - b);
}

/** The messages of the heaviest signs. */
function heaviest(found: readonly Found[], most: number): readonly number[] {
  const ranked = [...found].sort((a, b) => b.sign.weight - a.sign.weight || a.message - b.message);
  return [...new Set(ranked.map(({ message }) => message))].slice(0, most);
}

function longest(conversation: Conversation, { messages }: Turn): number {
  return messages.reduce(longer(conversation));
}

/** Of two messages the one that says more; the first of those that say as much. */
function longer({ messages }: Conversation): (one: number, other: number) => number {
  return (one, other) => (messages[other]!.text.length > messages[one]!.text.length ? other : one);
}
