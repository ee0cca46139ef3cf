import { createHash } from "node:crypto";

/**
 * The place of a conversation in an order that only the seed and its id decide, as 64 hexadecimal digits that compare as
 * text: SHA-256 (FIPS 180-4) of the seed, what the order is for, and the id, as a JSON list. The same on every machine,
 * whatever else is in the export and in whatever order; such numbers stay with the units that have them (permanent random
 * numbers: E. Ohlsson, in Business Survey Methods, 1995).
 */
export function placeOf(seed: string, purpose: string, id: string): string {
  return createHash("sha256")
    .update(JSON.stringify([seed, purpose, id]))
    .digest("hex");
}

/** A number from 0 to `count` - 1 that only these decide: of 2^128 such numbers each has the same share, or one more. */
export function numberBelow(count: number, seed: string, purpose: string, id: string): number {
  return Number(BigInt(`0x${placeOf(seed, purpose, id).slice(0, 32)}`) % BigInt(count));
}
