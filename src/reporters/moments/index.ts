import type { MomentsReporter } from "../../model/moments.js";
import { momentsHtml } from "./html.js";
import { momentsJson } from "./json.js";
import { momentsMarkdown } from "./markdown.js";
import { momentsTable } from "./table.js";

/** The output formats of `wow moments`, the default first. */
export const momentsReporters: readonly MomentsReporter[] = [momentsTable, momentsMarkdown, momentsHtml, momentsJson];
