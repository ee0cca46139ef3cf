import { evaluate } from "../engine/evaluate.js";
import type { Conversation } from "../model/conversation.js";
import type { Evaluation } from "../model/evaluation.js";
import type { ChannelSwitch, Insight, Kudos } from "../model/insight.js";
import type { Rubric } from "../model/rubric.js";
import type { Scored } from "../model/scored.js";
import { Efforts } from "./effort.js";
import { kudosIn } from "./kudos.js";
import { byCodePoint, Parts } from "./parts.js";
import { Policies } from "./policies.js";
import { Sentences } from "./sentences.js";
import { Topics } from "./topics.js";
import { Weeks } from "./weeks.js";

export interface InsightOptions {
  /** With fewer conversations a part is too small to be compared. */
  readonly minConversations: number;
  /** May words of agents and customers be shown? */
  readonly quotes: boolean;
  /** Agents in the order of the report. */
  readonly agents: readonly (string | null)[];
}

const MOST_KUDOS = 500;

/**
 * What scored conversations, their contexts filled in, say together. `scored` is read twice; `signs` is the rubric that finds
 * what is no score. Keeps counts and a bounded number of examples.
 */
export async function insightOf(
  scored: () => AsyncIterable<Scored>,
  signs: Rubric,
  { minConversations, quotes, agents }: InsightOptions,
): Promise<Insight> {
  const [topics, sentences] = [new Topics(quotes), new Sentences()];
  const channelOf = new Map<string, string>();
  for await (const { evaluation, conversation } of scored()) {
    if (evaluation.channel !== null && evaluation.customer !== null)
      channelOf.set(evaluation.conversation, evaluation.channel);
    if (conversation === null) continue;
    topics.count(conversation);
    if (quotes) sentences.count(conversation);
  }

  const weeks = new Weeks();
  const [channels, languages, teams, sites] = [new Parts(), new Parts(), new Parts(), new Parts()];
  const [efforts, policies, switches] = [new Efforts(), new Policies(), new Switches()];
  const kudos: Kudos[] = [];
  let withoutText = 0;
  for await (const { evaluation, conversation } of scored()) {
    weeks.add(evaluation);
    channels.add(evaluation.channel, evaluation);
    languages.add(evaluation.language, evaluation);
    const from = evaluation.context.earlier === null ? undefined : channelOf.get(evaluation.context.earlier);
    const switched = switches.add(from, evaluation.channel);
    const found = conversation === null ? null : await evaluate(signs, conversation, { quotes: false });
    efforts.add(evaluation, conversation, found, { switched, quotes });
    if (conversation === null || found === null) {
      withoutText++;
      continue;
    }
    addText(conversation, evaluation, found);
  }

  function addText(conversation: Conversation, evaluation: Evaluation, found: Evaluation): void {
    teams.add(conversation.team, evaluation);
    sites.add(conversation.site, evaluation);
    policies.add(conversation, evaluation, found, quotes);
    topics.add(conversation, evaluation);
    if (quotes) sentences.add(conversation);
    if (kudos.length < MOST_KUDOS) kudos.push(...kudosIn(conversation, found, quotes));
  }

  return {
    weeks: weeks.team(minConversations),
    undated: weeks.undated,
    agents: agents.map((agent) => ({ agent, weeks: weeks.agent(agent, minConversations) })),
    channels: channels.parts(minConversations),
    languages: languages.parts(minConversations),
    teams: teams.parts(minConversations),
    sites: sites.parts(minConversations),
    kudos,
    efforts: efforts.counts(),
    effortCases: efforts.cases(),
    friction: policies.all(),
    topics: topics.all(minConversations),
    switches: switches.all(),
    repeated: sentences.all(),
    withoutText,
  };
}

/** Through which channels customers come back. */
class Switches {
  readonly #times = new Map<string, ChannelSwitch>();

  /** The channel of the earlier contact and of this one; whether they differ. */
  add(from: string | undefined, to: string | null): boolean {
    if (from === undefined || to === null || from === to) return false;
    const key = JSON.stringify([from, to]);
    this.#times.set(key, { from, to, times: (this.#times.get(key)?.times ?? 0) + 1 });
    return true;
  }

  /** The most times first. */
  all(): readonly ChannelSwitch[] {
    return [...this.#times.values()].sort(
      (a, b) => b.times - a.times || byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to),
    );
  }
}
