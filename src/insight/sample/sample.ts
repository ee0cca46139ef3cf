import type { Evaluation } from "../../model/evaluation.js";
import {
  type SampledConversation,
  type SampleReport,
  type Shares,
  STRATA,
  type Stratum,
  type StratumReport,
} from "../../model/sample.js";
import { placeOf } from "./chance.js";
import { type Candidate, type Draw, type Drawn, draw } from "./draw.js";
import { type Bands, kindOf } from "./kind.js";
import { asked } from "./sizes.js";

export interface SampleOptions {
  readonly size: SampleReport["size"];
  readonly shares: Shares;
  readonly seed: string;
  readonly bands: Bands;
}

/** What was drawn, and what from. */
export type Sampled = Pick<
  SampleReport,
  "seed" | "size" | "conversations" | "unscored" | "unreachable" | "strata" | "agents" | "sample"
>;

/**
 * Draws conversations for review; of an agent's own, where so many of each agent are wanted. The evaluations are read twice:
 * for what can be drawn, and for what the sheet says of what was. The order in which they come changes nothing.
 */
export async function sampleOf(
  evaluations: () => AsyncIterable<Evaluation>,
  { size, shares, seed, bands }: SampleOptions,
): Promise<Sampled> {
  const candidates: Candidate[] = [];
  let unscored = 0;
  for await (const evaluation of evaluations()) {
    const { conversation, agent, overall } = evaluation;
    candidates.push({ conversation, agent, kind: kindOf(evaluation, bands).kind });
    if (overall === null) unscored++;
  }
  const groups = byAgent(candidates);
  const domains = "total" in size ? [candidates] : groups.map(([, own]) => own);
  const wanted = asked("total" in size ? size.total : size.perAgent, shares);
  const draws = domains.map((own) => draw(own, wanted, seed));
  const drawn = draws.flatMap((one) => one.drawn);
  const drawnOf = new Map<string | null, number>();
  for (const { candidate } of drawn) drawnOf.set(candidate.agent, (drawnOf.get(candidate.agent) ?? 0) + 1);
  return {
    seed,
    size,
    conversations: candidates.length,
    unscored,
    unreachable: domains.reduce((sum, own, i) => sum + outOfReach(own, draws[i]!), 0),
    strata: STRATA.map((stratum) => became(stratum, candidates, drawn, shares, wanted[stratum] * domains.length)),
    agents: groups.map(([agent, own]) => ({
      agent,
      conversations: own.length,
      drawn: drawnOf.get(agent) ?? 0,
    })),
    sample: inSheetOrder(await rowsOf(evaluations(), drawn, bands), seed),
  };
}

/** By name; those credited to nobody last. */
function byAgent(candidates: readonly Candidate[]): readonly (readonly [string | null, readonly Candidate[]])[] {
  const groups = new Map<string | null, Candidate[]>();
  for (const one of candidates) {
    const own = groups.get(one.agent);
    if (own === undefined) groups.set(one.agent, [one]);
    else own.push(one);
  }
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}

function outOfReach(candidates: readonly Candidate[], { probability }: Draw): number {
  return candidates.filter(({ kind }) => probability[kind] === 0).length;
}

function became(
  stratum: Stratum,
  candidates: readonly Candidate[],
  drawn: readonly Drawn[],
  shares: Shares,
  wanted: number,
): StratumReport {
  return {
    stratum,
    share: shares[stratum] / 1_000_000,
    asked: wanted,
    drawn: drawn.filter((one) => one.stratum === stratum).length,
    available: stratum === "random" ? candidates.length : candidates.filter(({ kind }) => kind === stratum).length,
  };
}

async function rowsOf(
  evaluations: AsyncIterable<Evaluation>,
  drawn: readonly Drawn[],
  bands: Bands,
): Promise<readonly SampledConversation[]> {
  const byId = new Map(drawn.map((one) => [one.candidate.conversation, one]));
  const rows: SampledConversation[] = [];
  for await (const evaluation of evaluations) {
    const found = byId.get(evaluation.conversation);
    if (found === undefined) continue;
    const { conversation, agent, customer, channel, language, startedAt, messages, overall, band } = evaluation;
    rows.push({
      conversation,
      agent,
      customer,
      channel,
      language,
      startedAt,
      messages: messages.agent + messages.customer + messages.bot,
      stratum: found.stratum,
      ...kindOf(evaluation, bands),
      overall,
      band,
      probability: found.probability,
    });
  }
  return rows;
}

function inSheetOrder(rows: readonly SampledConversation[], seed: string): readonly SampledConversation[] {
  const places = new Map(rows.map((row) => [row, placeOf(seed, "sheet", row.conversation)]));
  return [...rows].sort((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}
