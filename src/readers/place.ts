const NEWLINE = 10;

/** Line and column (1-based, in characters) while bytes of a text pass by. */
export class Place {
  #bytes = 0;
  #line = 1;
  #column = 1;

  /** Takes note of bytes that have been read. */
  pass(chunk: Uint8Array): void {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.#line++;
      this.#column = 1;
      from = at + 1;
    }
    for (let i = from; i < chunk.length; i++) if ((chunk[i]! & 0xc0) !== 0x80) this.#column++;
    this.#bytes += chunk.length;
  }

  /** `line:column` of a byte, counted from the start of the text, that lies in the chunk about to pass. */
  of(chunk: Uint8Array, offset: number): string {
    const there = new Place();
    there.#line = this.#line;
    there.#column = this.#column;
    there.pass(chunk.subarray(0, Math.max(0, offset - this.#bytes)));
    return there.toString();
  }

  toString(): string {
    return `${this.#line}:${this.#column}`;
  }
}
