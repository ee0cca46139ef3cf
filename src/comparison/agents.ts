import type { AgentShift, TurnedPair } from "../model/comparison.js";
import { meanDifference } from "../stats/welch.js";
import { figureOf, meanOf, momentsOf, shiftOf } from "./figures.js";

/** Overall scores of an agent's conversations under both versions, in tenths. */
export interface AgentScores {
  readonly was: number[];
  readonly is: number[];
  /** Of those that one version alone scores. */
  readonly onlyWas: number[];
  readonly onlyIs: number[];
}

/** Each agent's scores under both versions, by name. */
export function agentShifts(agents: ReadonlyMap<string, AgentScores>, minConversations: number): readonly AgentShift[] {
  const names = [...agents.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return names.map((agent) => {
    const { was, is, onlyWas, onlyIs } = agents.get(agent)!;
    const whole = { was: meanOf([...was, ...onlyWas]), is: meanOf([...is, ...onlyIs]) };
    return {
      agent,
      conversations: was.length,
      tooFew: was.length < minConversations,
      was: meanOf(was),
      is: meanOf(is),
      shift: shiftOf(was, is),
      whole,
    };
  });
}

/** The pairs of agents with enough conversations whose means stand in another order; those beyond their intervals first. */
export function turnedPairs(
  agents: ReadonlyMap<string, AgentScores>,
  shifts: readonly AgentShift[],
): readonly TurnedPair[] {
  const compared = shifts.filter(({ tooFew }) => !tooFew);
  const pairs = compared.flatMap((one, i) => compared.slice(i + 1).map((other) => [one, other] as const));
  const turned = pairs.flatMap(([one, other]): TurnedPair[] => {
    const before = one.was.mean! - other.was.mean!;
    const after = one.is.mean! - other.is.mean!;
    if (before * after >= 0) return [];
    const [ahead, behind] = before > 0 ? [one, other] : [other, one];
    const difference = (side: "was" | "is") => {
      const of = ({ agent }: AgentShift) => momentsOf(agents.get(agent)![side]);
      return figureOf(meanDifference(of(ahead), of(behind)), 10);
    };
    const [was, is] = [difference("was"), difference("is")];
    const beyond = was.low !== null && is.high !== null && was.low > 0 && is.high < 0;
    return [{ ahead: ahead.agent, behind: behind.agent, was, is, beyond }];
  });
  return turned.sort((a, b) => Number(b.beyond) - Number(a.beyond));
}
