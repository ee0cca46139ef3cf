import { findMoments } from "../insight/moments/moments.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { Moment, MomentsReport, MomentsReporter } from "../model/moments.js";
import { VERSION } from "../model/version.js";
import { momentsReporters } from "../reporters/moments/index.js";
import type { Gathered } from "./gather/index.js";
import { type ShowFlags, type Showing, show } from "./gather/show.js";
import { type Host, widthOf } from "./host.js";
import { maskedTexts } from "./masked-texts.js";
import { signsRubric } from "./signs.js";

/** The options of `wow moments`. */
export interface MomentsFlags extends ShowFlags {
  readonly top: number;
  readonly agent?: string;
  readonly link?: string;
}

/** Finds the best moments and writes every output. Gives the exit code, 0 where there is none. Throws `UserError`, with nothing written. */
export async function momentsFiles(files: readonly string[], flags: MomentsFlags, host: Host): Promise<number> {
  const { top, link = null } = flags;
  const showing: Showing<MomentsReporter> = {
    verb: "look at",
    takes: "either",
    reporters: () => momentsReporters,
    wants: () => ({ conversations: true, transcripts: true }),
    async work(gathered, emit) {
      const agent = flags.agent === undefined ? null : gathered.agentCalled(flags.agent);
      const options = { width: widthOf(host), agent, link };
      check(gathered, files, agent);
      // Unless told otherwise, names and numbers are masked in what is said, and the agent is named.
      const scored = flags.redact === undefined ? await maskedTexts(gathered.reckoned) : gathered.reckoned;
      const found = await findMoments(await signsRubric("moments"), scored, { top, agent });
      const moments = flags.quotes ? found.moments : found.moments.map(wordless);
      const report: MomentsReport = { schema: 1, tool: { name: "wow-score", version: VERSION }, ...found, moments };
      await emit((reporter, color) => [reporter.render(report, { ...options, color })]);
      return 0;
    },
  };
  return show(files, flags, showing, host);
}

/** Throws `UserError` where no message is known, or nobody of the name. */
function check({ head, withoutText }: Gathered, files: readonly string[], agent: string | null): void {
  if (withoutText === head.team.conversations)
    throw new UserError(
      files[0]!,
      "was saved without the messages, which moments are made of",
      "Save it with them: wow score EXPORT --with-text -o results.json; or name the export itself.",
    );
  const names = head.agents.flatMap((one) => (one.agent === null ? [] : [one.agent]));
  if (agent !== null && !names.includes(agent))
    throw new UserError("--agent", `there is no agent "${agent}"${didYouMean(agent, names)}`, "Write the name as the report has it."); // biome-ignore format: one call
}

function wordless(moment: Moment): Moment {
  return {
    ...moment,
    why: moment.why.map((one) => ({ ...one, quote: null })),
    exchange: moment.exchange.map((one) => ({ ...one, text: null })),
  };
}
