import type { TrendReporter } from "../../model/trend.js";
import { trendCsv } from "./csv.js";
import { trendHtml } from "./html.js";
import { trendJson } from "./json.js";
import { trendMarkdown } from "./markdown.js";
import { trendTable } from "./table.js";

/** The output formats of `wow trend`, the default first. */
export const trendReporters: readonly TrendReporter[] = [trendTable, trendJson, trendCsv, trendMarkdown, trendHtml];
