import type { Graph } from "./graph.js";

// Graphs of cues have no loops and few places; what would take longer than this is left undecided.
const MOST_STEPS = 200_000;

/** Stands for every word that no outer graph names. */
const OTHER = -1;

/**
 * Whether every row of words that `inner` takes is taken by one of `outers` as well; null where that would take too long to
 * decide. Exact: the places that the outer graphs may be in are followed as one set for each path of the inner one (the
 * subset construction of M. Rabin and D. Scott, "Finite Automata and Their Decision Problems", 1959), `*` as any word.
 */
export function isIncluded(inner: Graph, outers: readonly Graph[], mostSteps = MOST_STEPS): boolean | null {
  const outer = outers.length === 1 ? outers[0]! : together(outers);
  const seen = new Set<string>();
  const open: (readonly [place: number, reached: readonly number[]])[] = [];
  let steps = 0;

  /** Takes each word of the inner places; false where the outer graph can't follow, or may not end where the inner does. */
  const take = (places: readonly number[], candidates: readonly number[]): boolean | null => {
    for (const place of places) {
      for (const reached of reactions(inner.words[place]!, candidates)) {
        if (reached.length === 0) return false;
        if (inner.last[place] && !reached.some((one) => outer.last[one])) return false;
        const key = `${place}:${reached.join()}`;
        if (!seen.has(key)) open.push([place, reached]);
        seen.add(key);
      }
      if (steps > mostSteps) return null;
    }
    return true;
  };

  /** The different sets of candidates that take one of these words, or with null any word. */
  const reactions = (
    words: ReadonlySet<number> | null,
    candidates: readonly number[],
  ): readonly (readonly number[])[] => {
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

  let sound = take(inner.first, outer.first);
  while (sound === true && open.length > 0) {
    const [place, reached] = open.pop()!;
    const onward = [...new Set(reached.flatMap((one) => outer.follow[one]!))].sort((a, b) => a - b);
    sound = take(inner.follow[place]!, onward);
  }
  return sound;
}

/** A graph that takes what any of these does. */
function together(graphs: readonly Graph[]): Graph {
  let from = 0;
  const words: (ReadonlySet<number> | null)[] = [];
  const first: number[] = [];
  const follow: (readonly number[])[] = [];
  const last: boolean[] = [];
  for (const graph of graphs) {
    const shift = from;
    words.push(...graph.words);
    first.push(...graph.first.map((place) => place + shift));
    follow.push(...graph.follow.map((next) => next.map((place) => place + shift)));
    last.push(...graph.last);
    from += graph.words.length;
  }
  return { words, first, follow, last };
}
