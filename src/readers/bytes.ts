import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UserError } from "../model/errors.js";

export type Bytes = AsyncIterable<Uint8Array>;

/** Whether bytes begin as gzip does, whatever the file is called. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** The bytes decompressed; a gzip that is cut off or damaged is a `UserError` at `name`. */
export async function* gunzip(bytes: Bytes, name: string): Bytes {
  const compressed = Readable.from(bytes, { objectMode: false });
  const plain = createGunzip();
  compressed.on("error", (error) => plain.destroy(error)).pipe(plain);
  try {
    for await (const chunk of plain) yield chunk;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_")) throw error;
    const what = code === "Z_BUF_ERROR" ? "the gzip file is cut off" : "the gzip file is damaged";
    throw new UserError(name, what, "download or compress it again, or give the file unpacked");
  } finally {
    compressed.destroy();
    plain.destroy();
  }
}

/** The bytes without a UTF-8 byte order mark. */
export async function* withoutMark(bytes: Bytes): Bytes {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 3) continue;
    yield start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
    start = null;
  }
  if (start !== null && start.length > 0) yield start;
}

/** The first bytes, up to `most`. */
export async function firstBytes(bytes: Bytes, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
