import { isAscii, isUtf8 } from "node:buffer";
import { type Bytes, Portions } from "./bytes.js";
import { lengthOf, repaired } from "./utf-8.js";
import { fromUtf16, utf16Of } from "./utf-16.js";
import { fromWindows1252 } from "./windows-1252.js";

const START = 4096;
/** How much is looked at from the first byte on that is not ASCII. */
const WINDOW = 64 * 1024;
const MARK = Buffer.from("\uFEFF");

/** How bytes became UTF-8, as far as they have been read. */
export class Decoding {
  #encoding: string | null = null;
  #broken = 0;

  /**
   * Text of any encoding as UTF-8, in chunks of whole characters and without a byte order mark. Before the first byte
   * that is not ASCII, UTF-8 and Windows-1252 are the same; there the encoding is decided by what most bytes of the next
   * 64 KiB are, whatever the chunks.
   */
  async *asUtf8(bytes: Bytes): Bytes {
    let count = 0;
    const broken = (more: number) => {
      count += more;
      this.#broken = Math.max(this.#broken, count);
    };
    const text = new Portions(bytes);
    try {
      const start = await text.peek(START);
      const wide = utf16Of(start);
      if (wide !== null) {
        this.#encoding = wide === "utf-16le" ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)";
        yield* fromUtf16(text.rest(), wide, broken);
      } else if (start.subarray(0, 3).equals(MARK)) {
        await text.take(3);
        yield* repaired(text.rest(), broken);
      } else {
        yield* ascii(text);
        if (isWindows1252(await text.peek(WINDOW))) {
          this.#encoding = "Windows-1252";
          yield* fromWindows1252(text.rest());
        } else yield* repaired(text.rest(), broken);
      }
    } finally {
      await text.close();
    }
  }

  /** What was done, one sentence each. */
  get notes(): readonly string[] {
    const count = this.#broken.toLocaleString("en-US");
    return [
      ...(this.#encoding === null ? [] : [`Decoded from ${this.#encoding}.`]),
      ...(this.#broken === 0
        ? []
        : [`${count} ${this.#broken === 1 ? "character is" : "characters are"} broken and read as “\uFFFD”.`]),
    ];
  }
}

/** All up to the first byte that is not ASCII. */
async function* ascii(text: Portions): Bytes {
  for (let chunk = await text.next(); chunk !== null; chunk = await text.next()) {
    if (isAscii(chunk)) {
      yield chunk;
      continue;
    }
    const at = chunk.findIndex((byte) => byte > 0x7f);
    if (at > 0) yield chunk.subarray(0, at);
    text.giveBack(chunk.subarray(at));
    return;
  }
}

/** Whether more bytes are out of place in UTF-8 than characters are well formed. */
function isWindows1252(window: Buffer): boolean {
  if (isUtf8(window)) return false;
  let wellFormed = 0;
  let outOfPlace = 0;
  for (let i = 0; i < window.length; ) {
    const length = lengthOf(window[i]!);
    if (length === 1) {
      i++;
      continue;
    }
    const character = window.subarray(i, i + length);
    if (length > 0 && character.length < length && window.length === WINDOW) break;
    if (length > 0 && isUtf8(character)) {
      wellFormed++;
      i += length;
    } else {
      outOfPlace++;
      i++;
    }
  }
  return outOfPlace > wellFormed;
}
