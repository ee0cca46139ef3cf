import type { DimensionScore, Evaluation } from "../../src/model/evaluation.js";

type Dimensions = Readonly<Record<string, DimensionScore>>;

/** An evaluation that says nothing but what is given. */
export function evaluationOf(given: Partial<Evaluation> = {}): Evaluation {
  return {
    conversation: "c1",
    agent: null,
    agents: given.agent === undefined || given.agent === null ? [] : [given.agent],
    customer: null,
    channel: null,
    language: null,
    startedAt: null,
    endedAt: null,
    messages: { agent: 1, customer: 1, bot: 0, system: 0 },
    rubric: { id: "fake", version: "1.0.0", digest: "sha256:fake" },
    overall: null,
    band: null,
    critical: [],
    dimensions: DIMENSIONS,
    context: { earlier: null, later: null, censored: null },
    criteria: [],
    ...given,
  };
}

const DIMENSIONS: Dimensions = {
  empathy: { score: null, opportunities: null, answered: null },
  "first-contact-resolution": { score: null, outcome: null, repeatBefore: null },
  "escalation-style": { score: null, outcome: null, reason: null, agent: null },
  shareability: { score: null, risk: null },
};

/** Dimensions of an evaluation, with these facts in place of nothing. */
export function dimensionsOf(given: Readonly<Record<string, Partial<DimensionScore>>>): Dimensions {
  const all = { ...DIMENSIONS };
  for (const [id, facts] of Object.entries(given)) all[id] = { ...DIMENSIONS[id]!, ...(facts as DimensionScore) };
  return all;
}
