import type { Kind, Stratum } from "../../model/sample.js";
import { numberBelow, placeOf } from "./chance.js";
import { possible, type Sizes } from "./sizes.js";

/** A conversation that may be drawn. */
export interface Candidate {
  readonly conversation: string;
  readonly agent: string | null;
  readonly kind: Kind;
}

export interface Drawn {
  readonly candidate: Candidate;
  readonly stratum: Stratum;
  readonly probability: number;
}

export interface Draw {
  readonly drawn: readonly Drawn[];
  readonly sizes: Sizes;
  /** How likely a conversation of each kind was to come into the sample. */
  readonly probability: Readonly<Record<Kind, number>>;
}

/**
 * A sample without replacement of exactly the sizes asked for, as far as there are so many. First risk, doubt and praise,
 * each from the conversations of its kind; then the random part from all that are left. Each draw is systematic, with a
 * random start, from a list on which agents stand in random order and each agent's conversations together in random order:
 * every agent gets its proportional number of each, rounded up or down (H. O. Hartley & J. N. K. Rao, Ann. Math. Statist.
 * 33, 1962; W. G. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 5 and 8). A systematic draw of m of N takes each with
 * m / N. So a conversation whose kind has N, of which m are drawn, comes in with p = m / N by its kind, and else, as the
 * number that is left is always the same, with (1 - p) × r / (all - all drawn by kind): the sum of both is its inclusion
 * probability, by whose inverse it counts (D. G. Horvitz & D. J. Thompson, JASA 47, 1952).
 */
export function draw(candidates: readonly Candidate[], wanted: Sizes, seed: string): Draw {
  const byKind: Record<Kind, Candidate[]> = { risk: [], doubt: [], praise: [], rest: [] };
  for (const one of candidates) byKind[one.kind].push(one);
  const count = (kind: Kind) => byKind[kind].length;
  const sizes = possible(wanted, {
    risk: count("risk"),
    doubt: count("doubt"),
    praise: count("praise"),
    rest: count("rest"),
  });
  const drawn = new Map<Candidate, Stratum>();
  for (const stratum of ["risk", "doubt", "praise"] as const)
    for (const one of systematic(byKind[stratum], sizes[stratum], seed, stratum)) drawn.set(one, stratum);
  const left = candidates.filter((one) => !drawn.has(one));
  for (const one of systematic(left, sizes.random, seed, "random")) drawn.set(one, "random");

  const atRandom = left.length === 0 ? 0 : sizes.random / left.length;
  const chance = (kind: "risk" | "doubt" | "praise") => {
    const own = count(kind) === 0 ? 0 : sizes[kind] / count(kind);
    return own + (1 - own) * atRandom;
  };
  const probability = { risk: chance("risk"), doubt: chance("doubt"), praise: chance("praise"), rest: atRandom };
  return {
    drawn: [...drawn].map(([candidate, stratum]) => ({
      candidate,
      stratum,
      probability: probability[candidate.kind],
    })),
    sizes,
    probability,
  };
}

/**
 * So many of them, each as likely as any other: every (N / size)th of the shuffled list, from a random start on. Only ids
 * decide, so that agents under other names have the same conversations drawn.
 */
function systematic(
  candidates: readonly Candidate[],
  size: number,
  seed: string,
  purpose: string,
): readonly Candidate[] {
  if (size === 0) return [];
  const groups = new Map<string | null, string>();
  const placed = candidates.map((candidate) => {
    const place = placeOf(seed, purpose, candidate.conversation);
    const first = groups.get(candidate.agent);
    if (first === undefined || place < first) groups.set(candidate.agent, place);
    return { candidate, place };
  });
  const list = placed.map((one) => ({ ...one, group: groups.get(one.candidate.agent)! }));
  list.sort((a, b) => compare(a.group, b.group) || compare(a.place, b.place));
  const count = list.length;
  const start = numberBelow(count, seed, `${purpose}: start`, list[0]!.candidate.conversation);
  // In whole numbers, so that no rounding favours anybody: of `count` starts, `size` take each place.
  return list
    .filter((_, i) => Math.floor(((i + 1) * size + start) / count) > Math.floor((i * size + start) / count))
    .map(({ candidate }) => candidate);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
