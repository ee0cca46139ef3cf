import type { SuggestionReporter } from "../../model/suggestion.js";
import { asJson } from "../words.js";
import { suggestionMarkdown } from "./markdown.js";
import { suggestionTable } from "./table.js";

const json: SuggestionReporter = { id: "json", render: (report) => `${asJson(report, 2)}\n` };

/** The output formats of `wow rubric suggest`, the default first. */
export const suggestionReporters: readonly SuggestionReporter[] = [suggestionTable, json, suggestionMarkdown];
