import { Decompress } from "fzstd";
import { UserError } from "../../model/errors.js";
import { type Bytes, Portions } from "./bytes.js";

/** Bytes that must be kept to decompress the next; as much as `zstd -d` takes without being told. */
const MOST_WINDOW = 128 * 2 ** 20;
const CUT_OFF = "the zstd file is cut off";
const DAMAGED = "the zstd file is damaged";

/**
 * The bytes decompressed, frame by frame and block by block (RFC 8878); a file that is cut off, damaged, or needs more
 * than 128 MiB of what was before is a `UserError` at `name`. Checksums are not checked.
 */
export async function* unzstd(bytes: Bytes, name: string): Bytes {
  const packed = new Portions(bytes);
  try {
    for (let start = await packed.take(4); start.length > 0; start = await packed.take(4)) {
      if (start.length < 4) throw wrong(name, CUT_OFF);
      const magic = start.readUInt32LE(0);
      if (magic === 0xfd2fb528) yield* frame(packed, start, name);
      else if (magic >>> 4 === 0x184d2a5) await skip(packed, (await exactly(packed, 4, name)).readUInt32LE(0), name);
      else throw wrong(name, DAMAGED);
    }
  } finally {
    await packed.close();
  }
}

async function* frame(packed: Portions, magic: Buffer, name: string): Bytes {
  const { header, window, checksum } = headerOf(await packed.peek(14));
  if (window > MOST_WINDOW) {
    const what = `the zstd file needs ${Math.ceil(window / 2 ** 20)} MiB of memory to be unpacked, or is damaged`;
    throw new UserError(name, what, "compress it again without --long or --ultra, or give the file unpacked");
  }
  const plain: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => plain.push(chunk));
  const push = (parts: readonly Uint8Array[], last: boolean) => {
    try {
      decoder.push(Buffer.concat(parts), last);
    } catch {
      // fzstd trusts what it reads: beside its own errors, broken tables lead it out of its arrays.
      throw wrong(name, DAMAGED);
    }
    return plain.splice(0);
  };
  push([magic, await exactly(packed, header, name)], false);
  for (let last = false; !last; ) {
    const start = await exactly(packed, 3, name);
    const block = start.readUIntLE(0, 3);
    last = (block & 1) === 1;
    const repeated = ((block >> 1) & 3) === 1;
    const body = await exactly(packed, repeated ? 1 : block >> 3, name);
    const sum = last && checksum ? await exactly(packed, 4, name) : Buffer.alloc(0);
    // The decoder keeps what it is given for a while.
    yield* push([start, body, sum], last);
  }
}

/** Length of a frame's header behind its magic number, the bytes it looks back on, and whether a checksum ends it. */
function headerOf(start: Buffer): { readonly header: number; readonly window: number; readonly checksum: boolean } {
  const flags = start[0] ?? 0;
  const single = ((flags >> 5) & 1) === 1;
  const dictionary = [0, 1, 2, 4][flags & 3]!;
  const sizeCode = flags >> 6;
  const size = sizeCode === 0 ? (single ? 1 : 0) : 2 ** sizeCode;
  const before = 1 + (single ? 0 : 1) + dictionary;
  let window = 0;
  if (single) {
    for (let i = size - 1; i >= 0; i--) window = window * 256 + (start[before + i] ?? 0);
    if (size === 2) window += 256;
  } else {
    const base = 2 ** (10 + ((start[1] ?? 0) >> 3));
    window = base + (base / 8) * ((start[1] ?? 0) & 7);
  }
  return { header: before + size, window, checksum: ((flags >> 2) & 1) === 1 };
}

async function exactly(packed: Portions, length: number, name: string): Promise<Buffer> {
  const taken = await packed.take(length);
  if (taken.length < length) throw wrong(name, CUT_OFF);
  return taken;
}

async function skip(packed: Portions, length: number, name: string): Promise<void> {
  for (let left = length; left > 0; ) left -= (await exactly(packed, Math.min(left, 65_536), name)).length;
}

function wrong(name: string, what: string): UserError {
  return new UserError(name, what, "download or compress it again, or give the file unpacked");
}
