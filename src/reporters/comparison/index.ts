import type { ComparisonReporter } from "../../model/comparison.js";
import { comparisonHtml } from "./html.js";
import { comparisonJson } from "./json.js";
import { comparisonMarkdown } from "./markdown.js";
import { comparisonTable } from "./table.js";

/** The output formats of `wow diff`, the default first. */
export const comparisonReporters: readonly ComparisonReporter[] = [
  comparisonTable,
  comparisonJson,
  comparisonMarkdown,
  comparisonHtml,
];
