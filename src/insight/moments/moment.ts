import type { Conversation } from "../../model/conversation.js";
import type { Moment, MomentReason } from "../../model/moments.js";
import { type Candidate, candidatesIn, together } from "./candidates.js";
import type { SignCounts } from "./counts.js";
import { exchangeOf } from "./exchange.js";
import type { Findings, Found } from "./signs.js";

/**
 * The best moment of a conversation, or null. Its score is the reaction's strength times the gestures' weights, each times
 * its rarity; strengths and gestures are put together as `together` says. Where no gesture was seen it is the reaction's.
 */
export function momentOf(conversation: Conversation, findings: Findings, counts: SignCounts): Moment | null {
  let best: { readonly candidate: Candidate; readonly score: number } | null = null;
  for (const candidate of candidatesIn(conversation, findings)) {
    const score = candidate.reaction * worth(candidate.gestures, counts);
    if (best === null || score > best.score) best = { candidate, score };
  }
  return best === null ? null : told(conversation, best.candidate, best.score, counts);
}

function worth(gestures: readonly Found[], counts: SignCounts): number {
  if (gestures.length === 0) return 1;
  return together(gestures.map(({ sign }) => [sign, sign.weight * counts.rarity(sign.id)] as const));
}

function told(conversation: Conversation, candidate: Candidate, score: number, counts: SignCounts): Moment {
  const { gestures, reactions, turns, from } = candidate;
  const exchange = exchangeOf(conversation, candidate);
  const { at } = conversation.messages[exchange[0]!.message]!;
  const shown = new Set(exchange.map(({ message }) => message));
  const rarities = gestures.map(({ sign }) => counts.rarity(sign.id));
  return {
    conversation: conversation.id,
    agent: makerOf(conversation, gestures),
    told: !turns.slice(0, from + 1).some(({ role }) => role === "agent"),
    at: at === null || conversation.clock !== "wall" ? null : new Date(at).toISOString(),
    channel: conversation.channel,
    why: [...reasons(gestures, shown, counts), ...reasons(reactions, shown, counts)],
    exchange,
    rarity: rarities.length === 0 ? null : rounded(Math.max(...rarities)),
    score: rounded(score),
  };
}

/** Who made the strongest gesture, where the export says who wrote it; else who is credited with the conversation. */
function makerOf({ agent, agents, messages }: Conversation, gestures: readonly Found[]): string | null {
  const [first] = [...gestures].sort((a, b) => b.sign.weight - a.sign.weight);
  const author = first === undefined ? null : messages[first.message]!.author;
  return author !== null && agents.includes(author) ? author : agent;
}

/** Each sign once, where it is shown first; the strongest first, of these the rarest. */
function reasons(found: readonly Found[], shown: ReadonlySet<number>, counts: SignCounts): readonly MomentReason[] {
  const first = new Map<string, Found>();
  for (const one of found) if (shown.has(one.message) && !first.has(one.sign.id)) first.set(one.sign.id, one);
  const ranked = [...first.values()].sort(
    (a, b) =>
      b.sign.weight - a.sign.weight || counts.of(a.sign.id) - counts.of(b.sign.id) || order(a.sign.id, b.sign.id),
  );
  return ranked.map(({ sign, message, start, end, quote }) => ({
    sign: sign.id,
    kind: sign.kind,
    says: sign.says,
    conversations: counts.of(sign.id),
    message,
    start,
    end,
    quote: quote ?? null,
  }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
