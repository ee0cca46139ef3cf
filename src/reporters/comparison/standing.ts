import type { ChangedConversation, EditShare } from "../../model/comparison.js";
import { signed } from "../calibration/figures.js";

const ORDER = ["failed", "met", "exceeded"];

/** How many bands a conversation goes up, or down; 0 where a version gives it none. */
export function directionOf({ was, is }: ChangedConversation): number {
  return was.band === null || is.band === null ? 0 : ORDER.indexOf(is.band) - ORDER.indexOf(was.band);
}

/** The shares of edits as text, the largest first: `e1 +3.2, e2 −0.4`; sampled ones with their standard error. */
export function sharesText(
  shares: readonly EditShare[],
  of: "points" | "bands",
  most = Number.POSITIVE_INFINITY,
): string {
  const told = shares.filter((share) => Math.abs(share[of]) >= (of === "points" ? 0.05 : 0.005));
  const sorted = [...told].sort((a, b) => Math.abs(b[of]) - Math.abs(a[of]));
  const decimals = of === "points" ? 1 : 2;
  const texts = sorted.slice(0, most).map((share) => {
    const error = share[`${of}Error`];
    const by = error === 0 ? "" : ` ± ${error.toFixed(decimals)}`;
    return `${share.edit} ${signed(share[of], decimals)}${by}`;
  });
  const more = sorted.length - texts.length;
  return texts.join(", ") + (more > 0 ? `, ${more} more` : "");
}
