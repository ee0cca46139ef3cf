import type { CriterionVerdict, DimensionScore, Evaluation, Evidence } from "../model/evaluation.js";
import type { MaskedText } from "./masked-text.js";
import type { Masker } from "./masker.js";

/** How the fields of an evaluation that name somebody are written. */
export interface Fields {
  agent(name: string): string;
  customer(name: string): string;
  id(id: string): string;
}

/** An evaluation with its fields and words masked; `texts` are the messages where they are known. */
export function maskEvaluation(
  evaluation: Evaluation,
  texts: readonly MaskedText[] | null,
  masker: Masker,
  fields: Fields,
): Evaluation {
  const { agent, agents, customer, context, dimensions, criteria } = evaluation;
  const known = new Set([...agents, ...(agent === null ? [] : [agent])]);
  const fact = (value: DimensionScore[string]) => {
    if (typeof value !== "string") return value;
    return known.has(value) ? fields.agent(value) : masker.text(value);
  };
  const facts = (scores: DimensionScore) => Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, name === "agent" && typeof value === "string" ? fields.agent(value) : fact(value)])) as DimensionScore; // biome-ignore format: one rule
  return {
    ...evaluation,
    conversation: fields.id(evaluation.conversation),
    agent: agent === null ? null : fields.agent(agent),
    agents: agents.map((one) => fields.agent(one)),
    customer: customer === null ? null : fields.customer(customer),
    channel: evaluation.channel === null ? null : masker.text(evaluation.channel),
    dimensions: Object.fromEntries(Object.entries(dimensions).map(([id, scores]) => [id, facts(scores)])),
    context: {
      earlier: context.earlier === null ? null : fields.id(context.earlier),
      later: context.later === null ? null : fields.id(context.later),
      censored: context.censored,
    },
    criteria: criteria.map((verdict) => maskVerdict(verdict, texts, masker)),
  };
}

function maskVerdict(verdict: CriterionVerdict, texts: readonly MaskedText[] | null, masker: Masker): CriterionVerdict {
  if (verdict.status !== "scored") return { ...verdict, reason: masker.text(verdict.reason) };
  return {
    ...verdict,
    ...(verdict.because !== undefined && { because: masker.text(verdict.because) }),
    evidence: verdict.evidence.map((piece) => maskEvidence(piece, texts?.[piece.message], masker)),
  };
}

/** Where the text is known, moved to where it is now and cut anew; else its words alone. */
function maskEvidence(piece: Evidence, text: MaskedText | undefined, masker: Masker): Evidence {
  const cue = masker.text(piece.cue);
  if (text === undefined)
    return piece.quote === undefined ? { ...piece, cue } : { ...piece, cue, quote: masker.text(piece.quote) };
  const { start, end } = text.place(piece.start, piece.end);
  const { message, quote } = piece;
  return { message, start, end, cue, ...(quote !== undefined && { quote: text.text.slice(start, end) }) };
}
