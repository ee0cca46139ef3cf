import type { Clock } from "../../model/clock.js";
import type { Message } from "../../model/conversation.js";
import type { Band, Context, DimensionScore, RubricStamp, Verdict } from "../../model/evaluation.js";
import type { Insight, Part, Topic, Week } from "../../model/insight.js";
import type { AgentReport, Figure, Report, Summary } from "../../model/report.js";
import type { RubricWords } from "../../model/reporter.js";

/** A summary without its criteria, of which the page says nothing where there are many summaries. */
export type Slim<Whole extends Summary> = Omit<Whole, "criteria">;

/** Criteria of a summary, column by column, in the order of `RubricWords.criteria`. */
export interface CriterionColumns {
  /** 0–1. */
  readonly mean: readonly (number | null)[];
  readonly n: readonly number[];
  readonly notApplicable: readonly number[];
}

export type TeamData = Slim<Summary> & { readonly criteria: CriterionColumns };

/** An agent's week, as its spark line needs it. */
export interface WeekOfAgent {
  readonly week: string;
  readonly conversations: number;
  readonly overall: Figure;
}

export type AgentData = Slim<AgentReport> & {
  readonly criteria: CriterionColumns;
  readonly weeks: readonly WeekOfAgent[];
};

/** What conversations say together, its summaries without criteria. */
export type InsightData = Omit<
  Insight,
  "weeks" | "agents" | "channels" | "languages" | "teams" | "sites" | "topics"
> & {
  readonly weeks: readonly Slim<Week>[];
  readonly channels: readonly Slim<Part>[];
  readonly languages: readonly Slim<Part>[];
  readonly teams: readonly Slim<Part>[];
  readonly sites: readonly Slim<Part>[];
  readonly topics: readonly (Omit<Topic, "summary"> & { readonly summary: Slim<Summary> })[];
};

/** How many conversations scored 0–10, 10–20 … 90–100; 100 is in the last. */
export type Bins = readonly number[];

/** A sentence about the whole report; `broken`: a criterion broke. */
export interface Note {
  readonly text: string;
  readonly broken: boolean;
}

/** Everything but the single conversations: what most views show. */
export interface ReportData {
  readonly tool: Report["tool"];
  readonly rubric: RubricStamp;
  readonly titles: RubricWords;
  /** Messages and files that were read. */
  readonly messages: number;
  readonly files: number;
  readonly team: TeamData;
  readonly agents: readonly AgentData[];
  readonly insight: InsightData;
  readonly bins: { readonly overall: Bins; readonly dimensions: readonly Bins[] };
  readonly notes: readonly Note[];
  /** What could not be used and why, a sentence each. */
  readonly leftOut: readonly string[];
  /** Conversations: all, those in the list, those that are embedded whole. */
  readonly counts: { readonly conversations: number; readonly listed: number; readonly whole: number };
  /** Are the words of agents and customers in it? */
  readonly quotes: boolean;
}

/** The listed conversations, column by column, in the order of the input; names as places in `names`, -1 for null. */
export interface RowColumns {
  readonly names: readonly string[];
  readonly id: readonly string[];
  readonly agent: readonly number[];
  readonly customer: readonly (string | null)[];
  /** What it is about, cut short: its subject, else how the customer begins; null where words are kept out or not known. */
  readonly about: readonly (string | null)[];
  readonly channel: readonly number[];
  readonly language: readonly number[];
  readonly week: readonly number[];
  readonly startedAt: readonly (string | null)[];
  readonly band: readonly number[];
  readonly outcome: readonly number[];
  readonly overall: readonly (number | null)[];
  /** A column for each dimension. */
  readonly dimensions: readonly (readonly (number | null)[])[];
  readonly risk: readonly (number | null)[];
  readonly length: readonly number[];
  /** Places of the criteria below half, in `RubricWords.criteria`. */
  readonly failed: readonly (readonly number[])[];
  /** Its number among those that are embedded whole, or -1. */
  readonly whole: readonly number[];
}

/** How many whole conversations stand in a block. */
export const BLOCK = 100;

/** A verdict of a criterion; reasons and cues are places in the block's `words`. */
export type PackedVerdict =
  | readonly ["scored", Omit<Extract<Verdict, { status: "scored" }>, "status" | "evidence">, readonly PackedEvidence[]]
  | readonly ["not-applicable", number, Omit<Extract<Verdict, { status: "not-applicable" }>, "status" | "reason">?]
  | readonly ["error", number];

/** Message, start, end, cue, and the quote where there is no transcript. */
export type PackedEvidence = readonly [number, number, number, number, string?];

/** A conversation's scores and transcript, as a block holds them. */
export interface PackedConversation {
  readonly id: string;
  readonly agents: readonly string[];
  readonly agent: string | null;
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly messages: Readonly<Record<"agent" | "customer" | "bot" | "system", number>>;
  readonly overall: number | null;
  readonly band: Band | null;
  readonly critical: readonly string[];
  /** In the order of `RubricWords.dimensions`; null for one that its evaluation does not have. */
  readonly dimensions: readonly (DimensionScore | null)[];
  readonly context: Context;
  /** In the order of `RubricWords.criteria`; null for one that its evaluation does not have. */
  readonly criteria: readonly (PackedVerdict | null)[];
  readonly transcript: PackedTranscript | null;
}

export interface PackedTranscript {
  readonly subject: string | null;
  readonly tags: readonly string[];
  readonly team: string | null;
  readonly site: string | null;
  readonly csat: number | null;
  readonly status: string | null;
  readonly reopens: number | null;
  readonly clock: Clock;
  readonly languageRecognised: boolean;
  readonly messages: readonly Message[];
}

/** Some whole conversations. */
export interface Block {
  /** Cues and reasons, which are many times the same. */
  readonly words: readonly string[];
  readonly conversations: readonly PackedConversation[];
}
