import type { Pick } from "../damage.js";

/** Bytes changed in one place: `from` to `to` of the original is gone or different. */
export interface ByteDamage {
  readonly what: string;
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly isCut: boolean;
}

const ODD = [0, 10, 13, 34, 39, 44, 58, 59, 60, 62, 91, 92, 93, 123, 125, 128, 255];

const between = (before: Buffer, ...after: readonly Buffer[]) => Buffer.concat([before, ...after]);

/** Cuts the bytes anywhere, or changes, removes, inserts or doubles some in one place. */
export function damagedBytes(bytes: Buffer, pick: Pick): ByteDamage {
  const kind = pick(5);
  const at = pick(bytes.length);
  const end = Math.min(bytes.length, at + 1 + (pick(2) === 0 ? pick(4) : pick(400)));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  const damage = (what: string, made: Buffer, to: number, isCut = false): ByteDamage =>
    ({ what: `${what} at byte ${at}`, bytes: made, from: at, to, isCut }); // biome-ignore format: one record
  if (kind === 0) return damage("cut", before, bytes.length, true);
  if (kind === 1) return damage(`${part.length} bytes removed`, between(before, after), end);
  if (kind === 2) return damage(`${part.length} bytes doubled`, between(before, part, part, after), at);
  if (kind === 3) {
    const some = Buffer.from(Array.from({ length: 1 + pick(4) }, () => (pick(2) === 0 ? pick(256) : ODD[pick(ODD.length)]!))); // biome-ignore format: one choice
    return damage(`bytes ${[...some]} inserted`, between(before, some, bytes.subarray(at)), at);
  }
  const changed = Buffer.from(bytes);
  const byte = pick(2) === 0 ? bytes[at]! ^ (1 << pick(8)) : ODD[pick(ODD.length)]!;
  changed[at] = byte;
  return damage(`byte ${byte}`, changed, at + 1);
}

/** How a file that is no text holds its bytes, null where it is text. */
export function packing(bytes: Buffer): "checked" | "unchecked" | null {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start.startsWith("\u001f\u008b") || start === "PK\u0003\u0004" || start === "\u0028\u00b5\u002f\u00fd")
    return "checked";
  return bytes.includes(0) ? "unchecked" : null;
}
