import { figuresOf, Trend } from "../insight/trend/trend.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { RubricWords } from "../model/reporter.js";
import type { TrendBy, TrendFigure, TrendReporter } from "../model/trend.js";
import { trendReporters } from "../reporters/trend/index.js";
import { type ShowFlags, type Showing, show } from "./gather/show.js";
import { type Host, wantsUnicode, widthOf } from "./host.js";

/** The options of `wow trend`. */
export interface TrendFlags extends ShowFlags {
  readonly by: TrendBy;
  readonly figure?: readonly string[];
}

/** Puts weeks side by side and writes every output. Gives the exit code. Throws `UserError`, with nothing written. */
export async function trendFiles(files: readonly string[], flags: TrendFlags, host: Host): Promise<number> {
  const options = { width: widthOf(host), unicode: wantsUnicode(host) };
  const showing: Showing<TrendReporter> = {
    verb: "compare",
    takes: "either",
    reporters: () => trendReporters,
    wants: () => ({ conversations: true, transcripts: flags.by === "team" || flags.by === "site" }),
    check(rubric) {
      figuresAsked(rubric, flags.figure);
    },
    async work(gathered, emit) {
      const trend = new Trend({
        by: flags.by,
        figures: figuresAsked(gathered.words, flags.figure),
        minConversations: flags.minConversations,
      });
      for await (const one of gathered.reckoned()) trend.add(one);
      const report = trend.report();
      await emit((reporter, color) => [reporter.render(report, { ...options, color })]);
      return 0;
    },
  };
  return show(files, flags, showing, host);
}

/** The figures asked for, in the order of the rubric. Throws `UserError` where there is no such figure. */
function figuresAsked(
  words: Pick<RubricWords, "dimensions">,
  asked: readonly string[] | undefined,
): readonly TrendFigure[] {
  const all = figuresOf(words);
  const ids = all.map(({ id }) => id);
  if (asked === undefined)
    return all.filter(({ id }) => id === "overall" || words.dimensions.some((dimension) => dimension.id === id));
  for (const id of asked)
    if (!ids.includes(id))
      throw new UserError(
        "--figure",
        `there is no figure "${id}"${didYouMean(id, ids)}`,
        `Figures: ${ids.join(", ")}.`,
      );
  return all.filter(({ id }) => asked.includes(id));
}
