import type { Ceiling } from "../model/calibration.js";
import { alphaOf } from "../stats/alpha.js";
import { bootstrap } from "../stats/bootstrap.js";
import type { Case } from "./cases.js";
import { type Comparison, measure, type Ruler, rounded } from "./measure.js";

/**
 * How far reviewers agree with one another: every pair of reviewers of a conversation, a conversation counting once however
 * many pairs it has, and Krippendorff's alpha, without the rubric and with it as one more reviewer. Null where no two judged
 * the same conversation.
 */
export function ceilingOf(cases: readonly Case[], ruler: Ruler): Ceiling | null {
  const several = cases.filter(({ single }) => single.size > 1);
  if (several.length === 0) return null;
  const mean = several.reduce((sum, { weight }) => sum + weight, 0) / several.length;
  const weights = several.map(({ weight }) => weight / mean);
  const comparisons = several.flatMap(({ single }, unit): Comparison[] => {
    const given = [...single].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, position]) => position);
    const all = (given.length * (given.length - 1)) / 2;
    return pairsOf(given).map(([a, b, times]) => ({
      unit,
      weight: (weights[unit]! * times) / all,
      given: a,
      label: b,
      levels: [Math.round(b)],
    }));
  });
  const { statistics } = measure(comparisons, { ...ruler, likelihood: false });
  const metric = ruler.ordered ? "ordinal" : "nominal";
  const size = ruler.levels.length;
  const judged = several.map(({ single }) => [...single.values()]);
  const withRubric = several.map(({ single, rubric }) => [
    ...single.values(),
    ...(rubric === null ? [] : [Math.min(size - 1, Math.max(0, Math.round(rubric)))]),
  ]);
  const [alone, joined] = bootstrap({ units: several.map((_, i) => i), weights }, [
    alphaOf(judged, metric),
    alphaOf(withRubric, metric),
  ]);
  const { bias: _bias, ...symmetric } = statistics;
  return {
    reviewers: new Set(several.flatMap(({ single }) => [...single.keys()])).size,
    n: several.length,
    statistics: { ...symmetric, alpha: rounded(alone!), alphaWithRubric: rounded(joined!) },
  };
}

/** All pairs of an earlier and a later verdict, each with how often it comes: there may be thousands of reviewers. */
function pairsOf(given: readonly number[]): readonly (readonly [number, number, number])[] {
  const earlier = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  for (const later of given) {
    for (const [one, times] of earlier) {
      const found = pairs.get(one) ?? new Map<number, number>();
      pairs.set(one, found.set(later, (found.get(later) ?? 0) + times));
    }
    earlier.set(later, (earlier.get(later) ?? 0) + 1);
  }
  return [...pairs].flatMap(([a, found]) => [...found].map(([b, times]) => [a, b, times] as const));
}
