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
  const comparisons = several.flatMap(({ single, weight }, unit): Comparison[] => {
    const given = [...single].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, position]) => position);
    const pairs = given.flatMap((a, i) => given.slice(i + 1).map((b) => [a, b] as const));
    return pairs.map(([a, b]) => ({
      unit,
      weight: weight / pairs.length,
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
  const [alone, joined] = bootstrap({ units: several.map((_, i) => i), weights: several.map(({ weight }) => weight) }, [
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
