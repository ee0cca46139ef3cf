import type { Estimate, FitPart } from "../../model/calibration.js";
import { rounded } from "../measure.js";
import type { CrossValidated, Problem } from "./cross-validate.js";

/** Fewer compared conversations than these are not fitted to. */
const FEWEST = 30;
/** A 95% interval is that many standard errors wide. */
const WIDTH = 2 * 1.96;
/** A gain of so many standard errors comes by chance once in twenty times. */
const SURE = 1.645;

/** What came of a fit, and whether it is to be taken; without what it proposes. */
export function partOf(
  target: string,
  what: string,
  statistic: string,
  problem: Problem,
  found: CrossValidated,
): Omit<FitPart, "proposed"> {
  const higherIsBetter = statistic !== "brier";
  const sign = (value: number | null) => (value === null ? null : higherIsBetter ? value : -value);
  const four = (value: number | null) => rounded({ value, low: null, high: null }).value;
  const why = whyNot(problem, found);
  // Where the rubric keeps its numbers, what counts is what has been fitted before.
  const isDrift = why !== null && problem.published !== undefined;
  return {
    target,
    what,
    n: problem.rows,
    statistic,
    higherIsBetter,
    today: four(sign(found.today)),
    fitted: four(sign(isDrift ? found.kept : found.fitted)),
    gain: rounded(isDrift ? found.drift : found.gain),
    adopted: why === null,
    why,
  };
}

function whyNot(problem: Problem, { over, numbers }: CrossValidated): string | null {
  if (problem.rows < FEWEST) return `as fewer than ${FEWEST} conversations can be compared`;
  if (over.value === null) return "as the labels do not vary";
  if (numbers.every((number, j) => number === problem.today[j])) return "as nothing is clearly better";
  if (over.value <= 0) return "as other numbers do no better on unseen conversations";
  return over.value > SURE * errorOf(over) ? null : "as the gain is no more than chance gives";
}

/** A gain in standard errors. */
export function certainty({ gain }: FitPart): number {
  return (gain.value ?? 0) / errorOf(gain);
}

/** The standard error that an interval tells; infinite without one. */
export function errorOf({ low, high }: Estimate): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / WIDTH;
}
