import type { Graph } from "./graph.js";
import { BREAK } from "./vocabulary.js";

/** The places that a match may have reached after the same words; no loops, so it takes few words until none is left. */
interface State {
  /** The cues that a match ends with here, ascending. */
  readonly accepts: readonly number[];
  /** Places where a match may go on. */
  readonly onward: readonly number[];
  /** By word, as far as worked out; null where no match goes on. */
  readonly next: Map<number, State | null>;
}

// So many steps are remembered, about 50 bytes each; then all is worked out afresh.
const MOST_STEPS = 400_000;

/**
 * All cues of a rubric as one machine over word ids, determinised as texts need it (the "lazy DFA" of R. Cox, "Regular
 * Expression Matching in the Wild", 2010). A walk begins at every word of a text and is over as soon as no cue goes on, so
 * that the states that are worked out depend on what cues share, not on what stands side by side in a text.
 */
export class Automaton {
  /** By place: the words that it takes (null for any), the places after it, its cue, and whether the cue may end there. */
  readonly #words: (ReadonlySet<number> | null)[] = [];
  readonly #follow: (readonly number[])[] = [];
  readonly #cues: number[] = [];
  readonly #last: boolean[] = [];
  /** Places where a match begins: by word, and with any word. */
  readonly #begin = new Map<number, number[]>();
  readonly #beginAny: number[] = [];
  #begun = new Map<number, State | null>();
  #states = new Map<string, State>();
  #steps = 0;
  /** By cue: when it was last found, in words walked so far. */
  readonly #found: number[] = [];
  #clock = 0;
  /** The walks that go on, in the order in which they began: where they are, and the number of their first word. */
  readonly #walks: State[] = [];
  readonly #firsts: number[] = [];

  constructor(readonly mostSteps = MOST_STEPS) {}

  /** Adds a graph as cue number `cue`, above all before it. */
  add(graph: Graph, cue: number): void {
    const from = this.#words.length;
    for (const [place, words] of graph.words.entries()) {
      this.#words.push(words);
      this.#follow.push(graph.follow[place]!.map((next) => from + next));
      this.#cues.push(cue);
      this.#last.push(graph.last[place]!);
    }
    for (const place of graph.first) {
      const words = graph.words[place];
      if (words === null) this.#beginAny.push(from + place);
      for (const word of words ?? []) {
        const begun = this.#begin.get(word);
        if (begun === undefined) this.#begin.set(word, [from + place]);
        else begun.push(from + place);
      }
    }
    this.#found[cue] = 0;
    if (this.#begun.size > 0) this.#restart();
  }

  /**
   * Walks `count` word ids once and calls `found(cue, first, last)` for every word at which a cue ends, with the numbers of
   * its first and last word: the longest match of that cue that ends there.
   */
  walk(ids: Int32Array, count: number, found: (cue: number, first: number, last: number) => void): void {
    const walks = this.#walks;
    const firsts = this.#firsts;
    let alive = 0;
    for (let i = 0; i < count; i++) {
      const id = ids[i]!;
      this.#clock++;
      if (id === BREAK) {
        alive = 0;
        continue;
      }
      let kept = 0;
      for (let w = 0; w <= alive; w++) {
        const state = w < alive ? this.#step(walks[w]!, id) : this.#start(id);
        if (state === null) continue;
        const first = w < alive ? firsts[w]! : i;
        for (const cue of state.accepts) {
          // The walk that began first has the longest match.
          if (this.#found[cue] === this.#clock) continue;
          this.#found[cue] = this.#clock;
          found(cue, first, i);
        }
        if (state.onward.length === 0) continue;
        walks[kept] = state;
        firsts[kept++] = first;
      }
      alive = kept;
    }
  }

  #start(id: number): State | null {
    let state = this.#begun.get(id);
    if (state === undefined) {
      state = this.#state([...(this.#begin.get(id) ?? []), ...this.#beginAny]);
      this.#begun.set(id, state);
    }
    return state;
  }

  #step(from: State, id: number): State | null {
    let state = from.next.get(id);
    if (state === undefined) {
      state = this.#state(from.onward.filter((place) => this.#words[place]?.has(id) !== false));
      if (++this.#steps > this.mostSteps) this.#restart();
      from.next.set(id, state);
    }
    return state;
  }

  #state(places: number[]): State | null {
    if (places.length === 0) return null;
    const key = places.sort((a, b) => a - b).join();
    let state = this.#states.get(key);
    if (state === undefined) {
      const accepts = new Set(places.filter((place) => this.#last[place]).map((place) => this.#cues[place]!));
      const onward = new Set(places.flatMap((place) => this.#follow[place]!));
      state = { accepts: [...accepts], onward: [...onward], next: new Map() };
      this.#states.set(key, state);
    }
    return state;
  }

  #restart(): void {
    this.#begun = new Map();
    this.#states = new Map();
    this.#steps = 0;
  }
}
