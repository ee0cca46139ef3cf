import type { CoachReporter } from "../../model/coaching.js";
import { asJson } from "../words.js";

/** Everything, for programs. */
export const coachJson: CoachReporter = {
  id: "json",
  extensions: [".json"],
  render: (card) => `${asJson(card, 1)}\n`,
};
