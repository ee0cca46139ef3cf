import type { Conversation } from "./conversation.js";
import type { Check, Finding } from "./criterion.js";
import type { RubricStamp } from "./evaluation.js";

/** A likelihood over criterion values: 1 / (1 + exp(-(intercept + sum of coefficient × value))). */
export interface Logistic {
  readonly intercept: number;
  /** By criterion id; a criterion that does not apply adds nothing. */
  readonly coefficients: Readonly<Record<string, number>>;
}

export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** Share in `overall`; 0 or more. */
  readonly weight: number;
  /** Null: the weighted mean of the criteria that apply. */
  readonly likelihood: Logistic | null;
  /** A second likelihood, reported as `risk`. */
  readonly risk: Logistic | null;
}

/** Short transcripts that a criterion must pass, fail and skip; `[[…]]` marks what the evidence must touch. */
export interface CriterionTests {
  readonly pass: readonly string[];
  readonly fail: readonly string[];
  readonly skip: readonly string[];
}

/** A level of a graded criterion, as scorecards have them. */
export interface Grade {
  /** The lowest value, 0–1, that is given this grade. */
  readonly from: number;
  /** What it is worth, 0–1. */
  readonly value: number;
  readonly description: string;
}

/** How a criterion is asked in some channels, or in some languages. */
export interface Variant {
  /** Names in lower case; null for any. */
  readonly channels: readonly string[] | null;
  /** Codes of languages; null for those of the rubric. */
  readonly languages: readonly string[] | null;
  readonly readsText: boolean;
  readonly when: Check | null;
  readonly check: Check;
}

export interface Criterion {
  readonly id: string;
  readonly dimension: string;
  readonly question: string;
  readonly weight: number;
  /** Points, of 100, that a value of 1 adds to its dimension's score, outside of its mean; null for an ordinary criterion. */
  readonly bonus: number | null;
  /** A value below 0.5 makes the conversation's band `failed`. */
  readonly critical: boolean;
  /** From the lowest to the highest; null where the value stays as it is. */
  readonly grades: readonly Grade[] | null;
  /** The first that fits a conversation is asked in place of `when` and `check`. */
  readonly variants: readonly Variant[];
  readonly good: string;
  readonly coach: string;
  readonly tests: CriterionTests;
  /** Does the check, or the `when`, read words? */
  readonly readsText: boolean;
  readonly when: Check | null;
  readonly check: Check;
}

/** Finds all cues of a rubric. */
export interface CueScanner {
  /** What writes a conversation's texts with letters that mean nothing for its names, each as long as it was. */
  nameless(conversation: Conversation): (text: string) => string;
  /** By the number of a list: what it finds in the texts of these messages, in order. */
  scan(
    conversation: Conversation,
    messages: readonly number[],
    text: (message: number) => string,
  ): readonly (readonly Finding[] | undefined)[];
}

/** A rubric, ready to evaluate with. */
export interface Rubric extends RubricStamp {
  readonly title: string;
  readonly description: string;
  /** One line on when to use it. */
  readonly purpose: string;
  /** Codes of the languages whose words it reads, such as `en`. */
  readonly languages: readonly string[];
  /** Lowest `overall` of each band. */
  readonly bands: { readonly met: number; readonly exceeded: number };
  readonly dimensions: readonly Dimension[];
  readonly criteria: readonly Criterion[];
  readonly scanner: CueScanner;
  /** Ends the programs that its criteria have started. */
  close(): Promise<void>;
}
