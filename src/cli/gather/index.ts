import { Tally } from "../../engine/tally.js";
import type { Context, Evaluation } from "../../model/evaluation.js";
import { stampOf } from "../../model/evaluation.js";
import type { Insight } from "../../model/insight.js";
import type { Problem } from "../../model/reading.js";
import type { ReportHead, RubricWords } from "../../model/reporter.js";
import type { Rubric } from "../../model/rubric.js";
import type { Scored } from "../../model/scored.js";
import type { InputFile } from "../../readers/index.js";
import type { Host } from "../host.js";
import { nothingTo } from "../left-out.js";
import { Progress } from "../progress.js";
import { signsRubric } from "../signs.js";
import { Spool } from "../spool.js";
import { historyOf } from "./history.js";
import { type Mask, maskOf } from "./mask.js";
import type { GatherFlags } from "./options.js";
import type { Opened, OpenOptions, Origin } from "./origin.js";

/** What is to be kept of the conversations until the end. */
export interface Wants {
  /** Their evaluations; else only sums. */
  readonly conversations: boolean;
  /** Their transcripts too. */
  readonly transcripts: boolean;
}

/** Scored conversations, summed up, and kept as far as they are wanted. */
export interface Gathered {
  readonly rubric: Rubric;
  readonly words: RubricWords;
  readonly head: ReportHead;
  readonly problems: readonly Problem[];
  /** Were they scored before, and only read now? */
  readonly areSaved: boolean;
  /** Conversations whose transcript was not saved with them; 0 unless transcripts are wanted. */
  readonly withoutText: number;
  /** Files that may be broken: the inputs, and those read for the history. */
  readonly files: readonly Pick<InputFile, "file" | "problems">[];
  /** An agent as the report names them, given by that name, or by their own where names are masked. */
  agentCalled(name: string): string;
  /** Contexts filled in, in the order of the input; may be read more than once. */
  conversations(): AsyncIterable<Evaluation>;
  /** The same with their transcripts; null where they are not known, not wanted, or their words are to be kept out. */
  scored(): AsyncIterable<Scored>;
  /** The same for what reckons with transcripts and gives nobody's words on: not even `--no-quotes` keeps them out. */
  reckoned(): AsyncIterable<Scored>;
  /** What they say together; reckoned when it is first asked for. */
  insight(): Promise<Insight>;
  close(): Promise<void>;
}

/** Reads, scores and keeps. `verb` is what is done with conversations, for the error that there are none. Throws `UserError`. */
export async function gather(
  origin: Origin,
  files: readonly string[],
  { verb, leaveOut, ...wants }: Wants & Pick<OpenOptions, "leaveOut"> & { readonly verb: string },
  flags: GatherFlags,
  host: Host,
): Promise<Gathered> {
  const wanted = wants.conversations || wants.transcripts;
  const spool = wanted ? new Spool<Scored>() : null;
  try {
    const mask = await maskOf(flags, host);
    const opened = origin.open({ evidence: wanted, leaveOut });
    const kept = await keep(opened, { ...wants, contexts: origin.areSaved, mask }, spool, flags, host);
    if (mask.shared.length > 0)
      host.stderr.write(`wow: the key gives two names one pseudonym: ${mask.shared.join(", ")}; use another key\n`);
    const read = opened.read();
    if (kept.count === 0) throw nothingTo(verb, files, read.inputs);
    const history = await historyOf(
      flags.history ?? [],
      kept.tally.contacts,
      { ...origin.input, leaveOut, contact: mask.contact },
      flags.quiet,
      host,
    );
    const settings = {
      window: read.window ?? flags.window,
      history: history.contacts,
      minConversations: flags.minConversations,
      masked: mask.isOn || read.masked,
      inputs: read.inputs.map((input) => ({ ...input, file: mask.file(input.file) })),
      guesses: read.guesses,
      rubric: stampOf(origin.rubric),
    };
    const found = kept.tally.contexts(settings);
    const contexts = read.window === null ? found : found.map((context, i) => together(context, kept.contexts[i]!));
    const reckoned = async function* (): AsyncGenerator<Scored> {
      let place = 0;
      for await (const { evaluation, conversation } of spool?.values() ?? [])
        yield { evaluation: { ...evaluation, context: contexts[place++]! }, conversation };
    };
    const head = kept.tally.head(contexts, settings);
    let insight: Promise<Insight> | null = null;
    const reckon = async () => {
      const { insightOf } = await import("../../insight/insight.js");
      return insightOf(reckoned, await signsRubric("friction"), {
        minConversations: flags.minConversations,
        quotes: flags.quotes,
        agents: head.agents.map(({ agent }) => agent),
      });
    };
    return {
      rubric: origin.rubric,
      words: wordsOf(origin.rubric),
      head,
      problems: read.files.flatMap(({ problems }) => problems.map((one) => ({ ...one, file: mask.file(one.file) }))),
      areSaved: origin.areSaved,
      withoutText: kept.withoutText,
      files: [...read.files, ...history.files],
      agentCalled: (name) => (head.agents.some(({ agent }) => agent === name) ? name : mask.agent(name)),
      async *conversations() {
        for await (const { evaluation } of reckoned()) yield evaluation;
      },
      async *scored() {
        for await (const one of reckoned()) yield flags.quotes ? one : { ...one, conversation: null };
      },
      reckoned,
      insight: () => (insight ??= reckon()),
      close: async () => spool?.close(),
    };
  } catch (error) {
    await spool?.close();
    throw error;
  }
}

async function keep(
  opened: Opened,
  wants: Wants & { readonly contexts: boolean; readonly mask: Mask },
  spool: Spool<Scored> | null,
  { quiet }: GatherFlags,
  host: Host,
): Promise<{ tally: Tally; contexts: readonly Context[]; count: number; withoutText: number }> {
  const tally = new Tally();
  const contexts: Context[] = [];
  const progress = new Progress(host, quiet);
  let count = 0;
  let withoutText = 0;
  try {
    for await (const one of opened.scored) {
      const { evaluation, conversation } = wants.mask.scored(one);
      tally.add(evaluation);
      if (wants.contexts) contexts.push(evaluation.context);
      const transcript = wants.transcripts ? conversation : null;
      if (wants.transcripts && transcript === null) withoutText++;
      await spool?.add({ evaluation, conversation: transcript });
      progress.step();
      count++;
    }
  } finally {
    progress.end();
  }
  return { tally, contexts, count, withoutText };
}

/** What was seen when it was scored, and what is seen now that results stand together. */
function together(now: Context, then: Context): Context {
  const earlier = now.earlier ?? then.earlier;
  const later = now.later ?? then.later;
  return { earlier, later, censored: then.censored === false ? false : now.censored };
}

function wordsOf({ title, bands, dimensions, criteria }: Rubric): RubricWords {
  return { rubric: title, bands, dimensions, criteria };
}
