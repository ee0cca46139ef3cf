import type { ComparisonReporter } from "../../model/comparison.js";
import { asJson } from "../words.js";

/** The whole report. */
export const comparisonJson: ComparisonReporter = {
  id: "json",
  extensions: [".json"],
  render: (report) => `${asJson(report, 2)}\n`,
};
