/** Text that grows, its white space as a browser shows it. */
export class Flow {
  readonly #parts: string[] = [];
  /** Line ends, spaces and a list's mark that are written once something follows. */
  #lines = 0;
  #space = false;
  #bullet = false;
  #empty = true;

  /** Adds text; `verbatim` keeps its spaces and lines. */
  add(data: string, verbatim: boolean): void {
    if (verbatim) {
      for (const [i, line] of data.split(/\r?\n/).entries()) {
        if (i > 0) this.newline();
        if (line !== "") this.#write(line);
      }
      return;
    }
    const plain = data.replace(/[\s\u00a0\u200b]+/g, " ");
    if (plain.startsWith(" ")) this.#space = true;
    const words = plain.trim();
    if (words === "") return;
    this.#write(words);
    this.#space = plain.endsWith(" ");
  }

  /** Sees to it that what follows stands on a new line, with `count - 1` empty ones before it. */
  line(count: number): void {
    if (!this.#bullet) this.#lines = Math.max(this.#lines, count);
  }

  newline(): void {
    this.#lines++;
  }

  /** Sees to it that what follows stands behind the mark of a list's item. */
  bullet(): void {
    this.#bullet = true;
  }

  /** An item that says nothing has no mark. */
  endItem(): void {
    this.#bullet = false;
  }

  toString(): string {
    return this.#parts.join("").trim();
  }

  #write(words: string): void {
    if (!this.#empty)
      this.#parts.push(this.#lines > 0 ? "\n".repeat(Math.min(this.#lines, 2)) : this.#space ? " " : "");
    if (this.#bullet) this.#parts.push("- ");
    this.#parts.push(words);
    this.#lines = 0;
    this.#space = false;
    this.#bullet = false;
    this.#empty = false;
  }
}
