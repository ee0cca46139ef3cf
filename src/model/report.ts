import type { Evaluation, RubricStamp } from "./evaluation.js";
import type { DateOrder } from "./reading.js";

/** A mean or rate with its 95% interval; null where the data says nothing. */
export interface Figure {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** A criterion over many conversations; `mean` is 0–1 over the `n` that it applied to. */
export interface CriterionSummary {
  readonly id: string;
  readonly mean: number | null;
  readonly n: number;
  readonly notApplicable: number;
  readonly errors: number;
}

/** Scores of many conversations: means and their bounds 0–100, rates 0–1. */
export interface Summary {
  readonly conversations: number;
  readonly tooFew: boolean;
  readonly overall: Figure;
  readonly dimensions: Readonly<Record<string, Figure>>;
  readonly risk: Figure;
  readonly opportunities: number;
  readonly answered: number;
  readonly resolvedRate: Figure;
  readonly fcrRate: Figure;
  readonly bands: Readonly<Record<"failed" | "met" | "exceeded", number>>;
  readonly criteria: readonly CriterionSummary[];
}

export interface AgentReport extends Summary {
  readonly agent: string | null;
}

/** One input file as it was read; `skipped` counts by reason what could not be used. */
export interface InputReport {
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly conversations: number;
  readonly messages: number;
  readonly skipped: Readonly<Record<string, number>>;
}

/** Of an input only what reports say of it. */
export function reportOf({ file, format, sha256, conversations, messages, skipped }: InputReport): InputReport {
  return { file, format, sha256, conversations, messages, skipped };
}

/** A criterion that broke, in how many conversations, and the first of them with its reason. */
export interface BrokenCriterion {
  readonly criterion: string;
  readonly conversations: number;
  readonly first: string;
  readonly reason: string;
}

/** What a reader of the report should know of the whole, counted in conversations. */
export interface Notes {
  /** Days within which a return of the same customer counted as a repeat. */
  readonly window: number;
  /** With fewer conversations an agent is listed, not compared. */
  readonly minConversations: number;
  /** Were names and other personal data masked? */
  readonly masked: boolean;
  /** Conversations with more than one agent. */
  readonly severalAgents: number;
  /** Conversations credited to nobody. */
  readonly noAgent: number;
  /** Conversations in a language that the rubric does not cover, by language; `mul`: customer and agent write different ones. */
  readonly otherLanguages: Readonly<Record<string, number>>;
  /** Those of them whose language the export does not say: it was recognised. */
  readonly recognisedLanguages: Readonly<Record<string, number>>;
  /** The zone in which times were read that name none, where nobody said it; null where all name one, or it was said. */
  readonly assumedTimezone: string | null;
  /** Input files with such times. */
  readonly zonelessFiles: number;
  /** Input files with dates that do not show whether the day or the month is first: it was guessed. */
  readonly ambiguousDates: number;
  /** The orders that were taken. */
  readonly assumedDates: readonly DateOrder[];
  /** Conversations in which a criterion broke. */
  readonly errors: number;
  /** The criteria that broke, in the order in which they did. */
  readonly broken: readonly BrokenCriterion[];
  /** Conversations in which each critical criterion failed, by its id. */
  readonly critical: Readonly<Record<string, number>>;
}

/** The whole report. `conversations` may be a stream that is read once per output. */
export interface Report {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: RubricStamp;
  readonly inputs: readonly InputReport[];
  readonly team: Summary;
  readonly agents: readonly AgentReport[];
  readonly notes: Notes;
  readonly conversations: readonly Evaluation[];
}
