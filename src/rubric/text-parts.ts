import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";

/** A piece of a text and what shall stand there instead. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a node, or a pair, begins in its text. */
export function startOf(part: unknown): number {
  const node = isScalar(part) || isMap(part) || isSeq(part) ? part : ((part as Pair).key as Node);
  return node.range![0];
}

/** A text whose parts are written on lines of their own. */
export class TextParts {
  constructor(readonly source: string) {}

  lineStart(offset: number): number {
    return this.source.lastIndexOf("\n", offset - 1) + 1;
  }

  replace(node: Node, text: string): Splice {
    return { from: node.range![0], to: node.range![1], text };
  }

  /** The text after these edits, none of which touches another. */
  with(edits: readonly Splice[]): string {
    const backwards = [...edits].sort((a, b) => b.from - a.from);
    return backwards.reduce((left, { from, to, text }) => left.slice(0, from) + text + left.slice(to), this.source);
  }

  /** Takes out the parts that are not kept: their lines, and the comments and empty lines above them. */
  without(parts: readonly unknown[], isKept: (part: unknown) => boolean, root: YAMLMap): readonly Splice[] {
    return parts.flatMap((part, place) => {
      if (isKept(part)) return [];
      const from = this.#above(this.lineStart(startOf(part)));
      const next = parts[place + 1] ?? root.items.find((pair) => startOf(pair) > startOf(part));
      return [
        { from, to: next === undefined ? this.source.length : this.#above(this.lineStart(startOf(next))), text: "" },
      ];
    });
  }

  /** Where the comments and empty lines begin that stand above a line. */
  #above(line: number): number {
    let from = line;
    for (;;) {
      const before = this.lineStart(from - 1);
      if (from === 0 || !/^\s*(#.*)?$/.test(this.source.slice(before, from).trimEnd())) return from;
      from = before;
    }
  }
}
