import type { RubricStamp } from "./evaluation.js";
import type { Figure } from "./report.js";
import type { TrendReport } from "./trend.js";

/** Some words of a message, with what counted in them; offsets are UTF-16 units of `text`. */
export interface Passage {
  readonly message: number;
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** An exchange: what the customer said, and how the agent answered. */
export interface Exchange {
  readonly conversation: string;
  /** The day it began, `2026-03-02`; null where it has no date. */
  readonly day: string | null;
  /** What gave the occasion; null where nothing particular did. */
  readonly customer: Passage | null;
  readonly agent: Passage | null;
}

/**
 * How sure a point is: `apart` clearly above or below the others; `itself` high or low in itself; `tendency` no more than
 * chance could do; `example` nothing claimed, as there are too few conversations.
 */
export type Standing = "apart" | "itself" | "tendency" | "example";

/** A strength or an opportunity: how an agent answers a question of the rubric. */
export interface CoachingPoint {
  readonly criterion: string;
  readonly dimension: string;
  readonly question: string;
  readonly good: string;
  readonly coach: string;
  readonly standing: Standing;
  /** The agent's mean, 0–1, with its 95% interval. */
  readonly own: Figure;
  /** Of nobody where nothing is claimed. */
  readonly others: Figure;
  /** The agent less the others, drawn in as far as chance explains it, with 99% bounds; null where nothing is claimed. */
  readonly distance: { readonly difference: number; readonly low: number; readonly high: number } | null;
  /** The agent's own; null where there is none to show. */
  readonly example: Exchange | null;
  /** A teammate's answer on a like occasion, names masked; for opportunities. */
  readonly better: Exchange | null;
}

/** A dimension of the agent's beside that of the others. */
export interface CoachingFigure {
  readonly id: string;
  readonly title: string;
  readonly own: Figure;
  /** Of nobody where the agent has too few conversations to be compared. */
  readonly others: Figure;
}

/** One agent on one page. */
export interface CoachingCard {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: RubricStamp;
  readonly agent: string;
  readonly conversations: number;
  readonly minConversations: number;
  /** Too few to say how the agent works; then only examples are shown. */
  readonly tooFew: boolean;
  /** Agents with whom the agent is compared. */
  readonly others: number;
  /** `overall` first. */
  readonly figures: readonly CoachingFigure[];
  /** The agent's overall less the others', with its 95% interval; null where there are too few. */
  readonly difference: Figure | null;
  readonly strengths: readonly CoachingPoint[];
  readonly opportunities: readonly CoachingPoint[];
  /** The agent's own weeks. */
  readonly trend: TrendReport;
  /** Are words of conversations kept out? */
  readonly withoutQuotes: boolean;
  /** Conversations whose transcripts were not saved: of them only the words that counted are known. */
  readonly withoutText: number;
}

export interface CoachReporterOptions {
  readonly width: number;
  readonly color: boolean;
  readonly unicode: boolean;
}

/** An output format of `wow coach`. */
export interface CoachReporter {
  readonly id: string;
  readonly extensions: readonly string[];
  render(card: CoachingCard, options: CoachReporterOptions): string;
}
