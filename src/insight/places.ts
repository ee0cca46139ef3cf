import type { Conversation } from "../model/conversation.js";
import type { CriterionVerdict, Evaluation, Evidence } from "../model/evaluation.js";
import type { Place } from "../model/insight.js";

/** Makes places of evidence in a conversation; without their words where these are to be kept out. */
export function placesIn(conversation: Conversation, quotes: boolean): (evidence: Evidence) => Place {
  const { id, agent, messages } = conversation;
  return ({ message, start, end, cue }) => ({
    conversation: id,
    agent,
    message,
    start,
    end,
    cue,
    ...(quotes && { quote: messages[message]!.text.slice(start, end) }),
  });
}

/** The evidence of a criterion; none where it is not scored, or not there. */
export function evidenceFor({ criteria }: Evaluation, id: string): readonly Evidence[] {
  const verdict: CriterionVerdict | undefined = criteria.find((one) => one.id === id);
  return verdict?.status === "scored" ? verdict.evidence : [];
}
