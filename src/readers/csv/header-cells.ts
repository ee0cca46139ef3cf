import type { Dialect } from "./dialect.js";
import { RowScan } from "./row-scan.js";

const MOST_COLUMNS = 1000;

/** The names of the columns, by the first characters of a file. */
export function headerCells(head: string, dialect: Dialect): readonly string[] {
  const bytes = Buffer.from(head);
  let end: number | null = null;
  rows(bytes, dialect, [], (scan) => {
    end ??= scan.next.bytes;
  });
  const header: string[] = [];
  const wanted = Array.from({ length: MOST_COLUMNS }, (_, column) => column);
  rows(bytes.subarray(0, end ?? bytes.length), dialect, wanted, (_, cells, width) => {
    header.push(...cells.slice(0, width));
  });
  return header;
}

/** Visits the header, and nothing above it. */
function rows(
  bytes: Buffer,
  dialect: Dialect,
  wanted: readonly number[],
  visit: (scan: RowScan, cells: readonly string[], width: number) => void,
): void {
  let above = dialect.preamble;
  const scan: RowScan = new RowScan(dialect, wanted, (cells, width) => {
    if (above-- === 0) visit(scan, cells, width);
  });
  scan.push(bytes);
  scan.end();
}
