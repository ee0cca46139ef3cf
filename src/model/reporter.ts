import type { Evaluation } from "./evaluation.js";
import type { Insight } from "./insight.js";
import type { Problem } from "./reading.js";
import type { Report } from "./report.js";
import type { Criterion, Dimension, Rubric } from "./rubric.js";
import type { Scored } from "./scored.js";

/** Everything of a report but the conversations themselves. */
export type ReportHead = Omit<Report, "conversations">;

/** Words of the rubric, and what they weigh. */
export interface RubricWords {
  readonly rubric: string;
  readonly bands: Rubric["bands"];
  readonly dimensions: readonly Pick<Dimension, "id" | "title" | "weight" | "likelihood">[];
  readonly criteria: readonly Pick<
    Criterion,
    "id" | "dimension" | "question" | "weight" | "bonus" | "critical" | "good" | "coach"
  >[];
}

/** What a reporter is given. */
export interface View {
  readonly head: ReportHead;
  /** The evaluations, contexts filled in, in the order of the input; may be read more than once. */
  conversations(): AsyncIterable<Evaluation>;
  /** The same with their transcripts, for a reporter that `needsTranscripts`; without them for any other. */
  scored(): AsyncIterable<Scored>;
  /** What they say together; reckoned when it is first asked for, which needs the transcripts. */
  insight(): Promise<Insight>;
  readonly titles: RubricWords;
  /** What could not be used, a few of each reason. */
  readonly problems: readonly Problem[];
  readonly options: ReporterOptions;
}

/** What a row of `csv` can be. */
export const ROWS = ["agent", "conversation", "criterion", "evidence"] as const;
export type RowOf = (typeof ROWS)[number];

export interface ReporterOptions {
  /** What a row of `csv` is. */
  readonly by: RowOf;
  /** Leave the conversations out of `json`. */
  readonly summary: boolean;
  /** Save the messages too, in `json` and `ndjson`. */
  readonly withText: boolean;
  /** How many conversations `html` shows whole, the worst and the best first; the rest is counted. */
  readonly maxConversations: number;
  /** Are the words of agents and customers kept out? */
  readonly quotes: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

/** An output format. To add one: a file in `reporters/` that exports one of these, and a line in `reporters/index.ts`. */
export interface Reporter {
  /** The name in `--format`. */
  readonly id: string;
  readonly description: string;
  /** File extensions that choose it in `--output`, with the dot. */
  readonly extensions: readonly string[];
  /** Does it read `conversations()` or `scored()`? */
  needsConversations(options: ReporterOptions): boolean;
  /** Does it read the transcripts, in `scored()` or for `insight()`? Default: no. */
  needsTranscripts?(options: ReporterOptions): boolean;
  /** Is it bytes, which no terminal shows? */
  readonly isBinary?: boolean;
  /** The output in pieces; bytes where it is no text. */
  render(view: View): AsyncIterable<string | Uint8Array>;
}
