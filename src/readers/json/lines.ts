import { UserError } from "../../model/errors.js";
import type { ReadLog, Source } from "../../model/reading.js";
import { endsTooSoon, parseJson } from "./stream.js";

const NEWLINE = 10;

/** A line of text; `ended` unless the text stops without a newline. */
export interface Line {
  /** 1-based. */
  readonly row: number;
  readonly text: string;
  readonly ended: boolean;
}

/** The lines of UTF-8 bytes. Only `\n` ends a line: U+2028 and the like may stand inside JSON. */
export async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let row = 0;
  let parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, at));
      yield { row: ++row, text: joined(parts), ended: true };
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield { row: ++row, text: joined(parts), ended: false };
}

function joined(parts: readonly Uint8Array[]): string {
  const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString("utf8");
}

/**
 * The value of each line of NDJSON; a line that is no JSON is logged. Throws `UserError` where the text is cut off in
 * its last line.
 */
export async function* jsonLines(source: Source, log: ReadLog): AsyncGenerator<{ row: number; value: unknown }> {
  for await (const { row, text, ended } of lines(source.open())) {
    if (text.trim() === "") continue;
    const value = parseJson(text);
    if (value !== undefined) {
      yield { row, value };
      continue;
    }
    if (!ended && endsTooSoon(text)) {
      throw new UserError(
        `${source.name}:${row}`,
        "the JSON is cut off in this line",
        "export or download the file again",
      );
    }
    log.skip({ row, reason: "invalid-json", detail: "the line is not valid JSON" });
  }
}
