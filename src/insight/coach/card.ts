import type { CoachingCard, CoachingPoint } from "../../model/coaching.js";
import { didYouMean, UserError } from "../../model/errors.js";
import type { RubricStamp } from "../../model/evaluation.js";
import { printable } from "../../model/printable.js";
import type { RubricWords } from "../../model/reporter.js";
import type { Scored } from "../../model/scored.js";
import { VERSION } from "../../model/version.js";
import { figuresOf, Trend } from "../trend/trend.js";
import { type Chosen, choose } from "./choose.js";
import { differenceOf, figureFrom } from "./figures.js";
import { OwnExamples } from "./own-examples.js";
import { Repeated } from "./repeated.js";
import { CoachSums, together, UNITS } from "./sums.js";
import { type Masker, TeammateExamples } from "./teammate-examples.js";

/** Conversations to make a card of; both may be read more than once. */
export interface CoachSource {
  /** As they may be shown. */
  shown(): AsyncIterable<Scored>;
  /** With all transcripts that are known, for what gives nobody's words on. */
  reckoned(): AsyncIterable<Scored>;
}

export interface CoachOptions {
  readonly agent: string;
  readonly words: RubricWords;
  readonly rubric: RubricStamp;
  readonly minConversations: number;
  readonly quotes: boolean;
  /** Masks the names in a teammate's words. */
  readonly mask: Masker;
}

/** Makes an agent's card. Throws `UserError` where nobody has that name. */
export async function coachingCard(source: CoachSource, options: CoachOptions): Promise<CoachingCard> {
  const { words, rubric, minConversations, quotes } = options;
  const sums = new CoachSums();
  const repeated = new Repeated();
  const isWanted = agentNamed(options.agent);
  const figures = figuresOf(words).filter(
    ({ id }) => id === "overall" || words.dimensions.some((one) => one.id === id),
  );
  const trend = new Trend({ by: "agent", figures, minConversations });
  for await (const one of source.reckoned()) {
    sums.add(one);
    if (one.conversation !== null) repeated.add(one.conversation);
    if (one.evaluation.agent !== null && isWanted(one.evaluation.agent)) trend.add(one);
  }
  const agent = find(options.agent, [...sums.agents.keys()]);
  const { conversations } = sums.agents.get(agent)!;
  const tooFew = conversations < minConversations;
  const { strengths, opportunities } = choose(sums, agent, words, tooFew);
  const own = new OwnExamples(agent, strengths, opportunities);
  if (quotes) for await (const one of source.shown()) own.add(one);
  const examples = own.picked();
  const teammates = new TeammateExamples(agent, opportunities, examples, repeated, options.mask);
  if (quotes) for await (const one of source.shown()) teammates.add(one);
  const better = teammates.picked();
  const point = (chosen: Chosen): CoachingPoint => ({
    ...chosen,
    example: examples.get(chosen.criterion)?.exchange ?? null,
    better: better.get(chosen.criterion)?.exchange ?? null,
  });
  const names = [...sums.agents.keys()].filter((name) => name !== agent);
  const scoresOf = (name: string, id: string) => sums.agents.get(name)?.scores.get(id) ?? NONE;
  const othersOf = (id: string) => together(names.map((name) => scoresOf(name, id)));
  const enough = !tooFew && othersOf("overall").n >= minConversations;
  return {
    schema: 1,
    tool: { name: "wow-score", version: VERSION },
    rubric,
    agent,
    conversations,
    minConversations,
    tooFew,
    others: names.length,
    figures: figures.map(({ id, title }) => ({
      id,
      title,
      own: figureFrom(scoresOf(agent, id), UNITS.score, 100),
      others: figureFrom(tooFew ? NONE : othersOf(id), UNITS.score, 100),
    })),
    difference: enough ? differenceOf(scoresOf(agent, "overall"), othersOf("overall"), UNITS.score) : null,
    strengths: strengths.map(point),
    opportunities: opportunities.map(point),
    trend: alone(trend, agent),
    withoutQuotes: !quotes,
    withoutText: sums.withoutText,
  };
}

const NONE = { n: 0, sum: 0, squares: 0 };
/** Names that are listed where none is meant. */
const LISTED = 20;

/** Does a name stand for the agent that is asked for, whatever its case? */
function agentNamed(asked: string): (name: string) => boolean {
  const lower = asked.toLowerCase();
  return (name) => name === asked || name.toLowerCase() === lower;
}

/** The agent of that name, or the only one that is written so in another case. Throws `UserError`. */
function find(asked: string, names: readonly string[]): string {
  if (names.includes(asked)) return asked;
  const alike = names.filter(agentNamed(asked));
  if (alike.length === 1) return alike[0]!;
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => printable(name));
  const rest = sorted.length > LISTED ? ` and ${sorted.length - LISTED} more` : "";
  const list = sorted.slice(0, LISTED).join(", ");
  throw new UserError(
    "--agent",
    `no conversation is of "${printable(asked)}"${didYouMean(asked, names)}`,
    names.length === 0 ? "No conversation says whose it is: see wow inspect." : `Agents: ${list}${rest}.`,
  );
}

/** The weeks of one agent: the whole of what was added, without the groups. */
function alone(trend: Trend, agent: string) {
  const report = trend.report();
  return { ...report, groups: report.groups.slice(0, 1).map((group) => ({ ...group, name: agent })) };
}
