import type { Conversation } from "../../model/conversation.js";
import type { MomentMessage } from "../../model/moments.js";
import type { Candidate } from "./candidates.js";
import { excerptOf } from "./excerpt.js";
import type { Found } from "./signs.js";
import type { Turn } from "./turns.js";

const MOST = 5;
/** What a customer came for takes so many letters at least. */
const SAYS_SOMETHING = 30;

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
  const told = turns[from]!.role === "customer";
  if (told && from > 0) numbers.add(longest(conversation, turns[from - 1]!));
  const reason = reasonOf(conversation, turns, told ? from - 1 : from);
  if (reason !== null) numbers.add(reason);
  // What the agent said between two reactions, so that the second is understood.
  const between = turns.slice(from + 1, to).find(({ role }) => role === "agent");
  if (between !== undefined && numbers.size < MOST) numbers.add(between.messages[0]!);
  if (numbers.size === 1 && turns[to + 1] !== undefined) numbers.add(turns[to + 1]!.messages[0]!);
  return [...numbers].sort((a, b) => a - b).slice(-MOST);
}

/** The messages of the heaviest signs. */
function heaviest(found: readonly Found[], most: number): readonly number[] {
  const ranked = [...found].sort((a, b) => b.sign.weight - a.sign.weight || a.message - b.message);
  return [...new Set(ranked.map(({ message }) => message))].slice(0, most);
}

/** The customer's message before a turn that says most of why they came: of the turn just before it, if that says anything. */
function reasonOf(conversation: Conversation, turns: readonly Turn[], before: number): number | null {
  const theirs = turns.slice(0, Math.max(0, before)).filter(({ role }) => role === "customer");
  const said = theirs.map((turn) => longest(conversation, turn));
  const length = (number: number) => conversation.messages[number]!.text.trim().length;
  return said.findLast((number) => length(number) >= SAYS_SOMETHING) ?? said.at(0) ?? null;
}

function longest({ messages }: Conversation, turn: Turn): number {
  return turn.messages.reduce((best, number) =>
    messages[number]!.text.length > messages[best]!.text.length ? number : best,
  );
}
