import type { Bytes } from "./bytes.js";

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; the rest of the two is the same. */
const OWN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Text in Windows-1252 as UTF-8. Node's own decoder has read it as Latin-1 in some versions. */
export async function* fromWindows1252(bytes: Bytes): Bytes {
  for await (const chunk of bytes) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    yield Buffer.from(text.replace(/[\u0080-\u009f]/g, (character) => OWN[character.charCodeAt(0) - 0x80]!));
  }
}
