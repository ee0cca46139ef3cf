import type { SampleReporter } from "../../model/sample.js";
import { asJson } from "../words.js";

/** The key to the sheet, for whoever drew it: every conversation with its stratum, why, and its scores. */
export const sampleJson: SampleReporter = {
  id: "json",
  extensions: [".json"],
  render: (report) => `${asJson(report, 2)}\n`,
};
