import type { CriterionVerdict, Evaluation } from "../../model/evaluation.js";
import type { Kind } from "../../model/sample.js";

/** A complaint in public is likely from here on, in points of `shareability.risk`. */
const RISKY = 50;
/** A customer who was helped and is still so likely to complain contradicts one of the two. */
const UNEASY = 30;
/** Praise is likely from here on, in points of `shareability`. */
const PRAISED = 60;
/** So near to a band's edge, in points, another word or two would have made it another band. */
const NEAR = 3;
/** The standard deviation of values from 0 to 1 is 0.5 at most: half of them 0, half 1. */
const APART = 0.45;
/** Fewer criteria than these can't be said to disagree. */
const SEVERAL = 4;

export interface Bands {
  readonly met: number;
  readonly exceeded: number;
}

/**
 * What a conversation looks like by its scores alone, and why; the first of risk, doubt and praise that fits.
 * Risk: expectations failed, someone else asked for and refused, a complaint in public likely (50 or more).
 * Doubt: the score within 3 points of a band's edge; criteria of one dimension (four or more) that disagree (standard
 * deviation 0.45 or more); facts that contradict one another: resolved with a complaint rather likely (30 or more), not
 * resolved and yet praise likely or expectations exceeded; an outcome that is unclear.
 * Praise: expectations exceeded, or praise likely (60 or more).
 * Without a score: rest.
 */
export function kindOf(evaluation: Evaluation, bands: Bands): { readonly kind: Kind; readonly why: readonly string[] } {
  if (evaluation.overall === null) return { kind: "rest", why: [] };
  const reasons = { risk: risks(evaluation), doubt: doubts(evaluation, bands), praise: praises(evaluation) };
  for (const kind of ["risk", "doubt", "praise"] as const)
    if (reasons[kind].length > 0) return { kind, why: reasons[kind] };
  return { kind: "rest", why: [] };
}

function risks(evaluation: Evaluation): string[] {
  const risk = figure(evaluation, "shareability", "risk");
  return [
    ...(evaluation.band === "failed" ? ["expectations failed"] : []),
    ...(evaluation.dimensions["escalation-style"]?.outcome === "refused"
      ? ["someone else asked for, and refused"]
      : []),
    ...(risk >= RISKY ? [`complaint in public likely: ${risk}`] : []),
  ];
}

function doubts(evaluation: Evaluation, bands: Bands): string[] {
  const { overall, band, dimensions, criteria } = evaluation;
  const outcome = dimensions["first-contact-resolution"]?.outcome ?? null;
  const risk = figure(evaluation, "shareability", "risk");
  const praise = figure(evaluation, "shareability", "score");
  const near = (["met", "exceeded"] as const).filter((edge) => tenths(overall! - bands[edge]) <= 10 * NEAR);
  const unsolved = outcome === "unresolved" || outcome === "pending";
  return [
    ...near.map((edge) => `score ${overall} near ${bands[edge]}, where "${edge}" begins`),
    ...Object.keys(dimensions).filter((id) => disagree(criteria, id)).map((id) => `criteria of ${id} disagree`),
    ...(outcome === "resolved" && risk >= UNEASY ? [`resolved, and yet a complaint rather likely: ${risk}`] : []),
    ...(outcome === "unresolved" && praise >= PRAISED ? [`not resolved, and yet praise likely: ${praise}`] : []),
    ...(unsolved && band === "exceeded" ? ["not resolved, and yet expectations exceeded"] : []),
    ...(outcome === "unclear" ? ["outcome unclear"] : []),
  ]; // biome-ignore format: a line each
}

function praises(evaluation: Evaluation): string[] {
  const praise = figure(evaluation, "shareability", "score");
  return [
    ...(evaluation.band === "exceeded" ? ["expectations exceeded"] : []),
    ...(praise >= PRAISED ? [`praise likely: ${praise}`] : []),
  ];
}

/** Do about half of a dimension's criteria say yes, and half no? */
function disagree(criteria: readonly CriterionVerdict[], dimension: string): boolean {
  const values = criteria.flatMap((one) => (one.dimension === dimension && one.status === "scored" ? [one.value] : []));
  if (values.length < SEVERAL) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) >= APART - 1e-12;
}

/** Below everything where it is not known. */
function figure({ dimensions }: Evaluation, dimension: string, fact: string): number {
  const value = dimensions[dimension]?.[fact];
  return typeof value === "number" ? value : Number.NEGATIVE_INFINITY;
}

function tenths(points: number): number {
  return Math.round(Math.abs(points) * 10);
}
