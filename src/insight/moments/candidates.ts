import type { Conversation } from "../../model/conversation.js";
import type { Findings, Found, Sign } from "./signs.js";
import { type Turn, turnsOf } from "./turns.js";

/** What may be a moment: what was done, and what the customer said to it. */
export interface Candidate {
  readonly gestures: readonly Found[];
  readonly reactions: readonly Found[];
  readonly turns: readonly Turn[];
  /** The places, among the turns, of the first one and of the last one that tell of it. */
  readonly from: number;
  readonly to: number;
  /** How strong the reaction is: the strongest sign, and half of each other; half of that where it was asked for. */
  readonly reaction: number;
}

/** How much a gesture and the reaction to it must weigh together; a reaction alone must weigh as much. */
const ENOUGH = 4;
/** The customer leaves in a mood of this at least: neither good nor bad, or better. */
const GOOD_MOOD = 0.5;

/** All that may be a moment of a conversation, in the order of its messages; empty where the customer left otherwise than pleased. */
export function candidatesIn(conversation: Conversation, findings: Findings): readonly Candidate[] {
  const { gestures, reactions, angry, asking, mood } = findings;
  if (reactions.length === 0 || mood === null || mood < GOOD_MOOD) return [];
  const turns = turnsOf(conversation);
  const lastAnger = Math.max(-1, ...angry);
  const candidates: Candidate[] = [];
  turns.forEach((turn, at) => {
    const isAgents = turn.role === "agent";
    const done = isAgents ? within(gestures, turn) : [];
    const felt = isAgents ? within(reactions, turns[at + 1], turns[at + 3]) : within(reactions, turn);
    if (felt.length === 0 || (isAgents && done.length === 0)) return;
    const first = felt[0]!.message;
    if (lastAnger >= first) return;
    const to = turns.findIndex(({ messages }) => messages.includes(felt.at(-1)!.message));
    const since = turns.findLast(({ role, messages }) => role === "agent" && messages[0]! < first)?.messages[0] ?? 0;
    const asked = [...asking].some((message) => message >= since && message < first);
    const reaction = together(felt.map(({ sign }) => [sign, sign.weight] as const)) * (asked ? 0.5 : 1);
    const strongest = Math.max(0, ...done.map(({ sign }) => sign.weight));
    if (strongest + reaction < ENOUGH) return;
    candidates.push({ gestures: done, reactions: felt, turns, from: at, to, reaction });
  });
  return candidates;
}

function within(found: readonly Found[], ...some: readonly (Turn | undefined)[]): readonly Found[] {
  const messages = new Set(some.flatMap((turn) => turn?.messages ?? []));
  return found.filter(({ message }) => messages.has(message));
}

/** What signs weigh together: the heaviest, and half of each other one; a sign that is there twice counts once. */
export function together(signs: readonly (readonly [sign: Sign, weight: number])[]): number {
  const weights = [...new Map(signs.map(([{ id }, weight]) => [id, weight])).values()].sort((a, b) => b - a);
  return weights.reduce((sum, weight, place) => sum + (place === 0 ? weight : weight / 2), 0);
}
