import { randomFrom } from "./bootstrap.js";

/** What a set of players is worth, in one figure or several: `playing[i]` is 1 where player `i` plays. */
export type Worth = (playing: Uint8Array) => readonly number[];

/** Each player's share of each figure, and the standard error of it: 0 where it was worked out, not sampled. */
export interface Shares {
  /** By figure, then by player. */
  readonly values: readonly Float64Array[];
  readonly errors: readonly Float64Array[];
  readonly exact: boolean;
}

/** With up to so many players every set of them is asked. */
export const MOST_EXACT = 10;
/** So many pairs of orders are drawn where there are more, fewer where the sets of players would be too many to ask. */
const MOST_PAIRS = 100;
const FEWEST_PAIRS = 10;
const MOST_ASKED = 2000;

/**
 * Shapley values: what each player adds, in the mean over all orders in which they may join; they sum to the difference
 * between all players and none. L. S. Shapley, "A Value for n-Person Games" (1953). Exact up to ten players; beyond, the
 * mean over orders drawn always alike, each with its reverse, and its standard error: J. Castro, D. Gómez, J. Tejada,
 * "Polynomial calculation of the Shapley value based on sampling", Computers & OR 36 (2009).
 */
export function shapley(players: number, worth: Worth, pairs = pairsFor(players)): Shares {
  return players <= MOST_EXACT ? exact(players, worth) : sampled(players, worth, pairs);
}

function pairsFor(players: number): number {
  return Math.min(MOST_PAIRS, Math.max(FEWEST_PAIRS, Math.floor(MOST_ASKED / (2 * players))));
}

function exact(players: number, worth: Worth): Shares {
  const all = 2 ** players;
  const playing = new Uint8Array(players);
  const worths: (readonly number[])[] = [];
  for (let set = 0; set < all; set++) {
    for (let i = 0; i < players; i++) playing[i] = (set >> i) & 1;
    worths.push(worth(playing));
  }
  const values = noughts(worths[0]!.length, players);
  const shareOf = weights(players);
  for (let set = 0; set < all; set++) {
    const share = shareOf[bits(set)]!;
    for (let i = 0; i < players; i++) {
      if ((set >> i) & 1) continue;
      const without = worths[set]!;
      const having = worths[set | (1 << i)]!;
      for (let f = 0; f < values.length; f++) values[f]![i]! += share * (having[f]! - without[f]!);
    }
  }
  return { values, errors: noughts(values.length, players), exact: true };
}

/** By the size of a set: the share of orders in which just this set has joined before a given player. */
function weights(players: number): number[] {
  const found: number[] = [];
  for (let size = 0; size < players; size++)
    found.push(size === 0 ? 1 / players : (found[size - 1]! * size) / (players - size));
  return found;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function sampled(players: number, worth: Worth, pairs: number): Shares {
  const random = randomFrom(players);
  const order = Array.from({ length: players }, (_, i) => i);
  const playing = new Uint8Array(players);
  const none = worth(playing);
  const sums = noughts(none.length, players);
  const squares = noughts(none.length, players);
  const pair = noughts(none.length, players);
  const join = () => {
    playing.fill(0);
    let before = none;
    for (const player of order) {
      playing[player] = 1;
      const after = worth(playing);
      for (let f = 0; f < none.length; f++) pair[f]![player]! += (after[f]! - before[f]!) / 2;
      before = after;
    }
  };
  for (let round = 0; round < pairs; round++) {
    for (let i = players - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const added of pair) added.fill(0);
    join();
    order.reverse();
    join();
    for (let f = 0; f < none.length; f++) {
      for (let i = 0; i < players; i++) {
        sums[f]![i]! += pair[f]![i]!;
        squares[f]![i]! += pair[f]![i]! ** 2;
      }
    }
  }
  const values = sums.map((sum) => sum.map((one) => one / pairs));
  const errors = squares.map((square, f) =>
    square.map((one, i) => Math.sqrt(Math.max(0, one / pairs - values[f]![i]! ** 2) / (pairs - 1))),
  );
  return { values, errors, exact: false };
}

function noughts(figures: number, players: number): Float64Array[] {
  return Array.from({ length: figures }, () => new Float64Array(players));
}
