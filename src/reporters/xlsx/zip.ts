import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { UserError } from "../../model/errors.js";

/** A file of an archive: short text, kept as it is, or a stream of text, packed. */
export interface Part {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

const STORED = 0;
const DEFLATED = 8;
/** Sizes follow the content. */
const SIZES_LATER = 8;
/** 1 January 1980, the first day that ZIP knows: the same input gives the same bytes. */
const DATE = 0x21;
const VERSION = 20;
const GATHERED = 1 << 16;
/** Larger archives take other records (ZIP64), which not every program reads. */
const MOST_BYTES = 0xffff_ffff;

/** What the directory at the end says of a part. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly plain: number;
  readonly offset: number;
}

/**
 * A ZIP archive (PKWARE's APPNOTE 6.3), written while its parts come; of a part no more is held than a chunk. Each part is
 * read to its end before the next is asked for. Throws `UserError` above 4 GB.
 */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for await (const { name, content } of parts) {
    const start = offset;
    for await (const piece of typeof content === "string"
      ? stored(name, content, start)
      : packed(name, content, start)) {
      if (!(piece instanceof Uint8Array)) {
        entries.push(piece);
        continue;
      }
      offset += piece.length;
      if (offset > MOST_BYTES) throw tooLarge();
      yield piece;
    }
  }
  const directory = Buffer.concat(entries.map(listed));
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([directory, end]);
}

function* stored(name: string, content: string, offset: number): Generator<Uint8Array | Entry> {
  const bytes = Buffer.from(content);
  const size = bytes.length;
  const entry: Entry = { name, method: STORED, flags: 0, crc: crc32(bytes), packed: size, plain: size, offset };
  yield Buffer.concat([header(entry), bytes]);
  yield entry;
}

async function* packed(
  name: string,
  content: AsyncIterable<string>,
  offset: number,
): AsyncGenerator<Uint8Array | Entry> {
  const opening = { name, method: DEFLATED, flags: SIZES_LATER, crc: 0, packed: 0, plain: 0, offset };
  yield header(opening);
  let crc = 0;
  let plain = 0;
  const seen = async function* () {
    for await (const bytes of gathered(content)) {
      crc = crc32(bytes, crc);
      plain += bytes.length;
      if (plain > MOST_BYTES) throw tooLarge();
      yield bytes;
    }
  };
  let size = 0;
  // What goes wrong on the way comes out of the last stream.
  for await (const bytes of pipeline(Readable.from(seen()), createDeflateRaw(), () => {})) {
    size += (bytes as Buffer).length;
    yield bytes as Buffer;
  }
  const entry: Entry = { ...opening, crc, packed: size, plain };
  yield Buffer.concat([Buffer.from("PK\u0007\u0008", "latin1"), sizes(entry)]);
  yield entry;
}

async function* gathered(content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = "";
  for await (const piece of content) {
    text += piece;
    if (text.length < GATHERED) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

/** What stands before a part. */
function header(entry: Entry): Buffer {
  const name = Buffer.from(entry.name);
  return Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), facts(entry, name.length), Buffer.alloc(2), name]);
}

/** What stands in the directory for a part. */
function listed(entry: Entry): Buffer {
  const name = Buffer.from(entry.name);
  const place = Buffer.alloc(16);
  place.writeUInt32LE(entry.offset, 12);
  return Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), Buffer.from([VERSION, 0]), facts(entry, name.length), place, name]); // biome-ignore format: in order
}

function facts(entry: Entry, length: number): Buffer {
  const start = Buffer.alloc(10);
  start.writeUInt16LE(VERSION, 0);
  start.writeUInt16LE(entry.flags, 2);
  start.writeUInt16LE(entry.method, 4);
  start.writeUInt16LE(DATE, 8);
  const end = Buffer.alloc(2);
  end.writeUInt16LE(length);
  return Buffer.concat([start, sizes(entry), end]);
}

function sizes({ crc, packed, plain }: Entry): Buffer {
  const buffer = Buffer.alloc(12);
  buffer.writeUInt32LE(crc, 0);
  buffer.writeUInt32LE(packed, 4);
  buffer.writeUInt32LE(plain, 8);
  return buffer;
}

function tooLarge(): UserError {
  return new UserError(
    "xlsx",
    "a workbook would be larger than 4 GB",
    "Write csv instead: -o evidence.csv --by evidence.",
  );
}
