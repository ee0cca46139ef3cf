import type { CoachReporter } from "../../model/coaching.js";
import { coachHtml } from "./html.js";
import { coachJson } from "./json.js";
import { coachMarkdown } from "./markdown.js";
import { coachTable } from "./table.js";

/** The output formats of `wow coach`, the default first. */
export const coachReporters: readonly CoachReporter[] = [coachTable, coachJson, coachMarkdown, coachHtml];
