import type { Graph } from "./graph.js";
import { BREAK } from "./vocabulary.js";

/** A place of a cue's graph, reached after so many words. */
interface Node {
  readonly cue: number;
  /** The words that lead on, with the nodes they lead to; null for any word. */
  readonly edges: readonly { readonly words: ReadonlySet<number> | null; readonly to: number }[];
  /** How many words a match that ends here has; 0 where none ends. */
  readonly length: number;
}

interface Accept {
  readonly cue: number;
  readonly length: number;
}

interface State {
  /** Nodes that are alive after the words so far. */
  readonly nodes: readonly number[];
  readonly accepts: readonly Accept[];
  /** Next state by word id; 0 where not worked out yet, else the state's number plus one. */
  readonly row: Int32Array;
}

// Together the rows of all states hold at most this many entries (4 bytes each).
const MOST_ENTRIES = 8_000_000;

/**
 * All cues of a rubric as one machine over word ids, determinised as texts need it (the "lazy DFA" of R. Cox, "Regular
 * Expression Matching in the Wild", 2010). A text is walked once, a table look-up a word, whatever the number of cues;
 * memory is bounded by starting the tables afresh.
 */
export class Automaton {
  readonly #nodes: Node[] = [];
  /** Nodes that a word brings to life anywhere in a text. */
  readonly #begin = new Map<number, number[]>();
  readonly #beginAny: number[] = [];
  #states: State[] = [];
  #byNodes = new Map<string, number>();
  #words = 0;

  /** Adds a graph as cue number `cue`. */
  add(graph: Graph, cue: number): void {
    const known = new Map<string, number>();
    for (const place of graph.first) {
      const node = this.#node(graph, place, 1, cue, known);
      const words = graph.words[place];
      if (words === null) this.#beginAny.push(node);
      for (const word of words ?? []) {
        const begun = this.#begin.get(word);
        if (begun === undefined) this.#begin.set(word, [node]);
        else begun.push(node);
      }
    }
    this.#states = [];
  }

  #node(graph: Graph, place: number, depth: number, cue: number, known: Map<string, number>): number {
    const key = `${place}:${depth}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const edges = graph.follow[place]!.map((next) => ({
      words: graph.words[next]!,
      to: this.#node(graph, next, depth + 1, cue, known),
    }));
    const node = this.#nodes.push({ cue, edges, length: graph.last[place] ? depth : 0 }) - 1;
    known.set(key, node);
    return node;
  }

  /**
   * Walks `count` word ids below `vocabularySize` once and calls `found(cue, first, last)` for every word at which a cue
   * ends, with the numbers of its first and last word: the longest match of that cue that ends there.
   */
  walk(
    ids: Int32Array,
    count: number,
    vocabularySize: number,
    found: (cue: number, first: number, last: number) => void,
  ): void {
    if (this.#states.length === 0 || vocabularySize !== this.#words) this.#restart(vocabularySize);
    let state = this.#states[0]!;
    for (let i = 0; i < count; i++) {
      const id = ids[i]!;
      const next = state.row[id]!;
      state = next !== 0 ? this.#states[next - 1]! : this.#step(state, id);
      for (let a = 0; a < state.accepts.length; a++) {
        const accept = state.accepts[a]!;
        found(accept.cue, i - accept.length + 1, i);
      }
    }
  }

  #step(from: State, id: number): State {
    const alive = new Set<number>();
    if (id !== BREAK) {
      for (const node of this.#begin.get(id) ?? []) alive.add(node);
      for (const node of this.#beginAny) alive.add(node);
      for (const node of from.nodes) {
        for (const { words, to } of this.#nodes[node]!.edges) if (words === null || words.has(id)) alive.add(to);
      }
    }
    const full = (this.#states.length + 1) * this.#words > MOST_ENTRIES && this.#states.length > 1;
    if (full) this.#restart(this.#words);
    const number = this.#state([...alive].sort((a, b) => a - b));
    if (!full) from.row[id] = number + 1;
    return this.#states[number]!;
  }

  #state(nodes: readonly number[]): number {
    const key = nodes.join();
    let number = this.#byNodes.get(key);
    if (number === undefined) {
      number = this.#states.push({ nodes, accepts: this.#accepts(nodes), row: new Int32Array(this.#words) }) - 1;
      this.#byNodes.set(key, number);
    }
    return number;
  }

  #accepts(nodes: readonly number[]): readonly Accept[] {
    const longest = new Map<number, number>();
    for (const number of nodes) {
      const { cue, length } = this.#nodes[number]!;
      if (length > (longest.get(cue) ?? 0)) longest.set(cue, length);
    }
    return [...longest].map(([cue, length]) => ({ cue, length }));
  }

  #restart(vocabularySize: number): void {
    this.#words = vocabularySize;
    this.#states = [];
    this.#byNodes = new Map();
    this.#state([]);
  }
}
