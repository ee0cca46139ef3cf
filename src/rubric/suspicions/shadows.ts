import { parseCue } from "../../text/cue.js";
import type { Graph } from "../../text/graph.js";
import { isIncluded, overlap } from "../../text/inclusion.js";
import { Vocabulary } from "../../text/vocabulary.js";
import type { Cues, CueUse, UsedCue } from "../cues/uses.js";
import type { WrittenCue } from "../cues/written.js";

/** Why a cue makes no difference in a list that is looked for. */
export interface Shadow {
  readonly cue: UsedCue;
  /** Others that find all its words. */
  readonly by: readonly UsedCue[];
  /** True where it never counts; false where it does, but another says the same in its place. */
  readonly never: boolean;
  /** The other finds no more than it does: either of them could be taken out. */
  readonly mutual: boolean;
}

/** Cues that make no difference: by use, and those of which that is true in every use. */
export interface Shadows {
  readonly byUse: ReadonlyMap<CueUse, ReadonlyMap<UsedCue, Shadow>>;
  readonly everywhere: ReadonlyMap<WrittenCue, Shadow>;
}

const ANY = -1;
/** So many pairs of cues are compared; what is left where there are more is taken to make a difference. */
const MOST_PAIRS = 500_000;
/** Nor are so many cues that begin with the same word looked at together. */
const MOST_TOGETHER = 500;

/** A cue's words with which matches begin; `ANY` among them where any word does. */
interface Reading {
  readonly graph: Graph;
  readonly first: ReadonlySet<number>;
}

/** Finds the cues that others of the same list leave nothing to find. Decided exactly, on the words that cues take. */
export function shadowsOf({ uses }: Cues): Shadows {
  const reader = new Reader();
  const byUse = new Map(uses.map((use) => [use, reader.shadowsIn([...use.cues, ...use.except])] as const));
  const everywhere = new Map<WrittenCue, Shadow | null>();
  for (const [use, shadows] of byUse)
    for (const cue of [...use.cues, ...use.except]) {
      const shadow = shadows.get(cue);
      const before = everywhere.get(cue.written);
      everywhere.set(cue.written, shadow === undefined || before === null ? null : (before ?? shadow));
    }
  const settled = new Map([...everywhere].filter((entry): entry is [WrittenCue, Shadow] => entry[1] !== null));
  for (const [written, { mutual, never, by }] of settled)
    if (mutual && !never && settled.has(by[0]!.written)) settled.delete(written);
  return { byUse, everywhere: settled };
}

class Reader {
  readonly #vocabulary = new Vocabulary();
  readonly #readings = new Map<string, Reading>();
  readonly #included = new Map<string, boolean>();
  #pairs = 0;

  shadowsIn(cues: readonly UsedCue[]): ReadonlyMap<UsedCue, Shadow> {
    const ordered = [...cues].sort((a, b) => a.order - b.order);
    const beginning = new Map<number, UsedCue[]>();
    for (const cue of ordered)
      for (const word of this.#read(cue).first) {
        const known = beginning.get(word);
        if (known === undefined) beginning.set(word, [cue]);
        else known.push(cue);
      }
    const shadows = new Map<UsedCue, Shadow>();
    for (const cue of ordered) {
      const shadow = this.#shadow(cue, beginning, ordered);
      if (shadow !== null) shadows.set(cue, shadow);
    }
    return shadows;
  }

  #shadow(cue: UsedCue, beginning: ReadonlyMap<number, UsedCue[]>, all: readonly UsedCue[]): Shadow | null {
    const { graph, first } = this.#read(cue);
    const rarest = [...first].map((word) => beginning.get(word)!).reduce((a, b) => (b.length < a.length ? b : a));
    const alike = [...new Set([...rarest, ...(beginning.get(ANY) ?? [])])];
    const around = alike.filter((other) => other.written !== cue.written && this.#isWithin(cue, other));
    const before = around.filter((other) => other.order < cue.order);
    const winner = before.find((other) => other.says === cue.says) ?? before[0];
    if (winner !== undefined) return { cue, by: [winner], never: true, mutual: this.#isWithin(winner, cue) };
    const instead = around.find((other) => other.says === cue.says && !this.#comesBetween(cue, other, all));
    if (instead !== undefined) return { cue, by: [instead], never: false, mutual: this.#isWithin(instead, cue) };

    const isEarlier = (other: UsedCue) => other.order < cue.order && other.written !== cue.written;
    const anyway = (beginning.get(ANY) ?? []).filter(isEarlier);
    const near = new Set(anyway);
    for (const word of first) {
      const alike = beginning.get(word)!;
      if (alike.length > MOST_TOGETHER) return null;
      const others = alike.filter(isEarlier);
      if (others.length + anyway.length === 0) return null;
      for (const other of others) near.add(other);
    }
    const others = [...near].filter((other) => overlap(graph, this.#read(other).graph));
    const graphs = others.map((other) => this.#read(other).graph);
    const isCovered = others.length > 1 && isIncluded(graph, graphs) === true;
    return isCovered ? { cue, by: others, never: true, mutual: false } : null;
  }

  /** Would something else be found than what `other` says, were the cue not there? */
  #comesBetween(cue: UsedCue, other: UsedCue, all: readonly UsedCue[]): boolean {
    return all.some(
      (one) =>
        one.order > cue.order &&
        one.order < other.order &&
        one.says !== cue.says &&
        overlap(this.#read(one).graph, this.#read(cue).graph),
    );
  }

  #isWithin({ written: { text } }: UsedCue, { written: { text: around } }: UsedCue): boolean {
    if (text === around) return true;
    const key = `${text}\n${around}`;
    let known = this.#included.get(key);
    if (known === undefined) {
      if (++this.#pairs > MOST_PAIRS) return false;
      const inner = this.#readText(text);
      const outer = this.#readText(around);
      const mayBe = outer.first.has(ANY) || [...inner.first].every((word) => outer.first.has(word));
      known = mayBe && isIncluded(inner.graph, [outer.graph]) === true;
      this.#included.set(key, known);
    }
    return known;
  }

  #read({ written }: UsedCue): Reading {
    return this.#readText(written.text);
  }

  #readText(text: string): Reading {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      const graph = parseCue(text, this.#vocabulary);
      reading = { graph, first: new Set(graph.first.flatMap((place) => [...(graph.words[place] ?? [ANY])])) };
      this.#readings.set(text, reading);
    }
    return reading;
  }
}
