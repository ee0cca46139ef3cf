import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { UserError } from "../../model/errors.js";
import { checkUnpacked } from "./bomb.js";
import { type Bytes, firstBytes } from "./bytes.js";

/** A file in an archive. */
export interface Entry {
  /** Its path in the archive: only a name, wherever it leads. */
  readonly name: string;
  /** Whether it takes a password. */
  readonly encrypted: boolean;
  /** Its bytes, unpacked; an encrypted one's as they lie there. Throws `UserError` where they are damaged. */
  open(): Bytes;
}

/** Where an archive lies: on the disk or in memory. */
export type Place = { readonly path: string } | { readonly bytes: Buffer };

const STORED = 0;
const DEFLATED = 8;

/** Whether bytes begin as ZIP files do, also empty ones and Office documents. */
export function isZip(start: Buffer): boolean {
  return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(start.subarray(0, 4).toString("latin1"));
}

/**
 * The files in a ZIP archive by name, its folders left out. Throws `UserError` at `name` where it is damaged, or unpacks
 * to far more than text could.
 */
export async function entriesOf(place: Place, name: string): Promise<readonly Entry[]> {
  const { openPromise, fromBufferPromise, getFileNameLowLevel } = await import("yauzl");
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const size = "path" in place ? (await stat(place.path)).size : place.bytes.length;
  const entries: Entry[] = [];
  let packed = 0;
  let plain = 0;
  try {
    const archive =
      "path" in place ? await openPromise(place.path, options) : await fromBufferPromise(place.bytes, options);
    try {
      for await (const entry of archive.eachEntry()) {
        const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
        if (path.endsWith("/") || path === "") continue;
        packed += entry.compressedSize;
        plain += entry.uncompressedSize;
        const { compressedSize, uncompressedSize } = entry;
        const whole = {
          name: `${name}/${path}`,
          place,
          offset: entry.relativeOffsetOfLocalHeader,
          packed: compressedSize,
          plain: uncompressedSize,
          method: entry.compressionMethod,
          crc: entry.crc32,
        };
        const encrypted = entry.isEncrypted();
        entries.push({ name: path, encrypted, open: () => (encrypted ? stored(whole) : contents(whole)) });
      }
    } finally {
      archive.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    const what = /\.xlsx$/i.test(name) ? "the workbook" : "the ZIP archive";
    throw damaged(name, `${what} is damaged or cut off (${sentence(error)})`);
  }
  // Entries may overlap: all of them together come out of one file.
  checkUnpacked(plain, Math.min(packed, size), name);
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** An entry as the archive's directory tells of it; sizes in bytes. */
interface Listed {
  readonly name: string;
  readonly place: Place;
  readonly offset: number;
  readonly packed: number;
  readonly plain: number;
  readonly method: number;
  readonly crc: number;
}

/** The bytes of an entry, unpacked, as many as were told and with the checksum that was told. */
async function* contents(entry: Listed): Bytes {
  const { name, packed, plain, method, crc } = entry;
  checkUnpacked(plain, packed, name);
  if (method !== STORED && method !== DEFLATED) {
    const what = `it is compressed in a way that is not known here (method ${method})`;
    throw new UserError(name, what, "pack it again with plain ZIP compression, or give the file unpacked");
  }
  let length = 0;
  let sum = 0;
  for await (const chunk of method === STORED ? stored(entry) : inflated(entry)) {
    length += chunk.length;
    sum = crc32(chunk, sum);
    if (length > plain) throw damaged(name, "it is longer than the archive says");
    yield chunk;
  }
  if (length < plain) throw damaged(name, "it is shorter than the archive says");
  if (sum !== crc) throw damaged(name, "it is damaged: its checksum is wrong");
}

async function* inflated(entry: Listed): Bytes {
  const compressed = Readable.from(stored(entry), { objectMode: false });
  const plain = createInflateRaw();
  compressed.on("error", (error) => plain.destroy(error)).pipe(plain);
  try {
    for await (const chunk of plain) yield chunk;
  } catch (error) {
    if (!((error as NodeJS.ErrnoException).code ?? "").startsWith("Z_")) throw error;
    throw damaged(entry.name, "it is damaged in the archive");
  } finally {
    compressed.destroy();
    plain.destroy();
  }
}

/** The bytes of an entry as they lie in the archive. */
async function* stored({ name, place, offset, packed }: Listed): Bytes {
  const header = await firstBytes(range(place, offset, offset + 30), 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
    throw damaged(name, "it is not where the archive says");
  const from = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let length = 0;
  for await (const chunk of range(place, from, from + packed)) {
    length += chunk.length;
    yield chunk;
  }
  if (length < packed) throw damaged(name, "it is cut off in the archive");
}

async function* range(place: Place, from: number, to: number): Bytes {
  if (to <= from) return;
  if ("bytes" in place) yield place.bytes.subarray(from, to);
  else yield* createReadStream(place.path, { start: from, end: to - 1, highWaterMark: 256 * 1024 });
}

function damaged(name: string, what: string): UserError {
  return new UserError(name, what, "download or pack it again, or give the files unpacked");
}

function sentence(error: unknown): string {
  const { message } = error as Error;
  return message.split(/[.\n]/)[0]!.slice(0, 120);
}
