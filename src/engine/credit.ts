import type { Context, Evaluation } from "../model/evaluation.js";
import type { Sums } from "./sums.js";

/** How a contact ended, as far as it counts once it is known who came back: settled and told to be the first, or not. */
export type Ending = "first" | "resolved" | "open" | "unclear";

/** How the text of a conversation shows its end. */
export function endingOf({ dimensions }: Evaluation): Ending {
  const resolution = dimensions["first-contact-resolution"];
  const outcome = typeof resolution?.outcome === "string" ? resolution.outcome : "unclear";
  if (outcome !== "resolved") return outcome === "unclear" ? "unclear" : "open";
  return resolution?.repeatBefore === true ? "resolved" : "first";
}

/** Adds an ending, in the light of the customer's other contacts. */
export function addEnding(sums: Sums, ending: Ending, { earlier, later, censored }: Context): void {
  if (ending === "unclear") return;
  sums.addOutcome(ending !== "open");
  if (censored === false) sums.addFirstContact(ending === "first" && earlier === null && later === null);
}

/** Adds the dimensions of a conversation, each to the sums of whom it is credited to: a hand-off to who made it. */
export function addDimensions(evaluation: Evaluation, sumsOf: (agent: string | null) => readonly Sums[]): void {
  for (const [id, dimension] of Object.entries(evaluation.dimensions)) {
    const verdicts = evaluation.criteria.filter((verdict) => verdict.dimension === id);
    const maker = typeof dimension.agent === "string" ? dimension.agent : evaluation.agent;
    for (const sums of sumsOf(maker)) sums.addDimension(id, dimension, verdicts);
  }
}

/** Adds all of a conversation, its context filled in, to sums that are not told apart by agent. */
export function addWhole(sums: Sums, evaluation: Evaluation): void {
  sums.addConversation(evaluation);
  addDimensions(evaluation, () => [sums]);
  addEnding(sums, endingOf(evaluation), evaluation.context);
}
