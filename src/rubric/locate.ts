import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { UserError } from "../model/errors.js";

/** A YAML file with the places of its parts. */
export class LocatedYaml {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly value: unknown;

  /** Throws `UserError` at the place of the first mistake. */
  constructor(file: string, source: string) {
    this.#file = file;
    this.#document = parseDocument(source, { lineCounter: this.#lines, prettyErrors: false });
    const [mistake] = this.#document.errors;
    if (mistake?.code === "MULTIPLE_DOCS")
      throw this.#refused(mistake.pos[0], "several YAML documents in one file", "Keep one rubric per file.");
    if (mistake)
      throw this.#refused(mistake.pos[0], `not valid YAML: ${mistake.message}`, "Mend the YAML at this place.");
    const alias = this.#checkAliases();
    try {
      this.value = this.#document.toJS({ maxAliasCount: 1000 });
    } catch {
      throw this.#refused(alias, "not valid YAML: aliases of aliases make it too large", "Use fewer aliases.");
    }
  }

  /** Each alias names an anchor that does not hold it. The place of the last one. */
  #checkAliases(): number {
    let last = 0;
    visit(this.#document, {
      Alias: (_key, alias, ancestors) => {
        last = alias.range![0];
        const target = alias.resolve(this.#document);
        if (target === undefined)
          throw this.#refused(last, `not valid YAML: no anchor "&${alias.source}" before this`, "Check its spelling.");
        if ((ancestors as readonly unknown[]).includes(target))
          throw this.#refused(last, `not valid YAML: "*${alias.source}" stands inside itself`, "Take it out.");
      },
    });
    return last;
  }

  #refused(offset: number, what: string, instead: string): UserError {
    return new UserError(`${this.#file}:${this.#lineColumn(offset)}`, what, instead);
  }

  /** `file:line:column` of a value, of its nearest parent that is there, or of the file's start. */
  at(path: readonly PropertyKey[]): string {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${this.#file}:${this.#lineColumn(node.range[0])}`;
    }
    return `${this.#file}:1:1`;
  }

  /** The place of a mapping's key. */
  atKey(path: readonly PropertyKey[], key: string): string {
    let place: string | null = null;
    const parent = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    visit(this.#document, {
      Pair: (_key, pair, ancestors) => {
        if (ancestors.at(-1) !== parent || !isScalar(pair.key) || pair.key.value !== key) return;
        place = `${this.#file}:${this.#lineColumn(pair.key.range![0])}`;
        return visit.BREAK;
      },
    });
    return place ?? this.at(path);
  }

  /** The place in a string somewhere below `path`, or of the string anywhere in the file (an alias may lead there). */
  atText(path: readonly PropertyKey[], text: string, offset: number): string {
    const below = this.#document.getIn(path, true);
    for (const root of [below, this.#document]) {
      let place: string | null = null;
      if (!isNode(root) && root !== this.#document) continue;
      visit(root as Document, {
        Scalar: (_key, node) => {
          if (String(node.value).trim() !== text || !node.range) return;
          const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
          place = `${this.#file}:${this.#lineColumn(node.range[0] + quoted + offset)}`;
          return visit.BREAK;
        },
      });
      if (place !== null) return place;
    }
    return this.at(path);
  }

  #lineColumn(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${line}:${col}`;
  }
}
