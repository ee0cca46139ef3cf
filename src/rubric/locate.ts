import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { RubricMistake, type Spot } from "./spot.js";

/** What to do about what is not YAML, by the parser's code for it. */
const ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon in it stands in quotes: "Call back: a rubric".',
  TAB_AS_INDENT: "Indent with spaces, not with tabs.",
  BAD_INDENT: "Indent it as far as the lines that it belongs to.",
  MISSING_CHAR: "Close the quotation, the bracket or the brace, or put the text in quotes.",
  UNEXPECTED_TOKEN: "Put a text with signs such as : # [ ] { } , & * in quotes.",
};

/** A YAML file with the places of its parts. */
export class LocatedYaml {
  readonly file: string;
  readonly source: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;
  /** What the file says; undefined where it is too broken to tell. */
  readonly value: unknown;
  /** What is not YAML in it. */
  readonly mistakes: readonly RubricMistake[];
  /** The line from which on it is not to be trusted, as it is not YAML there; null where it is. */
  readonly brokenFrom: number | null;

  constructor(file: string, source: string) {
    this.file = file;
    this.source = source;
    this.#document = parseDocument(source, { lineCounter: this.#lines, prettyErrors: false, logLevel: "error" });
    const errors = this.#document.errors.map(({ code, message, pos }) => ({
      code,
      message,
      at: this.#begin(pos[0], message),
    }));
    const mistakes = errors.map(({ code, message, at }) =>
      code === "MULTIPLE_DOCS"
        ? this.#refused(at, "several YAML documents in one file", "Keep one rubric per file.")
        : code === "DUPLICATE_KEY"
          ? this.#refused(at, "this key is there twice", "Keep one of them.")
          : this.#refused(at, `not valid YAML: ${message}`, ADVICE[code] ?? "Mend the YAML at this place."),
    );
    const { last, refused } = this.#aliases();
    mistakes.push(...refused);
    this.value = undefined;
    const isAliased = refused.length === 0;
    const broken = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
    this.brokenFrom = broken.length === 0 ? null : Math.min(...broken.map(({ at }) => this.#spot(at).line));
    try {
      if (isAliased) this.value = this.#document.toJS({ maxAliasCount: 1000 });
    } catch {
      mistakes.push(this.#refused(last, "not valid YAML: aliases of aliases make it too large", "Use fewer aliases."));
    }
    this.mistakes = mistakes;
  }

  /** Where a mistake begins: a quotation that never ends is found at the file's end, but begins at its quote. */
  #begin(end: number, message: string): number {
    if (!/^Missing closing .quote/.test(message)) return end;
    let begin = end;
    visit(this.#document, {
      Scalar: (_key, { type, range }) => {
        if (range && (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") && range[0] < end) begin = range[0];
      },
    });
    return begin;
  }

  /** Each alias names an anchor that does not hold it; with the place of the last one. */
  #aliases(): { readonly last: number; readonly refused: readonly RubricMistake[] } {
    let last = 0;
    const refused: RubricMistake[] = [];
    visit(this.#document, {
      Alias: (_key, alias, ancestors) => {
        last = alias.range![0];
        const target = alias.resolve(this.#document);
        if (target === undefined)
          refused.push(
            this.#refused(last, `not valid YAML: no anchor "&${alias.source}" before this`, "Check its spelling."),
          );
        else if ((ancestors as readonly unknown[]).includes(target))
          refused.push(this.#refused(last, `not valid YAML: "*${alias.source}" stands inside itself`, "Take it out."));
      },
    });
    return { last, refused };
  }

  #refused(offset: number, what: string, instead: string): RubricMistake {
    return new RubricMistake(this.#spot(offset), null, what, instead);
  }

  /** The place of a value, of its nearest parent that is there, or of the file's start. */
  at(path: readonly PropertyKey[]): Spot {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#spot(node.range[0]);
    }
    return this.#spot(0);
  }

  /** Is there anything at this path? */
  has(path: readonly PropertyKey[]): boolean {
    return this.#document.getIn(path) !== undefined;
  }

  /** The place of a line (1-based) of a text over several lines. */
  atLine(path: readonly PropertyKey[], line: number): Spot {
    const node = this.#document.getIn(path, true);
    if (!isScalar(node) || !node.range || !String(node.type).startsWith("BLOCK")) return this.at(path);
    const first = this.source.indexOf("\n", node.range[0]) + 1;
    let offset = first;
    for (let i = 1; i < line && offset > 0; i++) offset = this.source.indexOf("\n", offset) + 1;
    const start = offset === 0 ? first : offset;
    return this.#spot(start + /^[ \t]*/.exec(this.source.slice(start))![0].length);
  }

  /** The place of a mapping's key. */
  atKey(path: readonly PropertyKey[], key: string): Spot {
    const parent = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    const keys = isMap(parent) ? parent.items.map((pair) => pair.key) : [];
    const found = keys.find((one) => isScalar(one) && one.value === key);
    return isScalar(found) ? this.#spot(found.range![0]) : this.at(path);
  }

  /** The place in a string somewhere below `path`; null where it does not stand there. */
  atText(path: readonly PropertyKey[], text: string, offset: number): Spot | null {
    const root = path.length === 0 ? this.#document : this.#document.getIn(path, true);
    let place: Spot | null = null;
    if (!isNode(root) && root !== this.#document) return null;
    visit(root as Document, {
      Scalar: (_key, node) => {
        if (String(node.value).trim() !== text || !node.range) return;
        const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
        place = this.#spot(node.range[0] + quoted + offset);
        return visit.BREAK;
      },
    });
    return place;
  }

  #spot(offset: number): Spot {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line, column: col };
  }
}
