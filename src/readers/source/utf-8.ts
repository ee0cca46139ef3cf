import { isUtf8 } from "node:buffer";
import type { Bytes } from "./bytes.js";

/**
 * UTF-8 in chunks of whole characters, with U+FFFD for what is none; `broken` counts these.
 */
export async function* repaired(bytes: Bytes, broken: (count: number) => void): Bytes {
  let left: Uint8Array = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const whole = left.length > 0 ? Buffer.concat([left, chunk]) : chunk;
    const end = wholeCharacters(whole);
    left = end < whole.length ? Buffer.from(whole.subarray(end)) : Buffer.alloc(0);
    if (end > 0) yield mended(whole.subarray(0, end), broken);
  }
  if (left.length > 0) yield mended(left, broken);
}

function mended(bytes: Uint8Array, broken: (count: number) => void): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const mended = Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
  broken(replacements(mended) - replacements(bytes));
  return mended;
}

function replacements(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf("\uFFFD"); at !== -1; at = buffer.indexOf("\uFFFD", at + 3)) count++;
  return count;
}

/** Where the last character ends that is there as a whole. */
export function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** How many bytes the character has that begins with a byte; 0 where none does. */
export function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}
