import { UserError } from "../model/errors.js";
import type { DateOrder, Layout, Problem, ReadLog } from "../model/reading.js";
import type { InputReport } from "../model/report.js";
import type { ReaderOptions } from "./options.js";

/** One input as it was read; complete once its last conversation has been taken. */
export interface InputFile extends InputReport {
  /** Why it was taken for this format. */
  readonly why: string;
  /** How its bytes became text, one sentence each. */
  readonly notes: readonly string[];
  readonly layout: Layout | null;
  /** The zone in which times were read that name none; null where all times name one. */
  readonly assumedTimezone: string | null;
  /** The order in which dates were read that do not show it; null where all do, or it was said. */
  readonly assumedDates: DateOrder | null;
  /** The first few of each reason; `skipped` has the counts. */
  readonly problems: readonly Problem[];
}

/** The same while it is read. */
export type FileInProgress = { -readonly [K in keyof InputFile]: InputFile[K] } & {
  skipped: Record<string, number>;
  problems: Problem[];
};

const SHOWN = 5;

/** An input of which nothing is known yet. */
export function begun(file: string): FileInProgress {
  return {
    file,
    format: "unknown",
    sha256: "",
    conversations: 0,
    messages: 0,
    skipped: {},
    assumedTimezone: null,
    assumedDates: null,
    why: "",
    notes: [],
    layout: null,
    problems: [],
  };
}

/** What a reader may tell of an input, and the row of the conversation it is at. */
export interface InputLog {
  /** Throws `UserError` for the first problem with `strict`. */
  readonly log: ReadLog;
  row(): number | null;
}

/** Writes what a reader tells of an input into what is known of it. */
export function inputLog(input: FileInProgress, options: ReaderOptions): InputLog {
  const { file, skipped, problems } = input;
  let row: number | null = null;
  const log: ReadLog = {
    skip(problem) {
      if (options.strict === true) {
        const where = problem.row === null ? file : `${file}:${problem.row}`;
        throw new UserError(
          where,
          `${problem.detail} (${problem.reason})`,
          "mend it, or leave --strict out to skip it",
        );
      }
      const before = skipped[problem.reason] ?? 0;
      skipped[problem.reason] = before + 1;
      if (before < SHOWN) problems.push({ file, ...problem });
    },
    layout(layout) {
      input.layout = layout;
    },
    place(at) {
      row = at;
    },
    zoneless() {
      input.assumedTimezone = options.timezone ?? "UTC";
    },
    guessed(order) {
      input.assumedDates = order;
    },
  };
  return { log, row: () => row };
}
