import type { Candidate } from "../../src/insight/sample/draw.js";
import { KINDS, type Kind } from "../../src/model/sample.js";

/** So many conversations of each kind and agent, `counts[agent][kind]` in the order of `KINDS`; the last agent is nobody. */
export function candidatesOf(counts: readonly (readonly number[])[]): Candidate[] {
  return counts.flatMap((own, a) =>
    own.flatMap((count, k) =>
      Array.from({ length: count }, (_, i): Candidate => {
        const kind = KINDS[k]!;
        return { conversation: `${a}-${kind}-${i}`, agent: a === counts.length - 1 ? null : `agent ${a}`, kind };
      }),
    ),
  );
}

/** Conversations of each kind. */
export function countOf(candidates: readonly Candidate[]): Record<Kind, number> {
  const counts = { risk: 0, doubt: 0, praise: 0, rest: 0 };
  for (const { kind } of candidates) counts[kind]++;
  return counts;
}

/** A small team: uneven agents, one without risk, one with two conversations, some credited to nobody. */
export const TEAM = candidatesOf([
  [6, 4, 1, 9],
  [0, 3, 2, 12],
  [5, 0, 0, 1],
  [1, 0, 1, 0],
  [2, 1, 0, 3],
]);

/** How far, in standard errors, the share of `seeds` that drew each conversation is from its stated probability; the most. */
export function farthest(
  seeds: number,
  drawn: (seed: string) => readonly { readonly candidate: Candidate; readonly probability: number }[],
  stated: ReadonlyMap<string, number>,
): number {
  const times = new Map<string, number>();
  for (let seed = 0; seed < seeds; seed++)
    for (const { candidate } of drawn(`s${seed}`))
      times.set(candidate.conversation, (times.get(candidate.conversation) ?? 0) + 1);
  let most = 0;
  for (const [conversation, p] of stated) {
    const share = (times.get(conversation) ?? 0) / seeds;
    const error = Math.sqrt((p * (1 - p)) / seeds);
    most = Math.max(most, error === 0 ? (share === p ? 0 : Number.POSITIVE_INFINITY) : Math.abs(share - p) / error);
  }
  return most;
}
