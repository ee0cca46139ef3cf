import type { Change, FitPart, FitReport } from "../../model/calibration.js";
import type { Evaluation } from "../../model/evaluation.js";
import type { Rubric } from "../../model/rubric.js";
import type { Labelled } from "../calibrate.js";
import { type CrossValidated, crossValidate, FOLDS } from "./cross-validate.js";
import { likelihoodProblem } from "./likelihood.js";
import { certainty, partOf } from "./part.js";
import { type Numbers, numbersOf, valuesOf } from "./scores.js";
import { weightsProblem } from "./weights.js";
import { wholes } from "./wholes.js";

/** A part that was fitted, with what it takes to go on from there. */
export interface Fitted {
  readonly part: FitPart;
  readonly numbers: Numbers;
  readonly found: CrossValidated;
  /** By conversation: its row. */
  readonly rows: ReadonlyMap<number, number>;
}

/** What a fit proposes, and which numbers that changes. */
export type Proposal = Pick<FitReport, "folds" | "parts" | "changes">;

/**
 * Proposes weights, coefficients and bands that agree better with the labels on conversations that they were not fitted to, by
 * more than chance gives; whatever does not, stays as it is.
 */
export function proposeFit(
  rubric: Rubric,
  evaluations: readonly Evaluation[],
  labelled: readonly Labelled[],
): Proposal {
  const place = new Map(evaluations.map((evaluation, i) => [evaluation, i]));
  const dimensions = rubric.dimensions.flatMap((dimension): Fitted[] => {
    const score = labelled.find(({ use }) => use.target.id === dimension.id);
    const risk = labelled.find(({ use }) => use.target.id === `${dimension.id}.risk`);
    const found: Fitted[] = [];
    if (score !== undefined)
      found.push(
        fitNumbers(
          numbersOf(dimension, dimension.likelihood === null ? "weights" : "likelihood", rubric),
          score,
          place,
        ),
      );
    if (risk !== undefined && dimension.risk !== null)
      found.push(fitNumbers(numbersOf(dimension, "risk", rubric), risk, place));
    return found;
  });
  const bands = labelled.find(({ use }) => use.target.id === "band");
  const whole = labelled.find(({ use }) => use.target.id === "overall");
  let parts = dimensions;
  let rest = wholes(rubric, parts, whole, bands, place);
  // What the bands can't bear is taken back, the least certain gain first.
  while (rest.worse) {
    const [weakest] = parts
      .filter(({ part, numbers }) => part.adopted && numbers.what !== "risk")
      .sort((one, other) => certainty(one.part) - certainty(other.part));
    if (weakest === undefined) break;
    const part = { ...weakest.part, adopted: false, why: "as the bands or the overall score would agree less" };
    parts = parts.map((one) => (one === weakest ? { ...one, part } : one));
    rest = wholes(rubric, parts, whole, bands, place);
  }
  return {
    folds: FOLDS,
    parts: [...parts.map(({ part }) => part), ...rest.parts],
    changes: [...parts.map(({ part }) => part), ...rest.parts].flatMap(({ adopted, proposed }) =>
      adopted ? proposed : [],
    ),
  };
}

function fitNumbers(numbers: Numbers, labelled: Labelled, place: ReadonlyMap<Evaluation, number>): Fitted {
  const { cases, ruler, use } = labelled;
  const conversations = cases.map(({ evaluation }) => place.get(evaluation)!);
  const weights = cases.map(({ weight }) => weight);
  const binary = ruler.levels.length === 2;
  const common = { weights, conversations, today: numbers.today };
  const problem =
    numbers.what === "weights"
      ? weightsProblem({
          ...common,
          values: cases.map(({ evaluation }) => valuesOf(evaluation, numbers.criteria, Number.NaN)),
          labels: cases.map(({ label }) => label),
          cut: binary ? 1 : null,
        })
      : likelihoodProblem({
          ...common,
          features: cases.map(({ evaluation }) => valuesOf(evaluation, numbers.criteria, 0)),
          came: cases.map(({ levels }) => levels.filter((level) => level >= ruler.cut!).length / levels.length),
        });
  const statistic = numbers.what !== "weights" ? "brier" : binary ? "auc" : "spearman";
  const found = crossValidate(problem, place.size);
  const part = partOf(use.target.id, numbers.what, statistic, problem, found);
  return {
    part: { ...part, proposed: proposalOf(numbers, found) },
    numbers,
    found,
    rows: new Map(conversations.map((conversation, row) => [conversation, row])),
  };
}

/** The numbers that the fit would change. */
function proposalOf({ what, criteria, today, dimension }: Numbers, found: CrossValidated): Change[] {
  const offset = what === "weights" ? 0 : 1;
  return found.numbers.flatMap((to, j): Change[] => {
    const from = today[j]!;
    if (from === to) return [];
    const criterion = criteria[j - offset]!;
    if (what === "weights") return [{ at: { kind: "weight", criterion }, from, to }];
    const model = { dimension: dimension.id, model: what };
    if (j === 0) return [{ at: { kind: "intercept", ...model }, from, to }];
    return [{ at: { kind: "coefficient", ...model, criterion }, from, to }];
  });
}
