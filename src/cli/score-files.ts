import { UserError } from "../model/errors.js";
import type { Reporter, ReporterOptions, RowOf, View } from "../model/reporter.js";
import { checkGates, type Gate, judgeGates } from "./gates.js";
import type { Gathered } from "./gather/index.js";
import { type ShowFlags, type Showing, show } from "./gather/show.js";
import { type Host, widthOf } from "./host.js";

/** The options of `wow score` and `wow report`. */
export interface ScoreFlags extends ShowFlags {
  readonly by: RowOf;
  readonly summary?: boolean;
  readonly withText?: boolean;
  readonly maxConversations: number;
  readonly failUnder?: readonly Gate[];
}

/** Scores files, or takes what was saved, and writes every output. Gives the exit code. Throws `UserError`, with nothing written. */
export async function scoreFiles(
  files: readonly string[],
  flags: ScoreFlags,
  takes: Showing<Reporter>["takes"],
  host: Host,
): Promise<number> {
  const options = optionsOf(flags, host);
  const gates = flags.failUnder ?? [];
  const showing: Showing<Reporter> = {
    verb: takes === "results" ? "report" : "score",
    takes,
    reporters: (code) => code.reporters,
    wants: (chosen) => ({
      conversations: chosen.some((one) => one.needsConversations(options)),
      transcripts: chosen.some((one) => one.needsTranscripts?.(options) === true),
    }),
    check({ dimensions }) {
      checkGates(
        gates,
        dimensions.map(({ id }) => id),
      );
    },
    async work(gathered, emit) {
      await emit((reporter, color) => reporter.render(viewOf(gathered, { ...options, color })));
      return exitCode(gathered.head, gates, host);
    },
  };
  return show(files, flags, showing, host);
}

function optionsOf(flags: ScoreFlags, host: Host): ReporterOptions {
  if (flags.withText === true && !flags.quotes)
    throw new UserError("--with-text", "saves the words that --no-quotes keeps out", "Write one of them.");
  return {
    by: flags.by,
    summary: flags.summary === true,
    withText: flags.withText === true,
    maxConversations: flags.maxConversations,
    quotes: flags.quotes,
    width: widthOf(host),
    color: false,
  };
}

function viewOf(gathered: Gathered, options: ReporterOptions): View {
  return {
    head: gathered.head,
    titles: gathered.words,
    problems: gathered.problems,
    options,
    conversations: gathered.conversations,
    scored: gathered.scored,
    insight: gathered.insight,
  };
}

function exitCode({ team }: View["head"], gates: readonly Gate[], host: Host): number {
  let code = 0;
  const say = (message: string, worth: number) => {
    host.stderr.write(`wow: ${message}\n`);
    code = Math.max(code, worth);
  };
  if (team.overall.n === 0) say("nothing to score: no conversation has an overall score", 2);
  for (const gate of judgeGates(gates, team)) {
    if (gate.message !== null) say(gate.message, gate.code);
  }
  return code;
}
