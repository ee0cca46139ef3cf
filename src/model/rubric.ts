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

export interface Criterion {
  readonly id: string;
  readonly dimension: string;
  readonly question: string;
  readonly weight: number;
  /** A value below 0.5 makes the conversation's band `failed`. */
  readonly critical: boolean;
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
  /** Codes of the languages whose words it reads, such as `en`. */
  readonly languages: readonly string[];
  /** Lowest `overall` of each band. */
  readonly bands: { readonly met: number; readonly exceeded: number };
  readonly dimensions: readonly Dimension[];
  readonly criteria: readonly Criterion[];
  readonly scanner: CueScanner;
}
