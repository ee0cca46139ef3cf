import type { Exchange, Passage } from "../../model/coaching.js";
import type { Conversation, Role } from "../../model/conversation.js";
import type { CriterionVerdict, Evidence } from "../../model/evaluation.js";
import type { Scored } from "../../model/scored.js";
import { passageOf } from "./passage.js";

const OCCASION = "occasion: ";

/** Places that raised a question, and places that answered it. */
export function evidenceOf(verdict: CriterionVerdict): {
  readonly occasions: readonly Evidence[];
  readonly answers: readonly Evidence[];
} {
  const all = verdict.status === "scored" ? verdict.evidence : [];
  return {
    occasions: all.filter(({ cue }) => cue.startsWith(OCCASION)),
    answers: all.filter(({ cue }) => !cue.startsWith(OCCASION)),
  };
}

/**
 * The exchange that shows a verdict: the agent's words that counted, or, where none did, the answer to what gave the
 * occasion, or how the agent began; with what the customer had said before. Null where no words are known.
 */
export function exchangeOf({ evaluation, conversation }: Scored, verdict: CriterionVerdict): Exchange | null {
  const { occasions, answers } = evidenceOf(verdict);
  const day = evaluation.startedAt?.slice(0, 10) ?? null;
  const shown = { conversation: evaluation.conversation, day };
  if (conversation === null) {
    const [customer, agent] = [quoted(occasions), quoted(answers)];
    return customer === null && agent === null ? null : { ...shown, customer, agent };
  }
  const own = answers.filter(({ message }) => isBy("agent", conversation, message, evaluation.agent));
  const asked = occasions.filter(({ message }) => isBy("customer", conversation, message));
  const place = own[0]?.message ?? nextBy("agent", conversation, asked[0]?.message ?? -1, evaluation.agent);
  if (place === null) return null;
  const before = asked.findLast(({ message }) => message < place) ?? null;
  const cause = before?.message ?? lastCustomer(conversation, place);
  return {
    ...shown,
    customer: cause === null ? null : passage(conversation, cause, asked),
    agent: passage(conversation, place, own),
  };
}

function passage({ messages }: Conversation, message: number, evidence: readonly Evidence[]): Passage {
  const places = evidence.filter((one) => one.message === message).map(({ start, end }) => [start, end] as const);
  return passageOf(message, messages[message]!.text, places);
}

/** The words that counted, all that is known without a transcript. */
function quoted(evidence: readonly Evidence[]): Passage | null {
  const first = evidence.find(({ quote }) => quote !== undefined);
  if (first === undefined) return null;
  const same = evidence.filter(({ message, quote }) => message === first.message && quote !== undefined);
  const text = [...new Set(same.map(({ quote }) => quote!))].join(" … ");
  return { message: first.message, text, marks: [] };
}

/** Is a message of this role, and, where authors are known, of this agent? */
function isBy(role: Role, { messages }: Conversation, place: number, agent: string | null = null): boolean {
  const message = messages[place];
  if (message === undefined || message.role !== role || message.private) return false;
  return agent === null || message.author === null || message.author === agent;
}

function nextBy(role: Role, conversation: Conversation, after: number, agent: string | null): number | null {
  const found = conversation.messages.findIndex((_, i) => i > after && isBy(role, conversation, i, agent));
  return found < 0 ? null : found;
}

function lastCustomer(conversation: Conversation, before: number): number | null {
  for (let i = before - 1; i >= 0; i--) if (isBy("customer", conversation, i)) return i;
  return null;
}

type Scoring = CriterionVerdict & { readonly status: "scored" };

/** What a criterion says of a conversation, where it applied. */
export function verdictOf({ evaluation }: Scored, criterion: string): Scoring | null {
  const found = evaluation.criteria.find(({ id }) => id === criterion);
  return found?.status === "scored" ? found : null;
}

/** What gave the occasion, as the rubric calls it. */
export function cuesOf(verdict: CriterionVerdict): ReadonlySet<string> {
  return new Set(evidenceOf(verdict).occasions.map(({ cue }) => cue));
}
