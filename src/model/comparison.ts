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
  readonly version: {
    readonly from: string;
    readonly to: string;
    readonly due: Bump;
    /** How far the number goes up; `lowered` where it goes down. */
    readonly said: Bump | "lowered";
    /** Does the number say at least what is due? */
    readonly enough: boolean;
  };
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
}

/** Is the edit made? Edits by their places. */
export type Chosen = (edit: number) => boolean;
