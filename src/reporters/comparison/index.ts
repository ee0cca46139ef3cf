import type { ComparisonReporter } from "../../model/comparison.js";
import { comparisonJson } from "./json.js";

/** The output formats of `wow diff`, the default first. */
export const comparisonReporters: readonly ComparisonReporter[] = [comparisonJson];
