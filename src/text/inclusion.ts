import type { Graph } from "./graph.js";

// Graphs of cues have no loops and few places; what would take longer than this is left undecided.
const MOST_STEPS = 200_000;

/** Stands for every word that no graph at hand names. */
const OTHER = -1;

/**
 * Whether every row of words that `inner` takes is taken by one of `outers` as well; null where that would take too long to
 * decide. Exact: the places that the outer graphs may have reached are followed as one set along each path of the inner one
 * (the subset construction of M. Rabin and D. Scott, "Finite Automata and Their Decision Problems", 1959).
 */
export function isIncluded(inner: Graph, outers: readonly Graph[], mostSteps = MOST_STEPS): boolean | null {
  const outer = outers.length === 1 ? outers[0]! : together(outers);
  const seen = new Set<string>();
  const open: (readonly [place: number, reached: readonly number[]])[] = [];
  let steps = 0;

  /** The different sets of candidates that take one of these words, or with null any word. */
  const reactions = (words: ReadonlySet<number> | null, candidates: readonly number[]) => {
    const asked = words ?? new Set([OTHER, ...candidates.flatMap((place) => [...(outer.words[place] ?? [])])]);
    const different = new Map<string, readonly number[]>();
    for (const word of asked) {
      steps += candidates.length + 1;
      const taking = candidates.filter((place) => outer.words[place]?.has(word) !== false);
      if (taking.length === 0) return [taking];
      different.set(taking.join(), taking);
    }
    return [...different.values()];
  };

  /** False where the outer graph can't follow the inner one into these places, or may not end where the inner one does. */
  const enter = (places: readonly number[], candidates: readonly number[]): boolean | null => {
    for (const place of places) {
      if (steps > mostSteps) return null;
      for (const reached of reactions(inner.words[place]!, candidates)) {
        if (reached.length === 0) return false;
        if (inner.last[place] && !reached.some((one) => outer.last[one])) return false;
        const key = `${place}:${reached.join()}`;
        if (!seen.has(key)) open.push([place, reached]);
        seen.add(key);
      }
    }
    return true;
  };

  let follows = enter(inner.first, outer.first);
  while (follows === true && open.length > 0) {
    const [place, reached] = open.pop()!;
    const onward = [...new Set(reached.flatMap((one) => outer.follow[one]!))].sort((a, b) => a - b);
    follows = enter(inner.follow[place]!, onward);
  }
  return follows;
}

/** Whether there is a row of words that both take. */
export function overlap(one: Graph, other: Graph): boolean {
  const seen = new Set<string>();
  const open: (readonly [places: readonly number[], others: readonly number[]])[] = [[one.first, other.first]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    for (const a of pair[0])
      for (const b of pair[1]) {
        if (seen.has(`${a}:${b}`) || !share(one.words[a]!, other.words[b]!)) continue;
        if (one.last[a] && other.last[b]) return true;
        seen.add(`${a}:${b}`);
        open.push([one.follow[a]!, other.follow[b]!]);
      }
  }
  return false;
}

function share(words: ReadonlySet<number> | null, others: ReadonlySet<number> | null): boolean {
  return words === null || others === null || [...words].some((word) => others.has(word));
}

/** A graph that takes what any of these does. */
function together(graphs: readonly Graph[]): Graph {
  const words: (ReadonlySet<number> | null)[] = [];
  const first: number[] = [];
  const follow: (readonly number[])[] = [];
  const last: boolean[] = [];
  for (const graph of graphs) {
    const from = words.length;
    words.push(...graph.words);
    first.push(...graph.first.map((place) => place + from));
    follow.push(...graph.follow.map((next) => next.map((place) => place + from)));
    last.push(...graph.last);
  }
  return { words, first, follow, last };
}
