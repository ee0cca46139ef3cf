import { questionsOf } from "../insight/sample/questions.js";
import { sampleOf } from "../insight/sample/sample.js";
import { USUAL } from "../insight/sample/sizes.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { Rubric } from "../model/rubric.js";
import type { SampleReport, SampleReporter, Shares } from "../model/sample.js";
import { sampleReporters } from "../reporters/sample/index.js";
import { type ShowFlags, type Showing, show } from "./gather/show.js";
import { type Host, widthOf } from "./host.js";

/** The options of `wow sample`. */
export interface SampleFlags extends ShowFlags {
  readonly n?: number;
  readonly perAgent?: number;
  readonly share?: Shares;
  readonly seed: string;
  readonly criteria?: readonly string[];
}

const USUAL_SIZE = 40;

/** Draws conversations for review and writes the sheet. Gives the exit code. Throws `UserError`, with nothing written. */
export async function sampleFiles(files: readonly string[], flags: SampleFlags, host: Host): Promise<number> {
  const size = sizeOf(flags);
  const showing: Showing<SampleReporter> = {
    verb: "sample",
    takes: "either",
    reporters: () => sampleReporters,
    wants: () => ({ conversations: true, transcripts: false }),
    check: (rubric) => checkCriteria(flags.criteria ?? [], rubric),
    async work({ head, words, rubric, conversations }, emit) {
      const { tool, inputs } = head;
      const wanted = flags.criteria ?? [];
      const criteria = wanted.includes("all") ? rubric.criteria.map(({ id }) => id) : wanted;
      const options = { size, shares: flags.share ?? USUAL, seed: flags.seed, bands: words.bands };
      const report: SampleReport = {
        schema: 1,
        tool,
        rubric: head.rubric,
        inputs,
        ...(await sampleOf(conversations, options)),
        questions: questionsOf(words, criteria),
      };
      const view = { width: widthOf(host), title: words.rubric };
      await emit((reporter, color) => [reporter.render(report, { ...view, color })]);
      return 0;
    },
  };
  return show(files, flags, showing, host);
}

function sizeOf({ n, perAgent }: SampleFlags): SampleReport["size"] {
  if (n !== undefined && perAgent !== undefined)
    throw new UserError(
      "--per-agent",
      "says how many of each agent, and --n how many altogether",
      "Write one of them.",
    );
  return perAgent === undefined ? { total: n ?? USUAL_SIZE } : { perAgent };
}

function checkCriteria(wanted: readonly string[], { id: rubric, criteria }: Rubric): void {
  const ids = criteria.map(({ id }) => id);
  const unknown = wanted.find((id) => id !== "all" && !ids.includes(id));
  if (unknown === undefined) return;
  const what = `the rubric ${rubric} has no criterion "${unknown}"${didYouMean(unknown, ids)}`;
  throw new UserError("--criteria", what, `See them all: wow rubric show ${rubric}`);
}
