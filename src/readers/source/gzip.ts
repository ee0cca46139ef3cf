import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UserError } from "../../model/errors.js";
import type { Bytes } from "./bytes.js";

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
