import { asConversation, type Conversation, type ConversationInput, spanOf } from "../model/conversation.js";
import { type CriterionVerdict, type Evaluation, type Evidence, stampOf, type Verdict } from "../model/evaluation.js";
import type { Criterion, Rubric } from "../model/rubric.js";
import type { Scored } from "../model/scored.js";
import { inFlight } from "./in-flight.js";
import { judgeAll } from "./judge.js";
import { uncoveredReason } from "./language.js";
import { outcomeOf } from "./outcome.js";
import { prepareAll, waits } from "./prepare.js";
import { Reading } from "./scene.js";

/** Evidence of one verdict beyond this many pieces is not listed: a message may hold a cue ten thousand times. */
const MOST_EVIDENCE = 50;

export interface EvaluateOptions {
  /** Keep the evidence's words in; default true. */
  readonly quotes?: boolean;
  /** List the evidence; default true. False where only sums are wanted. */
  readonly evidence?: boolean;
}

/** Scores one conversation. Depends on nothing but the rubric and the conversation; never throws for what a text says. */
export async function evaluate(
  rubric: Rubric,
  given: Conversation | ConversationInput,
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  const conversation = asConversation(given);
  const reading = new Reading(conversation, rubric.scanner);
  const verdicts = judgeAll(rubric, reading, waits(rubric) ? await prepareAll(rubric, reading) : undefined);
  const { overall, band, critical, dimensions } = outcomeOf(rubric, verdicts);
  const span = spanOf(conversation);
  return {
    conversation: conversation.id,
    agent: conversation.agent,
    agents: conversation.agents,
    customer: conversation.customer,
    channel: conversation.channel,
    language: conversation.language,
    startedAt: span === null ? null : new Date(span.start).toISOString(),
    endedAt: span === null ? null : new Date(span.end).toISOString(),
    messages: {
      agent: reading.messages("agent").length,
      customer: reading.messages("customer").length,
      bot: reading.messages("bot").length,
      system: reading.messages("system").length,
    },
    rubric: stampOf(rubric),
    overall,
    band,
    critical,
    dimensions,
    context: { earlier: null, later: null, censored: null },
    criteria: rubric.criteria.map((criterion, i) => published(criterion, verdicts[i]!, conversation, options)),
  };
}

/** Scores conversations in their order; where the rubric asks programs, up to 64 of them at a time. */
export function evaluateAll(
  rubric: Rubric,
  conversations: AsyncIterable<Conversation | ConversationInput> | Iterable<Conversation | ConversationInput>,
  options: EvaluateOptions = {},
): AsyncGenerator<Evaluation> {
  return inFlight(conversations, waits(rubric), (conversation) => evaluate(rubric, conversation, options));
}

/** The same, each with its conversation. */
export function scoreAll(
  rubric: Rubric,
  conversations: AsyncIterable<Conversation>,
  options: EvaluateOptions = {},
): AsyncGenerator<Scored & { readonly conversation: Conversation }> {
  return inFlight(conversations, waits(rubric), async (conversation) => ({
    evaluation: await evaluate(rubric, conversation, options),
    conversation,
  }));
}

/**
 * Was the conversation not scored for its text, being in a language that its rubric does not cover? And was that language
 * declared by the export, or recognised?
 */
export function uncovered({ language, criteria }: Evaluation): "declared" | "recognised" | null {
  if (language === null) return null;
  const why = uncoveredReason(language, false);
  for (const verdict of criteria) {
    if (verdict.status !== "not-applicable" || !verdict.reason.startsWith(why)) continue;
    if (verdict.reason === why) return "declared";
    if (verdict.reason.startsWith(" (recognised as ", why.length)) return "recognised";
  }
  return null;
}

function published(
  { id, dimension }: Criterion,
  verdict: Verdict,
  conversation: Conversation,
  options: EvaluateOptions,
): CriterionVerdict {
  if (verdict.status !== "scored") return { id, dimension, status: verdict.status, reason: verdict.reason };
  const evidence = options.evidence === false ? [] : listed(verdict.evidence, conversation, options.quotes !== false);
  const value = Math.round(verdict.value * 1e4) / 1e4;
  const { grade, because } = verdict;
  return {
    id,
    dimension,
    status: "scored",
    value,
    ...(grade !== undefined && { grade }),
    ...(because !== undefined && { because }),
    evidence,
  };
}

function listed(evidence: readonly Evidence[], { messages }: Conversation, quotes: boolean): readonly Evidence[] {
  return evidence.slice(0, MOST_EVIDENCE).map(({ message, start, end, cue }) => {
    if (!quotes) return { message, start, end, cue };
    return { message, start, end, cue, quote: messages[message]!.text.slice(start, end) };
  });
}
