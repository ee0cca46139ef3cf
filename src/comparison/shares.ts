import type { Band } from "../model/evaluation.js";
import { shapley } from "../stats/shapley.js";
import type { PairReading } from "./reading.js";

/** Bands in their order. */
export const BANDS: readonly Band[] = ["failed", "met", "exceeded"];

/** What an edit did to a conversation, by the edit's place; nothing is left over. */
export interface Share {
  readonly edit: number;
  readonly points: number;
  readonly bands: number;
  readonly pointsError: number;
  readonly bandsError: number;
}

/** Shares smaller than this are the noise of binary fractions. */
const NOTHING = 1e-9;

/**
 * Each edit's Shapley values for the change of `overall` and of the band. A mixture without a score is worth what the old
 * version is. Null where one of the versions itself has no score. `asked` is told of each mixture that is asked.
 */
export function sharesOf(
  reading: PairReading,
  asked: () => void = () => {},
): { readonly shares: readonly Share[]; readonly exact: boolean } | null {
  const { was, is, active } = reading;
  if (was.overall === null || is.overall === null || was.band === null || is.band === null) return null;
  const [overall, band] = [was.overall, was.band];
  const worth = (playing: Uint8Array): readonly number[] => {
    asked();
    const made = new Set(active.filter((_, player) => playing[player] === 1));
    const mixed = made.size === 0 ? was : made.size === active.length ? is : reading.outcome((edit) => made.has(edit));
    return [mixed.overall ?? overall, BANDS.indexOf(mixed.overall === null ? band : (mixed.band ?? band))];
  };
  const { values, errors, exact } = shapley(active.length, worth);
  const shares = active.map((edit, player) => ({
    edit,
    points: values[0]![player]!,
    bands: values[1]![player]!,
    pointsError: errors[0]![player]!,
    bandsError: errors[1]![player]!,
  }));
  return { shares: shares.filter((share) => Object.values(share).slice(1).some((one) => Math.abs(one) > NOTHING)), exact }; // biome-ignore format: one record
}
