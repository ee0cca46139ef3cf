import type { RubricStamp } from "./evaluation.js";
import type { InputReport } from "./report.js";

/** Whose words phrases are taken from; `any`: agents' and customers'. */
export const SPEAKERS = ["agent", "customer", "any"] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What conversations are told apart by. */
export interface SuggestionTarget {
  readonly dimension: string;
  /** Only conversations that it applies to; null for all that the dimension scores. */
  readonly criterion: string | null;
  /** Whether the criterion's own value sets high and low apart, rather than the dimension's score. */
  readonly own: boolean;
}

/** A place where a phrase was said, names taken out. */
export interface SuggestionExample {
  readonly conversation: string;
  readonly text: string;
}

/** A phrase that is said more often where conversations score high, or low. */
export interface Suggestion {
  readonly phrase: string;
  readonly side: "high" | "low";
  /** Numbers of conversations that have it. */
  readonly high: number;
  readonly low: number;
  readonly conversations: number;
  /** How often it is said in all of them. */
  readonly occurrences: number;
  readonly logOdds: number;
  readonly z: number;
  /** None where quotes are kept out. */
  readonly examples: readonly SuggestionExample[];
}

/** A side of the comparison: so many conversations, with scores (0–100, or values 0–1) from `from` to `to`. */
export interface SuggestionSide {
  readonly conversations: number;
  readonly from: number;
  readonly to: number;
}

/** Candidates for cues, for a person to judge. */
export interface SuggestionReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: RubricStamp;
  readonly inputs: readonly InputReport[];
  readonly target: SuggestionTarget;
  readonly by: Speaker;
  /** Conversations that have a score, those in the middle included. */
  readonly conversations: number;
  readonly high: SuggestionSide;
  readonly low: SuggestionSide;
  /** A phrase is compared that so many conversations have. */
  readonly leastConversations: number;
  readonly compared: number;
  /** Phrases are shown from this |z| on. */
  readonly threshold: number;
  /** How many would be beyond it if nothing were different, at most. */
  readonly byChance: number;
  /** How many are beyond it, those that say the same left out. */
  readonly found: number;
  readonly phrases: readonly Suggestion[];
}

/** How suggestions are shown. */
export interface SuggestionReporter {
  readonly id: string;
  render(report: SuggestionReport, options: SuggestionReporterOptions): string;
}

export interface SuggestionReporterOptions {
  readonly width: number;
  readonly color: boolean;
  /** The rubric's. */
  readonly title: string;
}
