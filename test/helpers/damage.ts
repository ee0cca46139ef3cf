import { isUtf8 } from "node:buffer";
import type { Conversation } from "../../src/model/conversation.js";
import { type ByteDamage, damagedBytes, packing } from "./damage/bytes.js";
import { damagedField } from "./damage/fields.js";
import { type Loose, madeOf, textsGone, valuesOf } from "./damage/json.js";
import { messagesIn, missing, type Said } from "./damage/said.js";
import { damagedLines, isShifted, touchedIn } from "./damage/text.js";

/** A file made worse, and what may be missing from it without a word. */
export interface Variant {
  /** What was done, for a person. */
  readonly what: string;
  readonly bytes: Buffer;
  /** What was lost without being told, by what was read; empty where all is well. */
  lost(read: readonly Conversation[]): readonly string[];
  /** The file is visibly incomplete: that has to be said, even where every message is there. */
  readonly mustTell: boolean;
}

/** Chooses a whole number below a count. */
export type Pick = (count: number) => number;

/** Choices made by numbers that somebody else drew; after the last one they begin anew. */
export function chooser(numbers: readonly number[]): Pick {
  let next = 0;
  return (count) => (count <= 1 ? 0 : numbers[next++ % numbers.length]! % count);
}

/** One variant of a file, which read as `whole` while it was undamaged. */
export function damaged(bytes: Buffer, whole: readonly Conversation[], pick: Pick): Variant {
  const said = messagesIn(whole);
  const packed = packing(bytes);
  if (packed !== null) return ofPacked(damagedBytes(bytes, pick), packed, said);
  const text = bytes.toString("utf8");
  const values = valuesOf(text);
  if (values !== null && pick(4) > 0) {
    const { what, text: changed, gone } = damagedField(values, "\n", pick);
    return variant(what, Buffer.from(changed), said, madeOf(gone));
  }
  if (values === null && pick(2) > 0) {
    const { what, text: changed, touched } = damagedLines(text, pick);
    return variant(what, Buffer.from(changed), said, touchedIn(text, touched));
  }
  const damage = damagedBytes(bytes, pick);
  return values === null ? ofText(text, bytes, damage, said) : ofJson(values, damage, said);
}

/** A file as it is, which some reader may not understand: everything in it has to be read, or told. */
export function undamaged(bytes: Buffer, whole: readonly Conversation[]): Variant {
  return variant("nothing", bytes, messagesIn(whole), () => false);
}

function variant(
  what: string,
  bytes: Buffer,
  said: readonly Said[],
  taken: (said: Said) => boolean,
  mustTell = false,
): Variant {
  const wanted = said.filter((one) => !taken(one));
  return { what, bytes, mustTell, lost: (read) => missing(wanted, read).map(({ text }) => text) };
}

/** Checksums show any damage; without them a changed byte is a changed text, and only a missing one can be counted. */
function ofPacked({ what, bytes, isCut }: ByteDamage, packed: string, said: readonly Said[]): Variant {
  if (packed === "checked") return variant(what, bytes, said, () => false, isCut);
  const lost = (read: readonly Conversation[]) => {
    const count = read.reduce((sum, { messages }) => sum + messages.length, 0);
    return count < said.length ? [`${said.length - count} messages`] : [];
  };
  return { what, bytes, lost, mustTell: isCut };
}

/** Where the JSON still holds, what differs in it is taken; where it does not, nothing may be missing unsaid. */
function ofJson(values: readonly Loose[], { what, bytes, isCut }: ByteDamage, said: readonly Said[]): Variant {
  const text = bytes.toString("utf8");
  const left = valuesOf(text);
  if (left !== null) return variant(what, bytes, said, madeOf(textsGone(values, left)));
  return variant(what, bytes, said, () => isCut, isCut && text.trim() !== "");
}

function ofText(text: string, bytes: Buffer, damage: ByteDamage, said: readonly Said[]): Variant {
  const place = (at: number) => bytes.subarray(0, at).toString("utf8").length;
  const touched = [{ from: place(damage.from), to: place(damage.to) }];
  const isTouched = touchedIn(text, touched);
  const isHeader = isShifted(text, damage.bytes.toString("utf8"));
  // Bytes that are no UTF-8 are Windows-1252, all of them: every other letter than those of ASCII is another one then.
  const isOther = isUtf8(bytes) && !isUtf8(damage.bytes);
  return variant(
    damage.what,
    damage.bytes,
    said,
    (one) => isTouched(one) || isHeader || (isOther && /[^\0-\x7f]/.test(one.text)),
  );
}
