import type { Dialect } from "./dialect.js";

const QUOTE = 34;
const RETURN = 13;

/** At the start of a cell, after a `\r` there, in a bare cell, in a quoted one. */
const START = 0;
const RETURN_AT_START = 1;
const BARE = 2;
const QUOTED = 3;
/** After a quote inside a quoted cell: the end of the cell, half of a doubled quote, or a stray one. */
const QUOTE_INSIDE = 4;
/** After a `\r` behind such a quote: the end of the row, else the quote is a stray one. */
const RETURN_AFTER_QUOTE = 5;

/**
 * Finds single cells of each row in raw bytes, many times faster than parsing them all, by the rules that csv-parse
 * follows under `parseOptions`. The header counts as a row, empty lines do not.
 */
export class RowScan {
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #wanted: readonly number[];
  readonly #visit: (cells: readonly string[], width: number) => void;
  readonly #cells: string[];
  #state = START;
  #column = 0;
  /** How many of the wanted cells of this row are found. */
  #found = 0;
  /** What lies in earlier chunks of the cell that is being read. */
  #carried: Uint8Array[] = [];
  #line = 1;
  #rowLine = 1;
  /** Bytes in earlier chunks. */
  #passed = 0;
  #rowEnd = 0;
  #cellLine = 1;
  readonly #suspects: number[] = [];

  /** `wanted`: ascending columns; `visit` gets their cells row by row in one array, `""` where a row is too short, and the row's width. */
  constructor(dialect: Dialect, wanted: readonly number[], visit: (cells: readonly string[], width: number) => void) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#newline = dialect.newline.charCodeAt(0);
    this.#wanted = wanted;
    this.#visit = visit;
    this.#cells = wanted.map(() => "");
  }

  /** While a row is visited: where the next one begins, in bytes and lines. */
  get next(): { readonly bytes: number; readonly line: number } {
    return { bytes: this.#rowEnd, line: this.#line };
  }

  /**
   * The lines of rows in which a quoted cell of several lines has a quote that neither ends it nor is doubled: its own
   * closing quote may be missing, and this one may open another cell.
   */
  get suspects(): readonly number[] {
    return this.#suspects;
  }

  /** Takes the next bytes of the file. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    let state = this.#state;
    let start = 0;
    const length = bytes.length;
    for (let i = 0; i < length; i++) {
      let byte = bytes[i]!;
      if (state === QUOTED) {
        while (byte !== QUOTE) {
          if (byte === newline) this.#line++;
          if (++i === length) break;
          byte = bytes[i]!;
        }
        if (i < length) state = QUOTE_INSIDE;
        continue;
      }
      if (state === BARE) {
        while (byte !== delimiter && byte !== newline && ++i < length) byte = bytes[i]!;
        if (i === length) break;
      }
      if (byte === delimiter) {
        this.#endCell(bytes, start, i);
      } else if (byte === newline) {
        this.#line++;
        this.#endRow(bytes, start, i, state);
      } else {
        const before = state;
        state = after(before, byte);
        if (before === START) this.#cellLine = this.#line;
        else if (before >= QUOTE_INSIDE && state === BARE) this.#suspect();
        continue;
      }
      start = i + 1;
      state = START;
    }
    if (this.#column === this.#wanted[this.#found]) this.#carried.push(bytes.subarray(start));
    this.#state = state;
    this.#passed += length;
  }

  /** Ends the file; the line of the row in which a quote is still open, else null. */
  end(): number | null {
    if (this.#state === QUOTED) return this.#rowLine;
    if (this.#state !== START || this.#column > 0) this.#endRow(Buffer.alloc(0), 0, 0, BARE, false);
    return null;
  }

  #suspect(): void {
    if (this.#line > this.#cellLine && this.#suspects.at(-1) !== this.#rowLine) this.#suspects.push(this.#rowLine);
  }

  #endRow(bytes: Buffer, start: number, end: number, state: number, byNewline = true): void {
    this.#rowEnd = this.#passed + end + (byNewline ? 1 : 0);
    if (this.#column > 0 || (state !== START && state !== RETURN_AT_START)) {
      this.#endCell(bytes, start, end, byNewline);
      while (this.#found < this.#wanted.length) this.#cells[this.#found++] = "";
      this.#visit(this.#cells, this.#column);
    }
    this.#carried = [];
    this.#column = 0;
    this.#found = 0;
    this.#rowLine = this.#line;
  }

  #endCell(bytes: Buffer, start: number, end: number, byNewline = false): void {
    if (this.#column++ !== this.#wanted[this.#found]) return;
    let text = bytes.toString("utf8", start, end);
    if (this.#carried.length > 0) {
      text = Buffer.concat([...this.#carried, bytes.subarray(start, end)]).toString("utf8");
      this.#carried = [];
    }
    this.#cells[this.#found++] = cellText(byNewline && text.endsWith("\r") ? text.slice(0, -1) : text);
  }
}

/** The state after a byte that is neither delimiter nor newline, outside quotes. */
function after(state: number, byte: number): number {
  if (byte === QUOTE && (state === START || state === QUOTE_INSIDE)) return QUOTED;
  if (byte !== RETURN) return BARE;
  return state === START ? RETURN_AT_START : state === QUOTE_INSIDE ? RETURN_AFTER_QUOTE : BARE;
}

/** What a raw cell says: without its quotes, or with all of them where one is stray. */
function cellText(raw: string): string {
  if (raw.charCodeAt(0) !== QUOTE) return raw;
  let close = raw.indexOf('"', 1);
  while (close !== -1 && raw.charCodeAt(close + 1) === QUOTE) close = raw.indexOf('"', close + 2);
  const inside = raw.slice(1, close).replaceAll('""', '"');
  const rest = raw.slice(close + 1);
  return rest === "" || rest.charCodeAt(0) === 0 ? inside + rest : `"${inside}"${rest}`;
}
