import type { Options } from "csv-parse";
import { RowScan } from "./row-scan.js";

/** How the cells of a file are set apart. */
export interface Dialect {
  readonly delimiter: string;
  /** `\r` in files without any `\n`; U+001E in tables that are no text. */
  readonly newline: "\n" | "\r" | "\u001e";
  /** Rows above the header: 1 where the file begins with Excel's `sep=;`. */
  readonly preamble: number;
}

/** The delimiters by name, in the order in which a tie is decided. */
export const DELIMITERS: ReadonlyMap<string, string> = new Map([
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "vertical bars"],
]);

/** The options under which csv-parse reads any file to its end, whatever its quotes and columns. */
export function parseOptions({ delimiter, newline }: Dialect): Options {
  return {
    delimiter,
    record_delimiter: newline === "\n" ? ["\r\n", "\n"] : newline,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  };
}

/** The first rows of a head: how many cells each has, and the first cell of each. */
interface Rows {
  readonly widths: readonly number[];
  readonly first: readonly string[];
}

/** The dialect by the first rows: the delimiter that cuts most of them into as many cells as the header has. */
export function dialectOf(head: string): Dialect {
  const newline = head.includes("\r") && !head.includes("\n") ? "\r" : "\n";
  const declared = /^"?sep=([,;|\t])"?\r?[\n\r]/i.exec(head)?.[1];
  if (declared) return { delimiter: declared, newline, preamble: 1 };
  let best: Dialect = { delimiter: ",", newline, preamble: 0 };
  let bestScore = 0;
  for (const delimiter of DELIMITERS.keys()) {
    const dialect: Dialect = { delimiter, newline, preamble: 0 };
    const { widths } = rowsOf(head, dialect);
    const width = widths[0] ?? 0;
    const fitting = widths.filter((each) => each === width).length / widths.length;
    const score = width < 2 ? 0 : fitting + Math.min(width, 50) / 1000;
    if (score > bestScore) {
      best = dialect;
      bestScore = score;
    }
  }
  return best;
}

/** The number of columns that the header has, and the first of them. */
export function headerOf(head: string, dialect: Dialect): { readonly width: number; readonly first: string } {
  const { widths, first } = rowsOf(head, dialect);
  return { width: widths[dialect.preamble] ?? 0, first: first[dialect.preamble] ?? "" };
}

function rowsOf(head: string, dialect: Dialect): Rows {
  const widths: number[] = [];
  const first: string[] = [];
  const scan = new RowScan(dialect, [0], (cells, width) => {
    widths.push(width);
    first.push(cells[0]!);
  });
  scan.push(Buffer.from(head));
  const cutOff = scan.end() !== null;
  // Where a quote is still open, the rows from there on say nothing.
  return cutOff || widths.length < 2 ? { widths, first } : { widths: widths.slice(0, -1), first };
}
