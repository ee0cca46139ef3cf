import type { MomentsReporter } from "../../model/moments.js";
import { asJson } from "../words.js";

/** All of it, for programs. */
export const momentsJson: MomentsReporter = {
  id: "json",
  extensions: [".json"],
  render: (report) => `${asJson(report, 2)}\n`,
};
