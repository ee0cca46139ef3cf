import type { Disagreement } from "../model/calibration.js";
import type { CriterionVerdict } from "../model/evaluation.js";
import type { Rubric } from "../model/rubric.js";
import type { Case } from "./cases.js";
import type { Use } from "./columns.js";

const REASONS = 3;
const EVIDENCE = 3;

type Compared = Case & { readonly rubric: number };

/** The conversations on which rubric and reviewers are farthest apart, each with the verdicts that drew it away most. */
export function worstOf(cases: readonly Compared[], use: Use, rubric: Rubric, most: number): readonly Disagreement[] {
  const { scale, target } = use;
  const size = Math.max(1, scale.levels.length - 1);
  const apart = (one: Compared) => {
    if (scale.ordered) return Math.abs(one.rubric - one.label) / size;
    return one.levels.includes(one.rubric) ? 0 : 1;
  };
  const ranked = cases.map((one) => ({ one, apart: apart(one) })).filter((found) => found.apart >= 0.5 / size);
  ranked.sort((a, b) => b.apart - a.apart);
  const named = (position: number) => scale.levels[Math.min(size, Math.max(0, Math.round(position)))]!;
  return ranked.slice(0, most).map(({ one, apart }) => ({
    conversation: one.evaluation.conversation,
    agent: one.evaluation.agent,
    rubric: target.published(one.evaluation)!,
    rubricOnScale: named(one.rubric),
    label: one.levels.map((level) => scale.levels[level]!).join(" or "),
    apart: Math.round(apart * 1e4) / 1e4,
    criteria: reasons(one, use, rubric),
  }));
}

/** The verdicts that pulled towards the wrong end, the best where the score is too high, else the worst: of the criterion that says the fact, else of the dimension. */
function reasons(one: Compared, { target, scale }: Use, rubric: Rubric): Disagreement["criteria"] {
  const up = !scale.ordered || one.rubric > one.label;
  const of = rubric.criteria.filter(
    ({ id, dimension }) => id === target.id || target.dimension === null || dimension === target.dimension,
  );
  const fact = target.id.split(".")[1];
  const asks = of.filter(({ id, check }) => id === target.id || (fact !== undefined && fact in (check.facts ?? {})));
  const own = asks.length > 0 ? asks : of;
  const pulls = own.flatMap((criterion) => {
    const verdict = one.evaluation.criteria.find(({ id }) => id === criterion.id);
    if (verdict?.status !== "scored") return [];
    const pull = pullOf(verdict.value, criterion, target.id, rubric) * (up ? 1 : -1);
    return [{ verdict, question: criterion.question, pull }];
  });
  pulls.sort((a, b) => b.pull - a.pull);
  return pulls.slice(0, REASONS).map(({ verdict, question }) => ({ ...shortened(verdict), question }));
}

/** How far a verdict moves the target up (above 0) or down. */
function pullOf(
  value: number,
  { id, dimension, weight }: Rubric["criteria"][number],
  target: string,
  rubric: Rubric,
): number {
  const of = rubric.dimensions.find((one) => one.id === dimension);
  const model = target.endsWith(".risk") ? of?.risk : of?.likelihood;
  if (model) return (model.coefficients[id] ?? 0) * (value - 0.5);
  return weight * (value - 0.5);
}

function shortened(verdict: CriterionVerdict): CriterionVerdict {
  return verdict.status === "scored" ? { ...verdict, evidence: verdict.evidence.slice(0, EVIDENCE) } : verdict;
}
