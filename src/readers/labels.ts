import { UserError } from "../model/errors.js";
import type { LabelSheet, Reading } from "../model/labels.js";
import { printable } from "../model/printable.js";
import { dialectOf } from "./csv/dialect.js";
import { jsonShape } from "./json/shape.js";
import { type LabelOptions, tableReadings } from "./labels/table.js";
import { valueReadings } from "./labels/values.js";
import { openText } from "./source/open.js";

/** How a sheet is read: which column is what, and what `-` stands for. */
export interface LabelInput extends LabelOptions {
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/** Reads reviewers' verdicts from CSV, JSON or NDJSON. Throws `UserError` with file, row and column of a mistake. */
export async function readLabels(path: string, options: LabelInput): Promise<LabelSheet> {
  const source = await openText(path, options.stdin);
  const shape = jsonShape(source.head);
  const found =
    shape === null
      ? await tableReadings(source, dialectOf(source.head), options)
      : await valueReadings(source, shape, options);
  if (found.readings.length === 0) {
    throw new UserError(source.name, "there is no verdict in it", "Give each reviewed conversation a row of its own.");
  }
  const { readings, unnamed } = named(found.readings);
  const judged = new Set(readings.map(({ conversation }) => conversation));
  return {
    file: source.name,
    unfilled: [...found.named].filter((conversation) => !judged.has(conversation)).length,
    unnamed,
    keys: found.keys,
    weighted: found.readings.some(({ weight }) => weight !== 1),
    columns: [...new Set(found.readings.flatMap(({ values }) => [...values.keys()]))],
    readings: withoutRepeats(readings, source.name),
  };
}

/** Readings of one conversation by nobody in particular are told apart by their order. */
function named(given: readonly Reading[]): { readonly readings: readonly Reading[]; readonly unnamed: number } {
  const keys = given.map(({ conversation, reviewer, settled, values }) =>
    reviewer !== null || settled ? null : JSON.stringify([conversation, [...values.keys()]]),
  );
  const times = new Map<string, number>();
  for (const key of keys) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  const unnamed = new Set<string>();
  const readings = given.map((reading, i) => {
    const key = keys[i]!;
    if (key === null || times.get(key) === 1) return reading;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    unnamed.add(reading.conversation);
    return { ...reading, reviewer: `#${number}` };
  });
  return { readings, unnamed: unnamed.size };
}

/** Each reviewer judges a thing once. Throws `UserError` where two rows say different things of it. */
function withoutRepeats(readings: readonly Reading[], file: string): readonly Reading[] {
  const seen = new Map<string, { readonly row: number; readonly value: string }>();
  const weights = new Map<string, Reading>();
  return readings.flatMap((reading) => {
    const other = weights.get(reading.conversation) ?? reading;
    weights.set(reading.conversation, other);
    if (other.weight !== reading.weight) {
      const what = `the conversation has the weight ${reading.weight} here and ${other.weight} in row ${other.row}`;
      throw new UserError(`${file}:${reading.row}`, what, "Give all rows of a conversation the same weight.");
    }
    const values = new Map<string, string>();
    for (const [column, value] of reading.values) {
      const key = JSON.stringify([reading.conversation, reading.settled ? 1 : reading.reviewer, column]);
      const before = seen.get(key);
      if (before === undefined) values.set(column, value);
      else if (before.value !== value) {
        const what = `“${printable(column)}” is judged twice by the same reviewer: row ${before.row} says “${printable(before.value)}”, this one “${printable(value)}”`;
        throw new UserError(`${file}:${reading.row}`, what, "Take one of the rows out, or name its reviewer.");
      }
      seen.set(key, { row: reading.row, value });
    }
    return values.size === 0 ? [] : [{ ...reading, values }];
  });
}
