import type { CalibrationReporter } from "../../model/calibration.js";
import { asJson } from "../words.js";

/** The whole report. */
export const calibrationJson: CalibrationReporter = {
  id: "json",
  extensions: [".json"],
  render: (report) => `${asJson(report, 2)}\n`,
};
