import type { Bytes } from "./bytes.js";

export type Utf16 = "utf-16le" | "utf-16be";

const SAMPLE = 4096;

/** Which UTF-16 a text begins as, by its byte order mark or by where its zero bytes are; null where it is none. */
export function utf16Of(start: Buffer): Utf16 | null {
  if (start.length >= 2) {
    const mark = start.readUInt16BE(0);
    if (mark === 0xfffe) return "utf-16le";
    if (mark === 0xfeff) return "utf-16be";
  }
  const sample = start.subarray(0, SAMPLE & ~1);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const pairs = sample.length / 2;
  const most = Math.max(...zeros);
  const encoding = zeros[1]! > zeros[0]! ? "utf-16le" : "utf-16be";
  // Every other byte of Western text is zero; of others at least those of spaces, digits and line ends.
  if (pairs >= 2 && most > pairs * 0.7 && Math.min(...zeros) < pairs * 0.1) return encoding;
  return most > pairs * 0.05 && Math.min(...zeros) === 0 && isPlain(sample, encoding) ? encoding : null;
}

/** Whether all of it is letters and signs as text has them. */
function isPlain(sample: Buffer, encoding: Utf16): boolean {
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1)).replace(/\uFFFD$/, "");
  return !/[^\t\n\r\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]|\uFFFD/u.test(text);
}

/** Text in UTF-16 as UTF-8, its byte order mark left out; `broken` counts what was none, one by one. */
export async function* fromUtf16(bytes: Bytes, encoding: Utf16, broken: (count: number) => void): Bytes {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.includes("\uFFFD")) broken(text.split("\uFFFD").length - 1);
    if (text !== "") yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest === "") return;
  broken(rest.length);
  yield Buffer.from(rest);
}
