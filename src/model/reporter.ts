import type { Evaluation } from "./evaluation.js";
import type { Problem } from "./reading.js";
import type { Report } from "./report.js";
import type { Criterion, Dimension } from "./rubric.js";

/** Everything of a report but the conversations themselves. */
export type ReportHead = Omit<Report, "conversations">;

/** What a reporter is given. */
export interface View {
  readonly head: ReportHead;
  /** The evaluations, contexts filled in, in the order of the input; may be read more than once. */
  conversations(): AsyncIterable<Evaluation>;
  /** Words of the rubric. */
  readonly titles: {
    readonly rubric: string;
    readonly dimensions: readonly Pick<Dimension, "id" | "title" | "likelihood">[];
    readonly criteria: readonly Pick<Criterion, "id" | "dimension" | "question" | "bonus">[];
  };
  /** What could not be used, a few of each reason. */
  readonly problems: readonly Problem[];
  readonly options: ReporterOptions;
}

export interface ReporterOptions {
  /** What a row of `csv` is. */
  readonly by: "agent" | "conversation";
  /** Leave the conversations out of `json`. */
  readonly summary: boolean;
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
  /** Does it read `conversations()`? */
  needsConversations(options: ReporterOptions): boolean;
  /** The output in pieces. */
  render(view: View): AsyncIterable<string>;
}
