import { UserError } from "../model/errors.js";
import type { Source } from "../model/reading.js";

/** The most bytes that are held at once of a format that can't be read from its start: 512 MiB. */
export const MOST_WHOLE = 512 * 1024 * 1024;

/** All bytes of a source. Throws `UserError` where they are more than `most`. */
export async function wholeFile(source: Source, instead: string, most = MOST_WHOLE): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    length += chunk.length;
    if (length > most)
      throw new UserError(source.name, `it is larger than ${Math.round(most / 1024 / 1024)} MiB`, instead);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
