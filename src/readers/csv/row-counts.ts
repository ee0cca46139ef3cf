import type { Source } from "../../model/reading.js";
import type { Dialect } from "./dialect.js";
import { unclosedQuote } from "./records.js";
import { RowScan } from "./row-scan.js";

/** How many rows a file has for each id, and in all. */
export interface RowCounts {
  readonly byId: Map<string, number>;
  readonly rows: number;
  /** As `watch` finds them. */
  readonly suspects: readonly number[];
}

/** Another column whose cells are to be seen on the way. */
export interface Watched {
  readonly column: number;
  see(cell: string): void;
}

/** Counts the rows of each id in a pass over the raw bytes. Throws `UserError` where a quote is never closed. */
export async function countRows(
  source: Source,
  dialect: Dialect,
  column: number,
  watched: Watched | null,
): Promise<RowCounts> {
  const byId = new Map<string, number>();
  let rows = 0;
  const count: Watched = {
    column,
    see(cell) {
      rows++;
      const id = cell.trim();
      if (id !== "") byId.set(id, (byId.get(id) ?? 0) + 1);
    },
  };
  const suspects = await watch(source, dialect, watched === null ? [count] : [count, watched]);
  return { byId, rows, suspects };
}

/**
 * Shows the cells of some columns, below the header, in a pass over the raw bytes; gives the lines of rows in which a
 * quote may have swallowed others. Throws as `countRows` does.
 */
export async function watch(source: Source, dialect: Dialect, watched: readonly Watched[]): Promise<readonly number[]> {
  return watchRows(
    source,
    dialect,
    watched.map(({ column }) => column),
    (cells) => {
      for (let i = 0; i < watched.length; i++) watched[i]!.see(cells[i]!);
    },
  );
}

/** Shows cells of the same row together, in the order of `wanted`, `""` for a column that is not there; else as `watch`. */
export async function watchRows(
  source: Source,
  dialect: Dialect,
  wanted: readonly number[],
  see: (cells: readonly string[]) => void,
): Promise<readonly number[]> {
  const columns = [...new Set(wanted)].filter((column) => column >= 0).sort((a, b) => a - b);
  const places = wanted.map((column) => columns.indexOf(column));
  const row = wanted.map(() => "");
  let above = dialect.preamble + 1;
  const scan = new RowScan(dialect, columns, (cells) => {
    if (above-- > 0) return;
    for (let i = 0; i < row.length; i++) row[i] = cells[places[i]!] ?? "";
    see(row);
  });
  for await (const chunk of source.open()) scan.push(chunk);
  const open = scan.end();
  if (open !== null) throw unclosedQuote(source, open);
  return scan.suspects;
}

/** The problem of a row that `watch` suspects. */
export const SUSPECT_QUOTE = {
  reason: "suspect-quote",
  detail: "a quote in it is not closed properly: the cell may have swallowed the rows after it",
};
