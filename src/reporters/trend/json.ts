import type { TrendReporter } from "../../model/trend.js";
import { asJson } from "../words.js";

/** Everything, for programs. */
export const trendJson: TrendReporter = {
  id: "json",
  extensions: [".json"],
  render: (report) => `${asJson(report, 1)}\n`,
};
