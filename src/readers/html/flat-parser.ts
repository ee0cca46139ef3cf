import { Parser } from "htmlparser2";

/** Elements nested deeper than this are taken as if they ended where they begin, so that no file takes time squared. */
const DEEPEST = 500;

/** What is told of a document, in its order; every element that is opened is closed, and both say how deep it lies. */
interface Told {
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  text(data: string): void;
  close(name: string, depth: number): void;
}

/** Parses HTML as it comes, with mistakes and without bounds. */
export class FlatParser extends Parser {
  #depth: () => number;
  #tooDeep = false;

  constructor(told: Told) {
    let depth = 0;
    super({
      onopentag: (name, attributes) => told.open(name, attributes, ++depth),
      ontext: (data) => told.text(data),
      onclosetag: (name) => told.close(name, depth--),
    });
    this.#depth = () => depth;
  }

  override onopentagname(start: number, end: number): void {
    this.#tooDeep = this.#depth() >= DEEPEST;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#tooDeep = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return (this.#tooDeep && name !== "") || super.isVoidElement(name);
  }
}
