import type { Conversation } from "./conversation.js";
import type { Evaluation } from "./evaluation.js";

/** A conversation's scores with its transcript; null where results were saved without it, or words are kept out. */
export interface Scored {
  readonly evaluation: Evaluation;
  readonly conversation: Conversation | null;
}
