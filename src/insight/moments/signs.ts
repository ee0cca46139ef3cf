import type { CriterionVerdict, Evaluation, Evidence } from "../../model/evaluation.js";
import type { Rubric } from "../../model/rubric.js";

/** A sign of a moment, as the rubric of signs has it. */
export interface Sign {
  readonly id: string;
  readonly kind: "gesture" | "reaction";
  /** How strong it is; more than 0. */
  readonly weight: number;
  /** Why it counts, in words. */
  readonly says: string;
}

/** A sign at a place. */
export interface Found extends Evidence {
  readonly sign: Sign;
}

/** What the rubric of signs finds in a conversation, in the order of the messages. */
export interface Findings {
  readonly gestures: readonly Found[];
  readonly reactions: readonly Found[];
  /** Messages in which the customer is angry, scornful, or not content. */
  readonly angry: ReadonlySet<number>;
  /** Messages in which the agent asks for praise. */
  readonly asking: ReadonlySet<number>;
  /** The mood in which the customer leaves, 0–1; null where that can't be told. */
  readonly mood: number | null;
}

/** Criteria of the dimension `limits`, by what they mean here. */
const LIMITS = { anger: "leaves-in-anger", asking: "praise-was-asked-for", mood: "leaves-pleased" };

/** The signs of a rubric: the criteria of its dimensions `gesture` and `reaction`. */
export function signsOf(rubric: Rubric): ReadonlyMap<string, Sign> {
  const signs = new Map<string, Sign>();
  for (const { id, dimension, weight, good } of rubric.criteria)
    if (dimension === "gesture" || dimension === "reaction") signs.set(id, { id, kind: dimension, weight, says: good });
  return signs;
}

/** What an evaluation by the rubric of signs says of a conversation. */
export function findingsOf({ criteria }: Evaluation, signs: ReadonlyMap<string, Sign>): Findings {
  const found: Found[] = [];
  const limits = new Map<string, CriterionVerdict>();
  for (const verdict of criteria) {
    const sign = signs.get(verdict.id);
    if (sign === undefined) limits.set(verdict.id, verdict);
    else if (verdict.status === "scored" && verdict.value >= 0.5)
      for (const piece of verdict.evidence) found.push({ ...piece, sign });
  }
  found.sort((a, b) => a.message - b.message || a.start - b.start);
  const mood = limits.get(LIMITS.mood);
  return {
    gestures: found.filter(({ sign }) => sign.kind === "gesture"),
    reactions: found.filter(({ sign }) => sign.kind === "reaction"),
    angry: messagesOf(limits.get(LIMITS.anger)),
    asking: messagesOf(limits.get(LIMITS.asking)),
    mood: mood?.status === "scored" ? mood.value : null,
  };
}

function messagesOf(verdict: CriterionVerdict | undefined): ReadonlySet<number> {
  return new Set(verdict?.status === "scored" ? verdict.evidence.map(({ message }) => message) : []);
}
