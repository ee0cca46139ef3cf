import type { Change, FitPart } from "../../model/calibration.js";
import type { Evaluation } from "../../model/evaluation.js";
import type { Rubric } from "../../model/rubric.js";
import type { Labelled } from "../calibrate.js";
import { bandsProblem } from "./bands.js";
import { crossValidate, type Problem } from "./cross-validate.js";
import type { Fitted } from "./fit.js";
import { errorOf, partOf } from "./part.js";
import { scoreBy } from "./scores.js";
import { weightsProblem } from "./weights.js";

/** What came of the parts that rest on all dimensions. */
export interface Wholes {
  readonly parts: readonly FitPart[];
  /** Would they agree clearly less than today's, with the dimensions as they were fitted? */
  readonly worse: boolean;
}

/** Dimension weights and bands, with the dimensions as they come out of their own fits. */
export function wholes(
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
  const common = ({ cases }: Labelled) => ({
    values: cases.map(({ evaluation }) => scores(evaluation)),
    weights: cases.map(({ weight }) => weight),
    conversations: cases.map(({ evaluation }) => place.get(evaluation)!),
  });
  const proposalOf = (numbers: readonly number[]): Change[] => {
    const weights = dimensions.map(({ id, weight }, j): Change => ({ at: { kind: "dimension", dimension: id }, from: weight, to: numbers[j]! })); // biome-ignore format: one step
    const bands = (["met", "exceeded"] as const).map((band, j): Change => ({ at: { kind: "band", band }, from: rubric.bands[band], to: numbers[dimensions.length + j] ?? rubric.bands[band] })); // biome-ignore format: one step
    return [...weights, ...bands].filter(({ from, to }) => from !== to);
  };
  const parts: FitPart[] = [];
  let weights: readonly number[] = today;
  if (whole !== undefined) {
    const { cases, ruler } = whole;
    const binary = ruler.levels.length === 2;
    const labels = cases.map(({ label }) => label);
    const published = cases.map(({ evaluation }) => evaluation.overall! / 100);
    const problem = { ...weightsProblem({ ...common(whole), labels, cut: binary ? 1 : null, today }), published };
    const found = crossValidate(problem, place.size);
    const part = partOf("overall", "dimension weights", binary ? "auc" : "spearman", problem, found);
    parts.push({ ...part, proposed: proposalOf(found.numbers) });
    if (part.adopted) weights = found.numbers;
  }
  if (bands !== undefined) {
    const { cases } = bands;
    const problem: Problem = {
      ...bandsProblem({
        ...common(bands),
        failed: cases.map(({ evaluation }) => evaluation.critical.length > 0),
        levels: cases.map(({ levels }) => levels),
        today: [...weights, rubric.bands.met, rubric.bands.exceeded],
        fitWeights: whole === undefined,
      }),
      published: cases.map(({ rubric: band }) => band),
    };
    const found = crossValidate(problem, place.size);
    const what = whole === undefined ? "bands and dimension weights" : "bands";
    const part = partOf("band", what, "quadraticKappa", problem, found);
    const proposed = proposalOf(found.numbers).filter(({ at }) => whole === undefined || at.kind === "band");
    parts.push({ ...part, proposed });
  }
  return { parts, worse: parts.some(({ gain }) => (gain.value ?? 0) < -errorOf(gain)) };
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
