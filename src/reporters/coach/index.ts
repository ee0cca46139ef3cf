import type { CoachReporter } from "../../model/coaching.js";
import { coachJson } from "./json.js";

/** The output formats of `wow coach`, the default first. */
export const coachReporters: readonly CoachReporter[] = [coachJson];
