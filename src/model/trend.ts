import type { RubricStamp } from "./evaluation.js";
import type { Figure } from "./report.js";

/** By what conversations are put together beside the whole. */
export const TREND_GROUPS = ["team", "agent", "channel", "language", "site"] as const;
export type TrendBy = (typeof TREND_GROUPS)[number];

/** A week of the data: ISO 8601, Monday to Sunday in UTC. */
export interface TrendWeek {
  /** `2026-W10`. */
  readonly week: string;
  /** Its Monday, `2026-03-02`. */
  readonly from: string;
  readonly conversations: number;
  /** Conversations whose return could not have been seen yet. */
  readonly censored: number;
  /** The last day that has data, where that is before the Sunday of the last week; else null. */
  readonly until: string | null;
}

/** What is shown over time: a score 0–100, or a rate 0–1. */
export interface TrendFigure {
  /** `overall`, a dimension's id, `risk`, `resolved-rate`, `fcr-rate`. */
  readonly id: string;
  readonly title: string;
  readonly isRate: boolean;
}

/** The difference between two weeks, the later less the earlier, with its 95% interval; null where there is too little. */
export interface TrendChange {
  readonly from: string;
  readonly to: string;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Conversations with the figure in either week. */
  readonly before: number;
  readonly after: number;
  /** One of the weeks has too few to be compared; then nothing is claimed. */
  readonly tooFew: boolean;
}

/** Conversations in order of time on one side of a change. */
export interface TrendSide {
  readonly n: number;
  readonly mean: number;
}

/** Where the level changed: between the last change, or the start, and the next, or the end. */
export interface TrendStep {
  /** The week of the first conversation after it, and that conversation's day. */
  readonly week: string;
  readonly day: string;
  readonly before: TrendSide;
  readonly after: TrendSide;
  readonly difference: number;
  /** 95% bounds that allow for the place having been searched for. */
  readonly low: number;
  readonly high: number;
}

/** A figure of a group, week by week. */
export interface TrendSeries {
  readonly figure: string;
  readonly whole: Figure;
  /** One for each week of the report; `n` 0 where there is none. */
  readonly weeks: readonly Figure[];
  /** From the first week with conversations to the last; null where there is only one. */
  readonly overall: TrendChange | null;
  /** From the week before the last to the last. */
  readonly latest: TrendChange | null;
  /** In order of time; null where there are too few conversations to look for any. */
  readonly steps: readonly TrendStep[] | null;
  /** A step in the middle that would be seen at least four times out of five; null where none was looked for. */
  readonly detectable: number | null;
}

/** The whole, or the conversations of an agent, a channel … */
export interface TrendGroup {
  /** Null: all conversations. */
  readonly by: TrendBy | null;
  /** Null: of the whole, and of those that name none. */
  readonly name: string | null;
  readonly conversations: number;
  readonly tooFew: boolean;
  /** Conversations by week. */
  readonly weeks: readonly number[];
  readonly series: readonly TrendSeries[];
}

/** Weeks side by side. */
export interface TrendReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: RubricStamp;
  readonly by: TrendBy;
  readonly conversations: number;
  readonly minConversations: number;
  readonly figures: readonly TrendFigure[];
  /** From the oldest; weeks without a conversation between two others have 0. */
  readonly weeks: readonly TrendWeek[];
  /** Conversations without a date: they stand in no week. */
  readonly undated: number;
  /** Conversations of which `by` is not known because their transcripts were not saved. */
  readonly unknown: number;
  /** The whole first, then the groups by name, those without a name last. */
  readonly groups: readonly TrendGroup[];
}

export interface TrendReporterOptions {
  readonly width: number;
  readonly color: boolean;
  /** Can what is written show more than ASCII? */
  readonly unicode: boolean;
}

/** An output format of `wow trend`. */
export interface TrendReporter {
  readonly id: string;
  readonly extensions: readonly string[];
  render(report: TrendReport, options: TrendReporterOptions): string;
}
