import type { CalibrationReport, TargetReport } from "../model/calibration.js";
import { UserError } from "../model/errors.js";
import type { Evaluation } from "../model/evaluation.js";
import type { LabelSheet } from "../model/labels.js";
import type { Rubric } from "../model/rubric.js";
import { reliability } from "../stats/brier.js";
import { type Case, casesOf } from "./cases.js";
import { ceilingOf } from "./ceiling.js";
import { type ColumnOptions, checkNames, type Use, usesOf } from "./columns.js";
import { groupsOf } from "./groups.js";
import { type Comparison, forecastsOf, measure, type Ruler } from "./measure.js";
import { worstOf } from "./worst.js";

export interface CalibrateOptions extends ColumnOptions {
  /** Target → the label from which on it counts as having come, as `--cut` gives it. */
  readonly cuts: Readonly<Record<string, string>>;
  /** How many disagreements to list of each target. */
  readonly worst: number;
}

/** What one target's labels and evaluations are, ready to measure or to fit. */
export interface Labelled {
  readonly use: Use;
  readonly ruler: Ruler;
  readonly cases: readonly (Case & { readonly rubric: number })[];
}

const BINS = 10;

/** Everything that can be compared. Throws `UserError` where the sheet can't be understood, or nothing can be compared. */
export function calibrate(
  rubric: Rubric,
  evaluations: readonly Evaluation[],
  sheet: LabelSheet,
  options: CalibrateOptions,
): {
  readonly targets: readonly TargetReport[];
  readonly labelled: readonly Labelled[];
  readonly uses: readonly Use[];
} {
  const byId = new Map(evaluations.map((evaluation) => [evaluation.conversation, evaluation]));
  const uses = usesOf(sheet, rubric, evaluations, options);
  const used = uses.map(({ target }) => target.id);
  for (const option of ["scales", "cuts"] as const)
    checkNames(Object.keys(options[option]), option === "cuts" ? "--cut" : "--scale", used);
  const labelled: Labelled[] = [];
  const targets = uses.map((use) => {
    const { cases, offScale } = casesOf(use, sheet, byId);
    const ruler = rulerOf(use, options.cuts);
    const compared = cases.filter((one): one is Case & { rubric: number } => one.rubric !== null);
    labelled.push({ use, ruler, cases: compared });
    return report(use, ruler, cases, compared, offScale, rubric, { worst: options.worst, weighted: sheet.weighted });
  });
  return { targets, labelled, uses };
}

function rulerOf({ scale, target }: Use, cuts: CalibrateOptions["cuts"]): Ruler {
  const { levels, ordered, step } = scale;
  const base = { levels, ordered, step, likelihood: target.likelihood };
  if (!ordered && Object.hasOwn(cuts, target.id))
    throw new UserError("--cut", `${target.id} is one of several words, which have no order`, "Take it out.");
  if (!ordered) return { ...base, cut: null };
  if (!Object.hasOwn(cuts, target.id)) return { ...base, cut: Math.floor((levels.length - 1) / 2) + 1 };
  const given = cuts[target.id]!;
  const at = scale.position(given);
  if (at !== null && Math.round(at) > 0) return { ...base, cut: Math.round(at) };
  const some = levels.slice(1).join(", ");
  throw new UserError("--cut", `“${given}” is no step of ${target.id} above the lowest`, `Steps to begin at: ${some}.`);
}

function report(
  use: Use,
  ruler: Ruler,
  cases: readonly Case[],
  compared: Labelled["cases"],
  offScale: Readonly<Record<string, number>>,
  rubric: Rubric,
  { worst, weighted }: { readonly worst: number; readonly weighted: boolean },
): TargetReport {
  const { target, scale, column } = use;
  const comparisons = compared.map(
    ({ rubric, label, levels, weight }, unit): Comparison => ({ unit, weight, given: rubric, label, levels }),
  );
  const measured = measure(comparisons, ruler);
  const once = weighted ? measure(comparisons.map((one) => ({ ...one, weight: 1 })), ruler) : null; // biome-ignore format: a choice
  const { groups, small } = scale.ordered
    ? groupsOf(compared, ruler)
    : { groups: [], small: { agent: 0, channel: 0, language: 0 } };
  return {
    target: target.id,
    title: target.title,
    column,
    kind: scale.ordered ? "ordered" : "classes",
    scale: scale.levels,
    observed: scale.observed,
    n: compared.length,
    effective: weighted ? effectiveOf(compared) : null,
    notApplicable: cases.length - compared.length,
    ties: cases.filter(({ levels }) => levels.length > 1).length,
    offScale,
    cut: ruler.cut === null ? null : scale.levels[ruler.cut]!,
    ...measured,
    unweighted: once === null ? null : { statistics: once.statistics, cuts: once.cuts, classes: once.classes },
    headline: headlineOf(use),
    ceiling: ceilingOf(cases, ruler),
    groups,
    smallGroups: small,
    reliability: ruler.likelihood ? curve(comparisons, ruler) : null,
    worst: worstOf(compared, use, rubric, worst),
  };
}

/** As how many conversations of one weight they count: (sum of weights)² / sum of squared weights. L. Kish, Survey Sampling (1965). */
function effectiveOf(cases: readonly Case[]): number | null {
  const sum = cases.reduce((total, { weight }) => total + weight, 0);
  const squares = cases.reduce((total, { weight }) => total + weight ** 2, 0);
  return squares > 0 ? Math.round((10 * sum ** 2) / squares) / 10 : null;
}

function headlineOf({ target, scale }: Use): string {
  if (!scale.ordered) return "macroF1";
  if (target.kind === "levels") return scale.levels.length === 2 ? "f1" : "quadraticKappa";
  return scale.levels.length === 2 ? "auc" : "spearman";
}

function curve(comparisons: readonly Comparison[], ruler: Ruler): TargetReport["reliability"] {
  const found = forecastsOf(comparisons, ruler);
  const bins = reliability(
    found.map(({ forecast }) => forecast),
    found.map(({ weight }) => weight),
    BINS,
  );
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
  return bins.map(({ from, to, n, predicted, observed }) => ({
    from,
    to,
    n,
    predicted: round(predicted)!,
    observed: round(observed.mean),
    low: round(observed.low),
    high: round(observed.high),
  }));
}

/** Which columns were taken for what, which not, and which conversations the transcripts lack. */
export function labelsOf(
  sheet: LabelSheet,
  uses: readonly Use[],
  known: ReadonlySet<string>,
  conversations: number,
): CalibrationReport["labels"] {
  const labelled = new Set(sheet.readings.map(({ conversation }) => conversation));
  const unknown = [...labelled].filter((id) => !known.has(id));
  const used = new Set(uses.map(({ column }) => column));
  const reviewers = sheet.readings.filter(({ settled }) => !settled).map(({ reviewer }) => reviewer ?? "");
  return {
    file: sheet.file,
    readings: sheet.readings.length,
    reviewers: new Set(reviewers).size,
    unfilled: sheet.unfilled,
    unnamed: sheet.unnamed,
    weighted: sheet.weighted,
    conversations: labelled.size - unknown.length,
    unknown: unknown.length,
    unknownIds: unknown.slice(0, 5),
    unlabelled: conversations - (labelled.size - unknown.length),
    columns: uses.map(({ column, target, scale }) => ({
      column,
      target: target.id,
      scale: scale.levels,
      observed: scale.observed,
    })),
    unused: sheet.columns.filter((column) => !used.has(column)),
  };
}
