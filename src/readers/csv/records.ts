import { parse } from "csv-parse";
import { UserError } from "../../model/errors.js";
import type { Source } from "../../model/reading.js";
import { type Dialect, parseOptions } from "./dialect.js";

/** A row of a file. */
export interface Row {
  /** The line on which it begins, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where to begin in a file, in bytes and lines, and how many cells most rows have from there. */
export interface Start {
  readonly bytes: number;
  readonly line: number;
  readonly width: number;
}

/**
 * The rows of a file in batches. Throws `UserError` where a quote is never closed.
 *
 * csv-parse hands its records over while it is being written to, which is half again as fast as reading its stream. It
 * makes an error object for each row that is not as wide as the first, ten times as slow as the row itself: so it is
 * given a first row of the usual width.
 */
export async function* rowBatches(source: Source, dialect: Dialect, start: Start): AsyncGenerator<Row[]> {
  const parser = parse(parseOptions(dialect));
  let batch: Row[] = [];
  let { line } = start;
  let emptyLines = 0;
  let isFirst = true;
  parser.on("data", (cells: string[]) => {
    if (isFirst) {
      isFirst = false;
      return;
    }
    line += parser.info.empty_lines - emptyLines;
    emptyLines = parser.info.empty_lines;
    batch.push({ line, cells });
    line += 1 + newlinesIn(cells, dialect.newline);
  });
  const ended = new Promise((resolve, reject) => parser.once("end", resolve).once("error", reject));
  ended.catch(() => {});
  const write = (chunk: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      parser.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  try {
    await write(Buffer.from(`first${dialect.delimiter.repeat(start.width - 1)}${dialect.newline}`));
    for await (const chunk of skipping(source.open(), start.bytes)) {
      await write(chunk);
      if (batch.length > 0) {
        yield batch;
        batch = [];
      }
    }
    parser.end();
    await ended;
    if (batch.length > 0) yield batch;
  } catch (error) {
    throw (error as { code?: string }).code === "CSV_QUOTE_NOT_CLOSED" ? unclosedQuote(source, line) : error;
  } finally {
    parser.destroy();
  }
}

/** The error for a row whose quoted cell goes on to the end of the file. */
export function unclosedQuote(source: Source, line: number): UserError {
  return new UserError(
    `${source.name}:${line}`,
    "a quoted cell that begins in this row is never closed",
    'close it, or write a quote inside a quoted cell twice ("")',
  );
}

async function* skipping(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}

function newlinesIn(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(newline); at !== -1; at = cell.indexOf(newline, at + 1)) count++;
  }
  return count;
}
