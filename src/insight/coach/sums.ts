import type { Evaluation } from "../../model/evaluation.js";
import type { Scored } from "../../model/scored.js";
import type { Moments } from "../../stats/welch.js";
import { evidenceOf } from "./exchange.js";

/** Sums are of whole numbers: tenths of a score, ten-thousandths of a criterion's value. */
export const UNITS = { score: 10, value: 1e4 };

interface Growing {
  n: number;
  sum: number;
  squares: number;
}

/** How one criterion was met, agent by agent, and whose words showed it. */
export interface CriterionSums {
  readonly agents: Map<string, Growing>;
  /** Pieces of evidence in agents' messages, and in anybody else's. */
  agentsWords: number;
  othersWords: number;
}

/** What cards are made of, over all conversations: sums by agent, of scores and of criteria. */
export class CoachSums {
  readonly agents = new Map<string, { conversations: number; readonly scores: Map<string, Growing> }>();
  readonly criteria = new Map<string, CriterionSums>();
  conversations = 0;
  withoutText = 0;

  add({ evaluation, conversation }: Scored): void {
    this.conversations++;
    if (conversation === null) this.withoutText++;
    const { agent } = evaluation;
    if (agent !== null) {
      const own = this.#agent(agent);
      own.conversations++;
      if (evaluation.overall !== null) grow(own.scores, "overall", Math.round(evaluation.overall * UNITS.score));
    }
    for (const verdict of evaluation.criteria) {
      if (verdict.status !== "scored") continue;
      const credited = makerOf(evaluation, verdict.dimension);
      const sums = this.#criterion(verdict.id);
      if (credited !== null) grow(sums.agents, credited, Math.round(verdict.value * UNITS.value));
      if (conversation === null) continue;
      for (const { message } of evidenceOf(verdict).answers) {
        if (conversation.messages[message]?.role === "agent") sums.agentsWords++;
        else sums.othersWords++;
      }
    }
    for (const [id, { score }] of Object.entries(evaluation.dimensions)) {
      const credited = makerOf(evaluation, id);
      if (score !== null && credited !== null) grow(this.#agent(credited).scores, id, Math.round(score * UNITS.score));
    }
  }

  #agent(name: string) {
    let found = this.agents.get(name);
    if (found === undefined) {
      found = { conversations: 0, scores: new Map() };
      this.agents.set(name, found);
    }
    return found;
  }

  #criterion(id: string): CriterionSums {
    let found = this.criteria.get(id);
    if (found === undefined) {
      found = { agents: new Map(), agentsWords: 0, othersWords: 0 };
      this.criteria.set(id, found);
    }
    return found;
  }
}

/** To whom a dimension of a conversation is credited: a hand-off to who made it. */
export function makerOf({ agent, dimensions }: Evaluation, dimension: string): string | null {
  const maker = dimensions[dimension]?.agent;
  return typeof maker === "string" ? maker : agent;
}

/** Sums of several as one. */
export function together(all: readonly Moments[]): Moments {
  return all.reduce((a, b) => ({ n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares }), {
    n: 0,
    sum: 0,
    squares: 0,
  });
}

function grow(sums: Map<string, Growing>, key: string, value: number): void {
  const found = sums.get(key) ?? { n: 0, sum: 0, squares: 0 };
  found.n++;
  found.sum += value;
  found.squares += value * value;
  sums.set(key, found);
}
