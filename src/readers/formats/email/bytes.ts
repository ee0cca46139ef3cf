import type { Source } from "../../../model/reading.js";

/**
 * The bytes of a mail as they are, without a byte order mark: each part of it names its own encoding. Those that came
 * in UTF-16, in which no mail is sent, as text.
 */
export async function* mailBytes(source: Source): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of source.bytes?.() ?? source.open()) {
    const mark = first ? (chunk[0] ?? 0) * 256 + (chunk[1] ?? 0) : 0;
    if (mark === 0xfffe || mark === 0xfeff) {
      yield* source.open();
      return;
    }
    yield mark === 0xefbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    if (chunk.length > 0) first = false;
  }
}
