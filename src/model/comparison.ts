import type { Estimate } from "./calibration.js";
import type { Band, RubricStamp } from "./evaluation.js";
import type { Figure, InputReport } from "./report.js";

/** What kind of thing an edit changes. */
export type EditKind =
  | "cues"
  | "list"
  | "option"
  | "check"
  | "when"
  | "criterion-added"
  | "criterion-removed"
  | "criterion-renamed"
  | "criterion-moved"
  | "weight"
  | "critical"
  | "bonus"
  | "grades"
  | "variants"
  | "languages"
  | "bands"
  | "dimension-added"
  | "dimension-removed"
  | "dimension-weight"
  | "dimension-model"
  | "coefficient"
  | "intercept"
  | "code"
  | "wording";

/** What an edit can do: move a score, change what outputs call something, or change words for people alone. */
export type Effect = "score" | "name" | "wording";

/** One change in meaning, at one place or at several that are changed alike. */
export interface Edit {
  /** From `e1`, in the order of the new version. */
  readonly id: string;
  readonly kind: EditKind;
  readonly effect: Effect;
  /** The criteria that it touches, as the new version calls them, or the old one where they are gone. */
  readonly criteria: readonly string[];
  readonly dimension: string | null;
  /** The named list that it changes. */
  readonly list: string | null;
  /** Where in the rubric, as a path such as `criteria.courteous.check.any`; one of its places. */
  readonly place: string;
  /** What was there and what is there now, as in the file; null for nothing. */
  readonly from: unknown;
  readonly to: unknown;
  /** Words lost and gained, where it changes a list of words. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** For people. */
  readonly sentence: string;
}

/** How far a version number goes up. */
export type Bump = "none" | "patch" | "minor" | "major";

/** What two versions of a rubric mean for one another, whatever they score. */
export interface RubricDifference {
  readonly edits: readonly Edit[];
  readonly scoresCanChange: boolean;
  /** Null where they are different rubrics, whose numbers say nothing of one another. */
  readonly version: {
    readonly from: string;
    readonly to: string;
    readonly due: Bump;
    /** How far the number goes up; `lowered` where it goes down. */
    readonly said: Bump | "lowered";
    /** Does the number say at least what is due? */
    readonly enough: boolean;
  } | null;
}

/** What an edit can move in a conversation's scores. */
export interface Reach {
  /** Keys of criteria whose verdicts it may change; `*` for all that read words. */
  readonly verdicts: ReadonlySet<string>;
  /** Does it change how verdicts become scores and bands? */
  readonly scoring: boolean;
  /** Keys of criteria of which one must have a value for it to change how verdicts become scores; null: whatever they say. */
  readonly counts: ReadonlySet<string> | null;
  /** Words that it takes out or puts in; null where it does more than that. */
  readonly words: { readonly lost: readonly string[]; readonly gained: readonly string[] } | null;
  /** Does it do nothing to a conversation in which none of its words stands? */
  readonly silent: boolean;
}

/** Is the edit made? Edits by their places. */
export type Chosen = (edit: number) => boolean;

/** What one edit did to one conversation: its Shapley value, in points of `overall` and in bands (failed 0, met 1, exceeded 2). */
export interface EditShare {
  /** The id of the edit. */
  readonly edit: string;
  readonly points: number;
  readonly bands: number;
  /** Standard errors; 0 where the values were worked out and not sampled. */
  readonly pointsError: number;
  readonly bandsError: number;
}

/** A conversation's overall score and band, and those of its dimensions. */
export interface Standing {
  readonly overall: number | null;
  readonly band: Band | null;
  readonly dimensions: Readonly<Record<string, number | null>>;
}

/** A conversation that one of the versions scores otherwise. */
export interface ChangedConversation {
  readonly conversation: string;
  readonly agent: string | null;
  readonly was: Standing;
  readonly is: Standing;
  /** Their points sum to the change of `overall`, their bands to that of the band. Empty where one version has no score. */
  readonly shares: readonly EditShare[];
}

/** A dimension, or the whole, under both versions: only conversations that both score. */
export interface Shift {
  /** `overall`, or a dimension's id. */
  readonly id: string;
  readonly title: string;
  readonly n: number;
  readonly was: number | null;
  readonly is: number | null;
  /** The mean difference, with the 95% interval of paired differences (Student's t). */
  readonly shift: Figure;
  /** Spearman's rank correlation of the two scores. */
  readonly correlation: Estimate;
  /** Conversations that only one version scores. */
  readonly onlyOld: number;
  readonly onlyNew: number;
  readonly whole: WholeMeans;
}

/** Means over all conversations that each version scores, as a report of each by itself gives them. */
export interface WholeMeans {
  readonly was: Figure;
  readonly is: Figure;
}

/** What an edit did to all conversations that both versions score. */
export interface EditEffect {
  readonly edit: string;
  /** Points of `overall`, in the mean over all these conversations, and its standard error from sampling. */
  readonly points: number;
  readonly pointsError: number;
  /** Conversations that it moved up and down, by 0.05 points or more. */
  readonly up: number;
  readonly down: number;
  /** The sum of its shares in changes of band. */
  readonly bands: number;
}

/** An agent under both versions: only conversations that both score. */
export interface AgentShift {
  readonly agent: string;
  readonly conversations: number;
  /** Fewer conversations than agents are compared by. */
  readonly tooFew: boolean;
  readonly was: Figure;
  readonly is: Figure;
  readonly shift: Figure;
  readonly whole: WholeMeans;
}

/** Two agents whose order turned. Differences are the first one's mean less the second's, with Welch's 95% interval. */
export interface TurnedPair {
  readonly ahead: string;
  readonly behind: string;
  readonly was: Figure;
  readonly is: Figure;
  /** Do both intervals leave 0 out, on opposite sides? */
  readonly beyond: boolean;
}

/** A cue that an edit lost or gained, where it counts in one version and not in the other. */
export interface CueEffect {
  readonly edit: string;
  readonly cue: string;
  /** Does it match newly, or no longer? */
  readonly gained: boolean;
  readonly matches: number;
  readonly conversations: number;
  /** A few places; `quote` is left out where quotes are kept out. */
  readonly examples: readonly { readonly conversation: string; readonly message: number; readonly quote?: string }[];
}

/** What the edits do to real conversations. */
export interface ComparisonEffect {
  readonly inputs: readonly InputReport[];
  readonly conversations: number;
  /** Conversations in which a criterion broke, in either version. */
  readonly errors: number;
  /** `overall` first, then the dimensions of the new version, then those that are gone. */
  readonly shifts: readonly Shift[];
  /** Old band → new band → conversations; `none` where there is no score. */
  readonly bands: Readonly<Record<Band | "none", Readonly<Record<Band | "none", number>>>>;
  /** In the order of the edits, those that move a score. */
  readonly edits: readonly EditEffect[];
  /** Every conversation with another score or band, in the order of the input. */
  readonly changed: readonly ChangedConversation[];
  /** Of these, those whose shares were sampled, as more than ten edits were at work. */
  readonly sampled: number;
  readonly becameScorable: readonly string[];
  readonly stoppedBeingScorable: readonly string[];
  readonly agents: readonly AgentShift[];
  readonly turned: readonly TurnedPair[];
  readonly cues: readonly CueEffect[];
}

/** Names of one version of a rubric. */
export interface VersionStamp extends RubricStamp {
  readonly title: string;
  /** As it was named on the command line. */
  readonly source: string;
}

export interface ComparisonReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly was: VersionStamp;
  readonly is: VersionStamp;
  readonly difference: RubricDifference;
  /** Null without files. */
  readonly effect: ComparisonEffect | null;
}

/** An output format of `wow diff`. To add one: a file in `reporters/comparison/`, and a line in its `index.ts`. */
export interface ComparisonReporter {
  /** The name in `--format`. */
  readonly id: string;
  /** File extensions that choose it in `--output`, with the dot. */
  readonly extensions: readonly string[];
  render(report: ComparisonReport, options: ComparisonReporterOptions): string;
}

export interface ComparisonReporterOptions {
  readonly width: number;
  readonly color: boolean;
}
