import { crc32, deflateRawSync } from "node:zlib";

/** A file to pack; what is told of it may be wrong. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  /** What the archive says of its size, packed and unpacked, and of its checksum. */
  readonly packed?: number;
  readonly plain?: number;
  readonly crc?: number;
}

/** A ZIP archive (PKWARE's APPNOTE 6.3, without its 64-bit and encrypted parts). */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const name = Buffer.from(file.name);
    const method = file.method ?? 8;
    const body = method === 8 ? deflateRawSync(content) : content;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(file.crc ?? crc32(content), 10);
    facts.writeUInt32LE(file.packed ?? body.length, 14);
    facts.writeUInt32LE(file.plain ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, name, body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), facts, place, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\u0005\u0006"), end]);
}
