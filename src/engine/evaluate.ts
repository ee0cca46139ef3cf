import { asConversation, type Conversation, type ConversationInput } from "../model/conversation.js";
import type { Check } from "../model/criterion.js";
import type {
  Band,
  CriterionVerdict,
  DimensionScore,
  Evaluation,
  Evidence,
  Facts,
  Verdict,
} from "../model/evaluation.js";
import type { Criterion, Dimension, Logistic, Rubric } from "../model/rubric.js";
import { Reading } from "./scene.js";

/** What the dimensions of every default report carry beside their score, whatever fills it. */
const STANDING_FACTS: Readonly<Record<string, Facts>> = {
  empathy: { opportunities: null, answered: null },
  "first-contact-resolution": { outcome: null, repeatBefore: null },
  "escalation-style": { outcome: null, reason: null, agent: null },
  shareability: { risk: null },
};

/** Evidence of one verdict beyond this many pieces is not listed: a message may hold a cue ten thousand times. */
const MOST_EVIDENCE = 50;

export interface EvaluateOptions {
  /** Keep the evidence's words in; default true. */
  readonly quotes?: boolean;
}

/** Scores one conversation. Depends on nothing but the rubric and the conversation; never throws for what a text says. */
export async function evaluate(
  rubric: Rubric,
  given: Conversation | ConversationInput,
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  const conversation = asConversation(given);
  const reading = new Reading(conversation, rubric.scanner);
  const verdicts = judgeAll(rubric, reading);
  const dimensions: Record<string, DimensionScore> = {};
  for (const dimension of rubric.dimensions) {
    dimensions[dimension.id] = scoreDimension(dimension, rubric.criteria, verdicts);
  }
  const overall = overallOf(rubric.dimensions, dimensions);
  const critical = rubric.criteria
    .filter((criterion) => criterion.critical && failed(verdicts.get(criterion.id)!))
    .map(({ id }) => id);
  const times = conversation.messages.flatMap(({ at }) => (at === null ? [] : [at]));
  return {
    conversation: conversation.id,
    agent: conversation.agent,
    agents: conversation.agents,
    customer: conversation.customer,
    channel: conversation.channel,
    language: conversation.language,
    startedAt: times.length === 0 ? null : new Date(times[0]!).toISOString(),
    endedAt: times.length === 0 ? null : new Date(times.at(-1)!).toISOString(),
    messages: {
      agent: reading.messages("agent").length,
      customer: reading.messages("customer").length,
      bot: reading.messages("bot").length,
      system: reading.messages("system").length,
    },
    rubric: { id: rubric.id, version: rubric.version, digest: rubric.digest },
    overall,
    band: bandOf(overall, rubric, critical),
    critical,
    dimensions,
    context: { earlier: null, later: null, censored: null },
    criteria: rubric.criteria.map((criterion) =>
      published(criterion, verdicts.get(criterion.id)!, conversation, options.quotes !== false),
    ),
  };
}

/** Is the conversation in a language whose words the rubric reads? Undeclared counts as yes. */
export function covers(rubric: Pick<Rubric, "languages">, language: string | null): boolean {
  if (language === null) return true;
  const base = (code: string) => code.toLowerCase().split(/[-_]/)[0];
  return rubric.languages.some((covered) => base(covered) === base(language));
}

const uncoveredReason = (language: string | null): string => `the rubric does not cover the language ${language}`;

/** Was the conversation not scored for its text, being in a language that its rubric does not cover? */
export function uncovered({ language, criteria }: Evaluation): boolean {
  const reason = uncoveredReason(language);
  return criteria.some((verdict) => verdict.status === "not-applicable" && verdict.reason === reason);
}

function judgeAll(rubric: Rubric, reading: Reading): Map<string, Verdict> {
  const { language } = reading.conversation;
  const readable = covers(rubric, language);
  const known = new Map<Check, Verdict>();
  const verdicts = new Map<string, Verdict>();
  for (const criterion of rubric.criteria) {
    const verdict =
      criterion.readsText && !readable
        ? notApplicable(criterion.check.facts, uncoveredReason(language))
        : attempt(criterion, reading, known);
    verdicts.set(criterion.id, verdict);
  }
  return verdicts;
}

function attempt(criterion: Criterion, reading: Reading, known: Map<Check, Verdict>): Verdict {
  try {
    const { when, check } = criterion;
    if (when !== null) return judgeWhen(when, check, reading);
    let verdict = known.get(check);
    if (verdict === undefined) {
      verdict = check.judge(reading);
      known.set(check, verdict);
    }
    return checked(verdict);
  } catch (error) {
    return { status: "error", reason: error instanceof Error ? error.message : String(error) };
  }
}

function judgeWhen(when: Check, check: Check, reading: Reading): Verdict {
  const occasion = when.occasion?.(reading) ?? occasionOf(checked(when.judge(reading)));
  if ("status" in occasion) return occasion;
  if (!occasion.met) return notApplicable(check.facts, occasion.reason);
  const places = [...new Set(occasion.evidence.map(({ message }) => message))].sort((a, b) => a - b);
  const verdict = checked(check.judge(places.length === 0 ? reading : reading.anchored(places)));
  // A question that was answered "no" for want of words is defended by what raised it.
  if (verdict.status !== "scored" || verdict.evidence.length > 0) return verdict;
  return { ...verdict, evidence: occasion.evidence };
}

/** A `when` that broke is a broken criterion, not one that does not apply. */
function occasionOf(verdict: Verdict) {
  if (verdict.status === "error") return verdict;
  if (verdict.status === "scored" && verdict.value >= 0.5) return { met: true, evidence: verdict.evidence } as const;
  return { met: false, reason: verdict.status === "scored" ? "no occasion" : verdict.reason } as const;
}

/** A value outside 0–1 is a broken criterion, not a score. */
function checked(verdict: Verdict): Verdict {
  if (verdict.status !== "scored" || (verdict.value >= 0 && verdict.value <= 1)) return verdict;
  return { status: "error", reason: `gave the value ${verdict.value}, which is not between 0 and 1` };
}

function notApplicable(given: Facts | undefined, reason: string): Verdict {
  const facts = given && ("reason" in given ? { ...given, reason } : given);
  return { status: "not-applicable", reason, ...(facts && { facts }) };
}

function scoreDimension(
  dimension: Dimension,
  criteria: readonly Criterion[],
  verdicts: ReadonlyMap<string, Verdict>,
): DimensionScore {
  const own = criteria.filter((criterion) => criterion.dimension === dimension.id);
  const scored: Known = { score: null, ...STANDING_FACTS[dimension.id] };
  const values = new Map<string, number>();
  let weighted = 0;
  let weights = 0;
  for (const criterion of own) {
    const verdict = verdicts.get(criterion.id)!;
    if (verdict.status === "scored") {
      values.set(criterion.id, verdict.value);
      weighted += criterion.weight * verdict.value;
      weights += criterion.weight;
    }
    if (verdict.status !== "error") addFacts(scored, verdict.facts ?? {});
  }
  const likely = (model: Logistic) => (values.size === 0 ? null : tenths(100 * logistic(model, values)));
  const mean = weights === 0 ? null : tenths((100 * weighted) / weights);
  // Last, so that no fact of a criterion takes their place.
  scored.score = dimension.likelihood === null ? mean : likely(dimension.likelihood);
  if (dimension.risk !== null) scored.risk = likely(dimension.risk);
  return scored;
}

type Known = { score: number | null; [fact: string]: string | number | boolean | null };

/** Counts of several criteria add up; anything else is said by the last that says something. */
function addFacts(facts: Known, more: Facts): void {
  for (const [name, value] of Object.entries(more)) {
    const before = facts[name];
    if (typeof before === "number" && typeof value === "number") facts[name] = before + value;
    else if (value !== null || before === undefined) facts[name] = value;
  }
}

function logistic({ intercept, coefficients }: Logistic, values: ReadonlyMap<string, number>): number {
  let sum = intercept;
  for (const [id, coefficient] of Object.entries(coefficients)) sum += coefficient * (values.get(id) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function overallOf(dimensions: readonly Dimension[], scores: Readonly<Record<string, DimensionScore>>): number | null {
  let weighted = 0;
  let weights = 0;
  for (const { id, weight } of dimensions) {
    const score = scores[id]!.score;
    if (score === null) continue;
    weighted += weight * Math.round(score * 10);
    weights += weight;
  }
  return weights === 0 ? null : Math.round(weighted / weights) / 10;
}

function bandOf(overall: number | null, { bands }: Rubric, critical: readonly string[]): Band | null {
  if (critical.length > 0) return "failed";
  if (overall === null) return null;
  if (overall < bands.met) return "failed";
  return overall < bands.exceeded ? "met" : "exceeded";
}

function failed(verdict: Verdict): boolean {
  return verdict.status === "scored" && verdict.value < 0.5;
}

function tenths(score: number): number {
  return Math.round(score * 10) / 10;
}

function published(
  criterion: Criterion,
  verdict: Verdict,
  conversation: Conversation,
  quotes: boolean,
): CriterionVerdict {
  const { id, dimension } = criterion;
  if (verdict.status !== "scored") return { id, dimension, status: verdict.status, reason: verdict.reason };
  const evidence = verdict.evidence
    .slice(0, MOST_EVIDENCE)
    .map((piece) => (quotes ? { ...piece, quote: quoteOf(conversation, piece) } : piece));
  return { id, dimension, status: "scored", value: Math.round(verdict.value * 1e4) / 1e4, evidence };
}

function quoteOf(conversation: Conversation, { message, start, end }: Evidence): string {
  return conversation.messages[message]!.text.slice(start, end);
}
