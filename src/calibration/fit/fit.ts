import type { Change, Estimate, FitPart, FitReport } from "../../model/calibration.js";
import type { Evaluation } from "../../model/evaluation.js";
import type { Rubric } from "../../model/rubric.js";
import type { Labelled } from "../calibrate.js";
import { rounded } from "../measure.js";
import { bandsProblem } from "./bands.js";
import { type CrossValidated, crossValidate, FOLDS, type Problem } from "./cross-validate.js";
import { likelihoodProblem } from "./likelihood.js";
import { type Numbers, numbersOf, scoreBy, valuesOf } from "./scores.js";
import { weightsProblem } from "./weights.js";

/** Fewer labelled conversations than these are not fitted to. */
const FEWEST = 30;
/** A 95% interval is that many standard errors wide. */
const WIDTH = 2 * 1.96;

/** A part that was fitted, with what it takes to go on from there. */
interface Fitted {
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
 * more than a standard error; whatever does not, stays as it is.
 */
export function fit(rubric: Rubric, evaluations: readonly Evaluation[], labelled: readonly Labelled[]): Proposal {
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
    const part = { ...weakest.part, adopted: false, why: "as the bands would agree less" };
    parts = parts.map((one) => (one === weakest ? { ...one, part } : one));
    rest = wholes(rubric, parts, whole, bands, place);
  }
  return {
    folds: FOLDS,
    parts: [...parts.map(({ part }) => part), ...rest.parts],
    changes: [...parts.flatMap(changesOf), ...rest.changes],
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
  return { part, numbers, found, rows: new Map(conversations.map((conversation, row) => [conversation, row])) };
}

function partOf(target: string, what: string, statistic: string, problem: Problem, found: CrossValidated): FitPart {
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
  // Breiman et al., Classification and Regression Trees (1984), 3.4.3: within one standard error nothing is better.
  if (problem.rows < FEWEST) return `as fewer than ${FEWEST} conversations are labelled`;
  if (over.value === null) return "as the labels do not vary";
  if (numbers.every((number, j) => number === problem.today[j])) return "as nothing is clearly better";
  return over.value > errorOf(over) ? null : "as the gain is no more than chance gives";
}

/** A gain in standard errors. */
function certainty({ gain }: FitPart): number {
  return (gain.value ?? 0) / errorOf(gain);
}

/** The standard error that an interval tells; infinite without one. */
function errorOf({ low, high }: Estimate): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / WIDTH;
}

function changesOf({ part, numbers, found }: Fitted): Change[] {
  if (!part.adopted) return [];
  const { what, criteria, today, dimension } = numbers;
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

interface Wholes {
  readonly parts: readonly FitPart[];
  readonly changes: readonly Change[];
  /** Would the bands agree clearly less than today's, with the dimensions as they were fitted? */
  readonly worse: boolean;
}

/** Dimension weights and bands, with the dimensions as they come out of their own fits. */
function wholes(
  rubric: Rubric,
  fitted: readonly Fitted[],
  whole: Labelled | undefined,
  bands: Labelled | undefined,
  place: ReadonlyMap<Evaluation, number>,
): Wholes {
  const { dimensions } = rubric;
  const scores = (evaluation: Evaluation) =>
    Float64Array.from(dimensions, ({ id }) => scoreOf(id, evaluation, fitted, place.get(evaluation)!));
  const today = dimensions.map(({ weight }) => weight);
  const weightChanges = (numbers: readonly number[]) =>
    dimensions.flatMap(({ id, weight }, j): Change[] =>
      numbers[j] === weight ? [] : [{ at: { kind: "dimension", dimension: id }, from: weight, to: numbers[j]! }],
    );
  const parts: FitPart[] = [];
  const changes: Change[] = [];
  let weights: readonly number[] = today;
  if (whole !== undefined) {
    const { cases, ruler } = whole;
    const binary = ruler.levels.length === 2;
    const problem = weightsProblem({
      values: cases.map(({ evaluation }) => scores(evaluation)),
      labels: cases.map(({ label }) => label),
      cut: binary ? 1 : null,
      weights: cases.map(({ weight }) => weight),
      conversations: cases.map(({ evaluation }) => place.get(evaluation)!),
      today,
    });
    const found = crossValidate(problem, place.size);
    const part = partOf("overall", "dimension weights", binary ? "auc" : "spearman", problem, found);
    parts.push(part);
    if (part.adopted) {
      weights = found.numbers;
      changes.push(...weightChanges(weights));
    }
  }
  if (bands === undefined) return { parts, changes, worse: false };
  const { cases } = bands;
  const problem: Problem = {
    ...bandsProblem({
      values: cases.map(({ evaluation }) => scores(evaluation)),
      failed: cases.map(({ evaluation }) => evaluation.critical.length > 0),
      levels: cases.map(({ levels }) => levels),
      weights: cases.map(({ weight }) => weight),
      conversations: cases.map(({ evaluation }) => place.get(evaluation)!),
      today: [...weights, rubric.bands.met, rubric.bands.exceeded],
      fitWeights: whole === undefined,
    }),
    published: cases.map(({ rubric: band }) => band),
  };
  const found = crossValidate(problem, place.size);
  const what = whole === undefined ? "bands and dimension weights" : "bands";
  const part = partOf("band", what, "quadraticKappa", problem, found);
  const { value, ...bounds } = part.gain;
  const worse = (value ?? 0) < -errorOf({ value, ...bounds });
  if (!part.adopted) return { parts: [...parts, part], changes, worse };
  const numbers = found.numbers;
  changes.push(...weightChanges(numbers.slice(0, -2)));
  (["met", "exceeded"] as const).forEach((band, i) => {
    const [from, to] = [rubric.bands[band], numbers.at(i - 2)!];
    if (from !== to) changes.push({ at: { kind: "band", band }, from, to });
  });
  return { parts: [...parts, part], changes, worse };
}

/** A dimension's score as an adopted fit gives it, by numbers that were not fitted to the conversation. */
function scoreOf(id: string, evaluation: Evaluation, fitted: readonly Fitted[], conversation: number): number {
  const own = fitted.find(
    ({ numbers, part }) => numbers.dimension.id === id && numbers.what !== "risk" && part.adopted,
  );
  const score = evaluation.dimensions[id]!.score;
  if (own === undefined || score === null) return score === null ? Number.NaN : score / 100;
  const row = own.rows.get(conversation);
  const numbers = row === undefined ? undefined : own.found.unseenNumbers[row];
  return scoreBy(own.numbers, numbers ?? own.found.numbers, evaluation);
}
