import type { CriterionVerdict, RubricStamp } from "./evaluation.js";
import type { InputReport } from "./report.js";

/** A figure with its 95% interval; null where the data says nothing, bounds null where there is too little to tell. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Statistics by name, such as `exact`, `kappa` or `spearman`. */
export type Statistics = Readonly<Record<string, Estimate>>;

/** How far the rubric runs high (above 0) or low, in units of the reviewers' scale; of a likelihood, in shares of 1. */
export interface GroupBias {
  readonly by: "agent" | "channel" | "language";
  readonly name: string;
  readonly n: number;
  readonly bias: Estimate;
}

/** Likelihoods that lie close together (0–1), and how often it came. */
export interface ReliabilityPoint {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly predicted: number;
  readonly observed: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A conversation on which the rubric and the reviewers are far apart. */
export interface Disagreement {
  readonly conversation: string;
  readonly agent: string | null;
  /** What the rubric says, as it stands in the ndjson output, and what that is on the reviewers' scale. */
  readonly rubric: string | number;
  readonly rubricOnScale: string;
  readonly label: string;
  /** From 0 (the same) to 1 (the scale's ends). */
  readonly apart: number;
  /** The verdicts that drew the score away from the label most. */
  readonly criteria: readonly (CriterionVerdict & { readonly question: string })[];
}

/** What the reviewers say of one another, by the same statistics: no rubric can be expected to agree better. */
export interface Ceiling {
  readonly reviewers: number;
  /** Conversations that two or more judged. */
  readonly n: number;
  readonly statistics: Statistics;
}

/** How well a dimension, fact, band or criterion agrees with the reviewers. */
export interface TargetReport {
  readonly target: string;
  readonly title: string;
  readonly column: string;
  /** `ordered`: a scale from low to high; `classes`: words without an order. */
  readonly kind: "ordered" | "classes";
  /** The reviewers' scale, low to high, or the classes. */
  readonly scale: readonly string[];
  /** Was the scale read off the labels? */
  readonly observed: boolean;
  /** Conversations compared, and those that reviewers judged while the rubric says nothing of them. */
  readonly n: number;
  /** As how many of equal weight they count, at most `n`; null where nothing is weighted. */
  readonly effective: number | null;
  readonly notApplicable: number;
  /** Conversations whose label lies between two steps or classes, as reviewers were split: each counts for half. */
  readonly ties: number;
  /** Verdicts that are not on the scale, and so are left out, by word. */
  readonly offScale: Readonly<Record<string, number>>;
  /** Where the upper part of the scale begins, for `auc`, `f1` and likelihoods; null for classes. */
  readonly cut: string | null;
  /** Weighted, where the sheet says how conversations were drawn: of the whole that they were drawn from. */
  readonly statistics: Statistics;
  /** The same of the sheet alone, each conversation counting once; null where nothing is weighted. */
  readonly unweighted: Pick<TargetReport, "statistics" | "cuts" | "classes"> | null;
  /** The statistic to look at first. */
  readonly headline: string;
  /** The area under the curve of each upper part of the scale. */
  readonly cuts: readonly ({ readonly from: string } & Estimate)[];
  /** F1 of each class. */
  readonly classes: readonly ({ readonly name: string } & Estimate)[];
  readonly ceiling: Ceiling | null;
  /** Rows: the rubric, columns: the reviewers; both in the order of the scale. Weighted counts. */
  readonly confusion: readonly (readonly number[])[];
  readonly groups: readonly GroupBias[];
  /** Groups too small to be judged. */
  readonly smallGroups: Readonly<Record<"agent" | "channel" | "language", number>>;
  /** Of a likelihood. */
  readonly reliability: readonly ReliabilityPoint[] | null;
  readonly worst: readonly Disagreement[];
}

/** A number of a rubric that `--fit` proposes to change. */
export interface Change {
  readonly at:
    | { readonly kind: "weight"; readonly criterion: string }
    | { readonly kind: "dimension"; readonly dimension: string }
    | { readonly kind: "intercept"; readonly dimension: string; readonly model: "likelihood" | "risk" }
    | {
        readonly kind: "coefficient";
        readonly dimension: string;
        readonly model: "likelihood" | "risk";
        readonly criterion: string;
      }
    | { readonly kind: "band"; readonly band: "met" | "exceeded" };
  readonly from: number;
  readonly to: number;
}

/** A group of numbers that were fitted together to one target. */
export interface FitPart {
  readonly target: string;
  /** What was fitted: `weights`, `likelihood`, `risk`, or `bands`. */
  readonly what: string;
  readonly n: number;
  /** The statistic that was compared, and whether more of it is better. */
  readonly statistic: string;
  readonly higherIsBetter: boolean;
  /** On conversations that the fit had not seen, mean over folds. */
  readonly today: number | null;
  readonly fitted: number | null;
  /** How much better, with the interval over conversations; above 0 is better, whatever the statistic. */
  readonly gain: Estimate;
  readonly adopted: boolean;
  /** Why it was not; null where it was. */
  readonly why: string | null;
  /** What the fit to all labels would change, adopted or not. */
  readonly proposed: readonly Change[];
}

export interface FitReport {
  readonly folds: number;
  readonly parts: readonly FitPart[];
  readonly changes: readonly Change[];
  readonly version: { readonly from: string; readonly to: string };
  /** The file written, null without one. */
  readonly file: string | null;
}

/** What a column of the sheet was taken for. */
export interface ColumnUse {
  readonly column: string;
  readonly target: string;
  readonly scale: readonly string[];
  readonly observed: boolean;
}

export interface CalibrationReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: RubricStamp;
  readonly inputs: readonly InputReport[];
  readonly labels: {
    readonly file: string;
    /** Rows that judge something. */
    readonly readings: number;
    readonly reviewers: number;
    /** Conversations that the sheet names and says nothing of. */
    readonly unfilled: number;
    /** Conversations that are judged more than once without a reviewer's name, taken for different reviewers. */
    readonly unnamed: number;
    readonly weighted: boolean;
    /** Labelled conversations that the transcripts have, and that they have not. */
    readonly conversations: number;
    readonly unknown: number;
    /** A few of those ids. */
    readonly unknownIds: readonly string[];
    /** Conversations of the transcripts without a label. */
    readonly unlabelled: number;
    readonly columns: readonly ColumnUse[];
    /** Columns that no target uses. */
    readonly unused: readonly string[];
  };
  readonly targets: readonly TargetReport[];
  readonly fit: FitReport | null;
}

/** An output format of `wow calibrate`. To add one: a file in `reporters/calibration/`, and a line in its `index.ts`. */
export interface CalibrationReporter {
  /** The name in `--format`. */
  readonly id: string;
  /** File extensions that choose it in `--output`, with the dot. */
  readonly extensions: readonly string[];
  render(report: CalibrationReport, options: CalibrationReporterOptions): string;
}

export interface CalibrationReporterOptions {
  readonly width: number;
  readonly color: boolean;
  /** The rubric's title. */
  readonly title: string;
}
