import type { CalibrationReporter } from "../../model/calibration.js";
import { calibrationCsv } from "./csv.js";
import { calibrationJson } from "./json.js";
import { calibrationTable } from "./table.js";

/** The output formats of `wow calibrate`, the default first. */
export const calibrationReporters: readonly CalibrationReporter[] = [calibrationTable, calibrationJson, calibrationCsv];
