import { KINDS, type Kind, type Shares, STRATA, type Stratum } from "../../model/sample.js";

export type Sizes = Readonly<Record<Stratum, number>>;

/** A quarter each for risk and doubt, a tenth for praise, the rest at random. */
export const USUAL: Shares = { risk: 250_000, doubt: 250_000, praise: 100_000, random: 400_000 };

/** How many of `size` each stratum is to have: largest remainders, of equal ones the first (Hamilton's method). */
export function asked(size: number, shares: Shares): Sizes {
  const sizes = { risk: 0, doubt: 0, praise: 0, random: 0 };
  const parts = STRATA.map((stratum) => {
    const exact = size * shares[stratum];
    sizes[stratum] = Math.floor(exact / 1_000_000);
    return { stratum, remainder: exact % 1_000_000 };
  });
  const left = size - STRATA.reduce((sum, stratum) => sum + sizes[stratum], 0);
  parts.sort((a, b) => b.remainder - a.remainder);
  for (const { stratum } of parts.slice(0, left)) sizes[stratum]++;
  return sizes;
}

/** What can be had of it: what a kind lacks is drawn at random instead; less than asked only where the export ends. */
export function possible(wanted: Sizes, available: Readonly<Record<Kind, number>>): Sizes {
  const risk = Math.min(wanted.risk, available.risk);
  const doubt = Math.min(wanted.doubt, available.doubt);
  const praise = Math.min(wanted.praise, available.praise);
  const all = KINDS.reduce((sum, kind) => sum + available[kind], 0);
  const size = STRATA.reduce((sum, stratum) => sum + wanted[stratum], 0);
  return { risk, doubt, praise, random: Math.min(size, all) - risk - doubt - praise };
}
