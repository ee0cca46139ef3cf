import type { Conversation } from "./conversation.js";
import type { Band, RubricStamp } from "./evaluation.js";
import type { InputReport } from "./report.js";

/** What conversations are drawn for: each of the first three from its own kind, `random` from all that are left. */
export const STRATA = ["risk", "doubt", "praise", "random"] as const;
export type Stratum = (typeof STRATA)[number];

/** What a conversation looks like by its scores; `rest`: none of the three, or without a score. */
export const KINDS = ["risk", "doubt", "praise", "rest"] as const;
export type Kind = (typeof KINDS)[number];

/** Parts of a sample by stratum, in millionths; together 1,000,000. */
export type Shares = Readonly<Record<Stratum, number>>;

/** What a reviewer is asked: the heading of a column, as `wow calibrate` reads it back. */
export interface Question {
  /** `empathy [1..5]`: what it judges, and what may be written. */
  readonly column: string;
  /** For a person. */
  readonly title: string;
}

/** A conversation to be reviewed. */
export interface SampledConversation {
  readonly conversation: string;
  readonly agent: string | null;
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly startedAt: string | null;
  /** Messages of agents, customers and bots. */
  readonly messages: number;
  readonly stratum: Stratum;
  readonly kind: Kind;
  /** Why it is of its kind; empty for `rest`. */
  readonly why: readonly string[];
  readonly overall: number | null;
  readonly band: Band | null;
  /** How likely it was to come into this sample, over all seeds: above 0, up to 1. */
  readonly probability: number;
}

/** What became of a stratum. */
export interface StratumReport {
  readonly stratum: Stratum;
  /** Of the sample, 0–1. */
  readonly share: number;
  /** As many as its share asks for. */
  readonly asked: number;
  readonly drawn: number;
  /** Conversations of its kind in the export; for `random` all of them. */
  readonly available: number;
}

export interface SampleReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: RubricStamp;
  readonly inputs: readonly InputReport[];
  readonly seed: string;
  /** How many conversations were asked for, altogether or of each agent. */
  readonly size: { readonly total: number } | { readonly perAgent: number };
  /** In the export. */
  readonly conversations: number;
  /** Those of them without a score: only the random part can have them. */
  readonly unscored: number;
  /** Those that no seed would have drawn: the random part was too small for it. */
  readonly unreachable: number;
  readonly strata: readonly StratumReport[];
  /** By name, those credited to nobody last. */
  readonly agents: readonly { readonly agent: string | null; readonly conversations: number; readonly drawn: number }[];
  readonly questions: readonly Question[];
  /** In the order of the sheet, which says nothing of why they were drawn. */
  readonly sample: readonly SampledConversation[];
}

/** An output format of `wow sample`. To add one: a file in `reporters/sample/`, and a line in its `index.ts`. */
export interface SampleReporter {
  /** The name in `--format`. */
  readonly id: string;
  /** File extensions that choose it in `--output`, with the dot. */
  readonly extensions: readonly string[];
  render(report: SampleReport, options: SampleReporterOptions): string;
}

export interface SampleReporterOptions {
  readonly width: number;
  readonly color: boolean;
  /** The rubric's title. */
  readonly title: string;
}

/** What a reviewer may know of a conversation; `transcript` is null where it is not known. */
export interface BookletEntry {
  readonly conversation: string;
  readonly agent: string | null;
  readonly channel: string | null;
  readonly startedAt: string | null;
  readonly transcript: Conversation | null;
}

/** The sampled conversations to be read, in the order of the sheet, without scores or evidence. */
export interface Booklet {
  /** The rubric's title. */
  readonly title: string;
  readonly questions: readonly Question[];
  readonly entries: readonly BookletEntry[];
}

/** A format of the booklet. To add one: a file in `reporters/sample/booklet/`, and a line in its `index.ts`. */
export interface BookletReporter {
  /** File extensions that choose it, with the dot. */
  readonly extensions: readonly string[];
  render(booklet: Booklet): Iterable<string>;
}
