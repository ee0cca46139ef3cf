import { addDimensions } from "../engine/credit.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Week } from "../model/insight.js";
import type { Summary } from "../model/report.js";
import { mondayOf, weekOf } from "../model/week.js";
import { emptySums, Parts } from "./parts.js";

const WEEK = 7 * 86_400_000;
/** Of an export with a wrong date no more than so many empty weeks are listed: ten years. */
const MOST_WEEKS = 520;

/** The weeks of a team and of each agent, by when conversations began. */
export class Weeks {
  undated = 0;
  readonly #team = new Parts();
  readonly #agents = new Map<string | null, Parts>();
  readonly #mondays = new Map<string, number>();
  #any: Evaluation | null = null;

  /** A conversation, its context filled in. */
  add(evaluation: Evaluation): void {
    if (evaluation.startedAt === null) {
      this.undated++;
      return;
    }
    this.#any ??= evaluation;
    const time = Date.parse(evaluation.startedAt);
    const week = weekOf(time);
    if (!this.#mondays.has(week)) this.#mondays.set(week, mondayOf(time));
    this.#team.add(week, evaluation);
    this.#of(evaluation.agent).addConversation(week, evaluation);
    addDimensions(evaluation, (agent) => [this.#of(agent).sums(week, evaluation)]);
  }

  /** The team's, from the oldest; those between that have no conversation are empty. */
  team(minConversations: number): readonly Week[] {
    const weeks = this.#weeks(this.#team, minConversations);
    if (this.#any === null) return weeks;
    const known = new Map(weeks.map((week) => [week.from, week]));
    const empty = emptySums(this.#any).summary(minConversations);
    const all = [...this.#mondays.values()].sort((a, b) => a - b);
    const [first, last] = [all[0]!, all.at(-1)!];
    if ((last - first) / WEEK >= MOST_WEEKS) return weeks;
    const found: Week[] = [];
    for (let monday = first; monday <= last; monday += WEEK) {
      const from = dayOf(monday);
      found.push(known.get(from) ?? { week: weekOf(monday), from, ...empty });
    }
    return found;
  }

  /** An agent's that have a conversation, from the oldest. */
  agent(agent: string | null, minConversations: number): readonly Week[] {
    const parts = this.#agents.get(agent);
    return parts === undefined ? [] : this.#weeks(parts, minConversations);
  }

  #weeks(parts: Parts, minConversations: number): readonly Week[] {
    return parts
      .parts(minConversations)
      .map(({ name, ...summary }: Summary & { readonly name: string | null }) => ({
        week: name!,
        from: dayOf(this.#mondays.get(name!)!),
        ...summary,
      }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  #of(agent: string | null): Parts {
    let parts = this.#agents.get(agent);
    if (parts === undefined) {
      parts = new Parts();
      this.#agents.set(agent, parts);
    }
    return parts;
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
