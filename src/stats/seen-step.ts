import type { Interval } from "./interval.js";

/** Standard normal quantile of 0.8. */
const POWER = 0.8416212335729143;

/**
 * The step, in the middle of `n` values with this standard deviation, that the search for the largest one finds in at least four of
 * five cases at this level; null where there is no room for a step. The bound that chance exceeds so rarely is R. Miller
 * & D. Siegmund's, "Maximally Selected Chi Square Statistics", Biometrics 38 (1982).
 */
export function seenStep(n: number, least: number, deviation: number, level: number): Interval["mean"] {
  if (n < 2 * least || n < 3) return null;
  const bound = boundOf(Math.max(1, least) / n, level);
  return ((bound + POWER) * deviation * 2) / Math.sqrt(n);
}

/** What the maximum of the standardised bridge over splits at shares from `edge` to 1 − `edge` exceeds at this level. */
export function boundOf(edge: number, level: number): number {
  const range = 2 * Math.log((1 - edge) / edge);
  const tail = (b: number) => density(b) * (4 / b + (b - 1 / b) * Math.max(0, range));
  let [low, high] = [1.96, 12];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (tail(middle) > level) low = middle;
    else high = middle;
  }
  return high;
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
