import { evaluate } from "../../src/engine/evaluate.js";
import { type ConversationInput, toConversation } from "../../src/model/conversation.js";
import type { Rubric } from "../../src/model/rubric.js";
import type { Scored } from "../../src/model/scored.js";

/** A conversation scored, with its transcript. */
export async function scoredOf(rubric: Rubric, input: ConversationInput): Promise<Scored> {
  const conversation = toConversation(input);
  return { evaluation: await evaluate(rubric, conversation), conversation };
}

/** Every piece of evidence of a scored conversation, with the text of its message. */
export function evidenceOf({ evaluation, conversation }: Scored) {
  return evaluation.criteria.flatMap((verdict) =>
    verdict.status === "scored"
      ? verdict.evidence.map((piece) => ({ ...piece, text: conversation?.messages[piece.message]?.text ?? null }))
      : [],
  );
}
