import type { SampleReporter } from "../../model/sample.js";
import { sampleJson } from "./json.js";
import { sampleSheet } from "./sheet.js";
import { sampleTable } from "./table.js";

/** The output formats of `wow sample`, the default first. */
export const sampleReporters: readonly SampleReporter[] = [sampleTable, sampleSheet, sampleJson];
