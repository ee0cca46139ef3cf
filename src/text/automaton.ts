import { ANY, GAP, GAP_WORDS } from "./cue.js";
import { BREAK, UNKNOWN } from "./vocabulary.js";

/** A cue's sequence ends at this node of the trie. */
interface Accept {
  readonly cue: number;
  /** Words from its first to its last. */
  readonly length: number;
}

interface Node {
  readonly next: Map<number, number>;
  readonly accepts: Accept[];
}

interface State {
  /** Trie nodes that are alive after the words so far, the root among them. */
  readonly nodes: readonly number[];
  readonly accepts: readonly Accept[];
  /** Next state by word id; 0 where not worked out yet, else the state's number plus one. */
  readonly row: Int32Array;
}

// Together the rows of all states hold at most this many entries (4 bytes each).
const MOST_ENTRIES = 8_000_000;

/**
 * All cues of a rubric as one machine over word ids: a trie of their word sequences, walked as a set of live nodes and
 * determinised as texts need it (the "lazy DFA" of R. Cox, "Regular Expression Matching in the Wild", 2010). A text is
 * walked once, a table look-up a word, whatever the number of cues; memory is bounded by starting the tables afresh.
 */
export class Automaton {
  readonly #nodes: Node[] = [{ next: new Map(), accepts: [] }];
  #states: State[] = [];
  #byNodes = new Map<string, number>();
  #words = 0;

  /** Adds a sequence of word ids, `ANY` and `GAP`, as (one of) cue number `cue`. */
  add(sequence: readonly number[], cue: number): void {
    this.#grow(0, sequence, 0, 0, cue);
    this.#states = [];
  }

  #grow(node: number, sequence: readonly number[], at: number, depth: number, cue: number): void {
    if (at === sequence.length) {
      const { accepts } = this.#nodes[node]!;
      if (!accepts.some((accept) => accept.cue === cue)) accepts.push({ cue, length: depth });
      return;
    }
    const id = sequence[at]!;
    if (id !== GAP) {
      this.#grow(this.#child(node, id), sequence, at + 1, depth + 1, cue);
      return;
    }
    let reached = node;
    for (let skipped = 0; skipped <= GAP_WORDS; skipped++) {
      this.#grow(reached, sequence, at + 1, depth + skipped, cue);
      if (skipped < GAP_WORDS) reached = this.#child(reached, ANY);
    }
  }

  #child(node: number, id: number): number {
    const { next } = this.#nodes[node]!;
    let child = next.get(id);
    if (child === undefined) {
      child = this.#nodes.push({ next: new Map(), accepts: [] }) - 1;
      next.set(id, child);
    }
    return child;
  }

  /**
   * Walks `count` word ids below `vocabularySize` once and calls `found(cue, first, last)` for every place where a cue
   * stands: the numbers of its first and last word.
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
    const alive = new Set<number>([0]);
    if (id !== BREAK) {
      for (const node of from.nodes) {
        const { next } = this.#nodes[node]!;
        const exact = id === UNKNOWN ? undefined : next.get(id);
        const any = next.get(ANY);
        if (exact !== undefined) alive.add(exact);
        if (any !== undefined) alive.add(any);
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
      const accepts = nodes.flatMap((node) => this.#nodes[node]!.accepts);
      number = this.#states.push({ nodes, accepts, row: new Int32Array(this.#words) }) - 1;
      this.#byNodes.set(key, number);
    }
    return number;
  }

  #restart(vocabularySize: number): void {
    this.#words = vocabularySize;
    this.#states = [];
    this.#byNodes = new Map();
    this.#state([0]);
  }
}
