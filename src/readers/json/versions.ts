import type { ReadLog } from "../../model/reading.js";
import { type Entry, SILENT } from "./gathered.js";
import { isObject, type JsonObject } from "./head.js";

/** One of several states of a conversation that an export may hold. */
export interface Version {
  readonly id: string | null;
  /** When the conversation was changed last, as the export writes it. */
  readonly updated: unknown;
}

type Read = (log: ReadLog) => AsyncIterable<Entry>;

/**
 * The records without those of which the same file holds a newer version: pages of changes repeat what has changed.
 * What has no id or time, or the same time, stays. Reads once more beforehand, and keeps no more than ids and times.
 */
export async function newest(
  read: Read,
  versionOf: (record: JsonObject) => Version | null,
  time: (value: unknown) => number | null,
): Promise<Read> {
  const latest = new Map<string, number>();
  const versionIn = ({ value }: Entry) => {
    const { id = null, updated = null } = (isObject(value) ? versionOf(value) : null) ?? {};
    const at = time(updated);
    return id === null || at === null ? null : { id, at };
  };
  for await (const entry of read(SILENT)) {
    const version = versionIn(entry);
    if (version !== null && version.at > (latest.get(version.id) ?? Number.NEGATIVE_INFINITY))
      latest.set(version.id, version.at);
  }
  return async function* (log) {
    for await (const entry of read(log)) {
      const version = versionIn(entry);
      if (version === null || version.at >= latest.get(version.id)!) yield entry;
      else
        log.skip({
          row: entry.row,
          reason: "superseded",
          detail: "the file holds a newer version of the conversation",
        });
    }
  };
}
