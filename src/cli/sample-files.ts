import { questionsOf } from "../insight/sample/questions.js";
import { sampleOf } from "../insight/sample/sample.js";
import { USUAL } from "../insight/sample/sizes.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { Rubric } from "../model/rubric.js";
import type { Booklet, BookletReporter, SampleReport, SampleReporter, Shares } from "../model/sample.js";
import { bookletReporters } from "../reporters/sample/booklet/index.js";
import { sampleReporters } from "../reporters/sample/index.js";
import type { Gathered } from "./gather/index.js";
import { type ShowFlags, type Showing, show } from "./gather/show.js";
import { type Host, widthOf } from "./host.js";
import { type Target, targets, writeWhole } from "./output.js";

/** The options of `wow sample`. */
export interface SampleFlags extends ShowFlags {
  readonly n?: number;
  readonly perAgent?: number;
  readonly share?: Shares;
  readonly seed: string;
  readonly criteria?: readonly string[];
  /** A file for the messages of what was drawn. */
  readonly transcripts?: string;
}

const USUAL_SIZE = 40;

/** Draws conversations for review and writes the sheet. Gives the exit code. Throws `UserError`, with nothing written. */
export async function sampleFiles(files: readonly string[], flags: SampleFlags, host: Host): Promise<number> {
  const size = sizeOf(flags);
  const booklet = await bookletOf(files, flags);
  const showing: Showing<SampleReporter> = {
    verb: "sample",
    takes: "either",
    reporters: () => sampleReporters,
    wants: () => ({ conversations: true, transcripts: booklet !== null }),
    check: (rubric) => checkCriteria(flags.criteria ?? [], rubric),
    async work(gathered, emit) {
      const { head, words, rubric, conversations } = gathered;
      const wanted = flags.criteria ?? [];
      const criteria = wanted.includes("all") ? rubric.criteria.map(({ id }) => id) : wanted;
      const options = { size, shares: flags.share ?? USUAL, seed: flags.seed, bands: words.bands };
      const report: SampleReport = {
        schema: 1,
        tool: head.tool,
        rubric: head.rubric,
        inputs: head.inputs,
        ...(await sampleOf(conversations, options)),
        questions: questionsOf(words, criteria),
      };
      if (booklet !== null) await writeBooklet(report, gathered, booklet, host);
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

/** Where the booklet goes. Throws `UserError` where it can't, or its words are to be kept out. */
async function bookletOf(
  files: readonly string[],
  { transcripts, output, history, quotes }: SampleFlags,
): Promise<Target<BookletReporter> | null> {
  if (transcripts === undefined) return null;
  if (!quotes)
    throw new UserError("--transcripts", "writes the words that --no-quotes keeps out", "Write one of them.");
  const [target] = await targets([transcripts], [...files, ...(output ?? []), ...(history ?? [])], bookletReporters);
  return target!;
}

/** Throws `UserError` where no message of what was drawn is known. */
async function writeBooklet(
  { sample, questions }: SampleReport,
  { scored, words }: Gathered,
  { file, reporter }: Target<BookletReporter>,
  host: Host,
): Promise<void> {
  const places = new Map(sample.map(({ conversation }, place) => [conversation, place]));
  const entries: Booklet["entries"][number][] = sample.map(({ conversation, agent, channel, startedAt }) => ({ conversation, agent, channel, startedAt, transcript: null })); // biome-ignore format: one table
  for await (const { evaluation, conversation } of scored()) {
    const place = places.get(evaluation.conversation);
    if (place !== undefined) entries[place] = { ...entries[place]!, transcript: conversation };
  }
  const missing = entries.filter(({ transcript }) => transcript === null).length;
  if (missing === entries.length)
    throw new UserError(
      "--transcripts",
      "the results were saved without the messages",
      "Save them too: wow score EXPORT --with-text -o results.json",
    );
  if (missing > 0)
    host.stderr.write(`wow: of ${missing} conversations the messages were not saved: the booklet says which\n`);
  await writeWhole(file, reporter.render({ title: words.rubric, questions, entries }));
}
