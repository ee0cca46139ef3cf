import { coachingCard } from "../insight/coach/card.js";
import type { CoachReporter } from "../model/coaching.js";
import { stampOf } from "../model/evaluation.js";
import { Privacy } from "../privacy/privacy.js";
import { coachReporters } from "../reporters/coach/index.js";
import { type ShowFlags, type Showing, show } from "./gather/show.js";
import { type Host, wantsUnicode, widthOf } from "./host.js";

/** The options of `wow coach`. */
export interface CoachFlags extends ShowFlags {
  readonly agent: string;
}

/** Makes an agent's card and writes every output. Gives the exit code. Throws `UserError`, with nothing written. */
export async function coachFiles(files: readonly string[], flags: CoachFlags, host: Host): Promise<number> {
  const options = { width: widthOf(host), unicode: wantsUnicode(host) };
  const showing: Showing<CoachReporter> = {
    verb: "coach by",
    takes: "either",
    reporters: () => coachReporters,
    wants: () => ({ conversations: true, transcripts: true }),
    async work(gathered, emit) {
      const teammates = new Privacy({ redact: true, pseudonymize: [], key: null });
      const card = await coachingCard(
        { shown: gathered.scored, reckoned: gathered.reckoned },
        {
          agent: gathered.agentCalled(flags.agent),
          words: gathered.words,
          rubric: stampOf(gathered.rubric),
          minConversations: flags.minConversations,
          quotes: flags.quotes,
          mask: (scored) => teammates.apply(scored),
        },
      );
      await emit((reporter, color) => [reporter.render(card, { ...options, color })]);
      return 0;
    },
  };
  return show(files, flags, showing, host);
}
