import type { CardReporter } from "../../model/card.js";
import { asJson } from "../words.js";
import { html } from "./html.js";
import { markdown } from "./markdown.js";
import { table } from "./table.js";

const json: CardReporter = {
  id: "json",
  description: "the rubric, everything that it extends and includes put in its place",
  render: (_card, { resolved }) => `${asJson(resolved, 2)}\n`,
};

/** The output formats of `wow rubric show`, the default first. */
export const cardReporters: readonly CardReporter[] = [table, markdown, html, json];
