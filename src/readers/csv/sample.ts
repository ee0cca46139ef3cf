import { UserError } from "../../model/errors.js";
import type { Source } from "../../model/reading.js";
import type { RoleReader } from "../people/roles.js";
import type { Dialect } from "./dialect.js";
import { FIELDS, type Field, meanings } from "./fields.js";
import { type Row, rowBatches, type Start, unclosedQuote } from "./records.js";
import { RowScan } from "./row-scan.js";

const ROWS = 200;
const FEWEST = 2;
const MOST_CELLS = 200_000;
const MOST_TEXT = 4_000_000;

/** A column that a field may stand in. */
export interface Candidate {
  readonly column: number;
  /** Whether its header means the field and hardly anything else. */
  readonly strong: boolean;
}

/** The header and the first rows of a file, to find out what its columns are. */
export class Sample {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** How many cells a row has: as many as the header, or more where all rows have more. */
  readonly width: number;
  /** Where the rows below the header begin. */
  readonly start: Start;
  #candidates: ReadonlyMap<Field, readonly Candidate[]> | null = null;
  #filled: readonly number[] | null = null;
  readonly #values = new Map<number, readonly string[]>();

  constructor(header: readonly string[], rows: readonly Row[], start: Omit<Start, "width">) {
    this.header = header;
    this.rows = rows;
    const usual = mostFrequent(rows.map((row) => row.cells.length)) ?? header.length;
    this.width = Math.max(header.length, leastWidth(header, rows));
    this.start = { ...start, width: usual };
  }

  /** The columns whose headers mean a field, best first. */
  candidates(field: Field): readonly Candidate[] {
    this.#candidates ??= candidatesByField(this.header);
    return this.#candidates.get(field)!;
  }

  /** The columns that hold anything. */
  get filled(): readonly number[] {
    this.#filled ??= this.header.flatMap((_, column) => (this.values(column).length > 0 ? [column] : []));
    return this.#filled;
  }

  /** The cells of a column that are not blank, trimmed. */
  values(column: number): readonly string[] {
    let values = this.#values.get(column);
    if (values === undefined) {
      values = this.rows.map((row) => row.cells[column]?.trim() ?? "").filter((cell) => cell !== "");
      this.#values.set(column, values);
    }
    return values;
  }

  /** How many cells every row has where that is less than the header has names: none may stand under its own; else null. */
  get short(): number | null {
    const names = this.header.findLastIndex((name, column) => name !== named("", column)) + 1;
    const [width = names, ...others] = new Set(this.rows.map(({ cells }) => cells.length));
    return others.length === 0 && width < names ? width : null;
  }

  /** How many of a column's values pass a test, 0–1; 0 where it has none. */
  share(column: number, test: (value: string) => boolean): number {
    const values = this.values(column);
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  }

  /** How many different values a column has. */
  distinct(column: number): number {
    return new Set(this.values(column)).size;
  }

  /** Whether some value stands in a column more than once. */
  repeats(column: number): boolean {
    return this.distinct(column) < this.values(column).length;
  }

  /** The mean length of a column's values. */
  length(column: number): number {
    const values = this.values(column);
    return values.reduce((sum, value) => sum + value.length, 0) / Math.max(values.length, 1);
  }
}

/** A file with a sample of its rows, and what the user said of its speakers. */
export interface Table {
  readonly source: Source;
  readonly dialect: Dialect;
  readonly sample: Sample;
  readonly roles: RoleReader;
  /** Whether errors may quote cells. */
  readonly quotes: boolean;
}

/** Reads the first rows of a file. Throws `UserError` where it has none. */
export async function readSample(source: Source, dialect: Dialect): Promise<Sample> {
  const place = await headerPlace(source, dialect);
  const rows: Row[] = [];
  let cells = 0;
  let text = 0;
  reading: for await (const batch of rowBatches(source, dialect, { ...place.header, width: 1 })) {
    for (const row of batch) {
      rows.push(row);
      cells += row.cells.length;
      for (const cell of row.cells) text += cell.length;
      if (rows.length > ROWS || (rows.length > FEWEST && (cells > MOST_CELLS || text > MOST_TEXT))) break reading;
    }
  }
  const [header, ...rest] = rows;
  return new Sample(header!.cells.map(named), rest.filter(isFilled), place.rows);
}

/** Where the header begins, and where the rows below it do. */
async function headerPlace(source: Source, dialect: Dialect) {
  let header = { bytes: 0, line: 1 };
  let rows: typeof header | null = null;
  let seen = 0;
  const scan: RowScan = new RowScan(dialect, [], () => {
    seen++;
    if (seen === dialect.preamble) header = scan.next;
    if (seen === dialect.preamble + 1) rows = scan.next;
  });
  for await (const chunk of source.open()) {
    scan.push(chunk);
    if (rows !== null) return { header, rows };
  }
  const open = scan.end();
  if (open !== null) throw unclosedQuote(source, open);
  if (rows === null)
    throw new UserError(source.name, "there is no header", "give a file whose first row names the columns");
  return { header, rows };
}

function candidatesByField(headers: readonly string[]): ReadonlyMap<Field, readonly Candidate[]> {
  const ranked = headers.flatMap((header, column) => meanings(header).map((meaning) => ({ column, ...meaning })));
  ranked.sort((a, b) => Number(b.strong) - Number(a.strong) || a.rank - b.rank);
  return new Map(FIELDS.map((field) => [field, ranked.filter((meaning) => meaning.field === field)]));
}

/** The least width of the rows that are as long as the header, the header's own repetitions left out. */
function leastWidth(header: readonly string[], rows: readonly Row[]): number {
  const isHeader = ({ cells }: Row) =>
    header.every((name, column) => (cells[column]?.trim() || named("", column)) === name);
  const widths = rows
    .filter((row) => row.cells.length >= header.length && !isHeader(row))
    .map((row) => row.cells.length);
  return widths.reduce((least, width) => Math.min(least, width), widths[0] ?? 0);
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Whether any cell of a row holds something. */
export function isFilled(row: Row): boolean {
  return row.cells.some((cell) => /\S/.test(cell));
}

function named(header: string, column: number): string {
  return header.trim() === "" ? `column ${column + 1}` : header.trim();
}
