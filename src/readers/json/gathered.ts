import type { ReadLog } from "../../model/reading.js";
import { isObject, type JsonObject } from "./head.js";

/** A record of an export, where it stands, and what it stands in. */
export interface Entry {
  /** Its number from 1, or its line. */
  readonly row: number;
  readonly value: unknown;
  /** The wrapper that it stood in, where that was read whole. */
  readonly page: JsonObject | null;
}

/** How records that are but parts of conversations are put together. */
export interface Parts {
  /** Id of the conversation that a record is a part of; null where it is a conversation itself. */
  of(record: JsonObject): string | null;
  /** The record of a conversation, all its parts in the order of the file. */
  whole(id: string, parts: readonly JsonObject[]): JsonObject;
}

/** A conversation whose parts are coming. */
interface Open {
  readonly id: string | null;
  readonly first: Entry;
  parts: JsonObject[];
  missing: number;
}

/**
 * The records with those put together that are parts of one conversation, wherever in the file they stand: each as
 * soon as its last part has come and those that began before it are out. `read` is called twice: first to count.
 */
export async function* gathered(
  read: (log: ReadLog) => AsyncIterable<Entry>,
  { of, whole }: Parts,
  log: ReadLog,
): AsyncGenerator<Entry> {
  const counts = new Map<string, number>();
  for await (const { value } of read(SILENT)) {
    const id = isObject(value) ? of(value) : null;
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const open = new Map<string, Open>();
  const queue: Open[] = [];
  let next = 0;
  for await (const entry of read(log)) {
    const part = isObject(entry.value) ? entry.value : null;
    const id = part === null ? null : of(part);
    if (part === null || id === null) queue.push({ id: null, first: entry, parts: [], missing: 0 });
    else {
      let one = open.get(id);
      if (one === undefined) {
        one = { id, first: { ...entry, value: null }, parts: [], missing: counts.get(id) ?? 0 };
        open.set(id, one);
        queue.push(one);
      }
      one.parts.push(part);
      one.missing--;
    }
    for (; queue[next]?.missing === 0; next++) yield finished(queue[next]!);
    if (next * 2 <= queue.length) continue;
    queue.splice(0, next);
    next = 0;
  }

  function finished({ id, first, parts }: Open): Entry {
    if (id === null) return first;
    open.delete(id);
    return { ...first, value: whole(id, parts) };
  }
}

/** Hears nothing: for a pass ahead of the one that tells. */
export const SILENT: ReadLog = { skip() {}, layout() {}, place() {}, zoneless() {}, guessed() {} };
