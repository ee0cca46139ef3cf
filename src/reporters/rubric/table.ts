import { Chalk, type ChalkInstance } from "chalk";
import type { CardReporter, CheckCard, CriterionCard, DimensionCard, RubricCard } from "../../model/card.js";
import { printable, printableText } from "../../model/printable.js";
import { percent, wrap } from "../words.js";
import { ancestry, bandsInWords, counts, dimensionCounts, gradeText, optionLines, size, testCounts, variantFor, wordsInLine } from "./words.js"; // biome-ignore format: one line

const LONGEST = 1000;

/** A rubric's card for a terminal. */
export const table: CardReporter = {
  id: "table",
  description: "for a terminal",
  render(card, { width, color }) {
    const chalk = new Chalk({ level: color ? 1 : 0 });
    const sections = [heading(card, width, chalk), ...card.dimensions.map((one) => section(one, width, chalk))];
    if (card.lists.length > 0) {
      const lists = card.lists.map((list) => wrap(wordsInLine(list), width, "  ", "      "));
      sections.push([chalk.bold("Lists of cues"), ...lists].join("\n"));
    }
    return `${sections.join("\n\n")}\n`;
  },
};

function heading(card: RubricCard, width: number, chalk: ChalkInstance): string {
  const facts = [
    `${size(card)}. Bands: ${bandsInWords(card.bands)}. Languages: ${card.languages.map((one) => printable(one)).join(", ")}.`,
    card.extends.length > 0 ? `Extends ${ancestry(card)}.` : "",
    card.purpose,
    card.description,
  ];
  const lines = facts.filter((text) => text !== "").map((text) => wrap(printable(text.trim(), LONGEST), width));
  const title = `${printable(card.title)} (${card.id} ${card.version})`;
  const fits = title.length + 2 + card.digest.length <= width;
  return [`${chalk.bold(wrap(title, width))}${fits ? "  " : "\n"}${chalk.dim(card.digest)}`, ...lines].join("\n");
}

function section(dimension: DimensionCard, width: number, chalk: ChalkInstance): string {
  const title = `${chalk.bold(printable(dimension.title))} (${dimension.id})`;
  const lines = dimension.criteria.map((criterion) => criterionLines(criterion, dimension, width, chalk));
  return [`${title}\n${wrap(dimensionCounts(dimension), width, "  ")}`, ...lines].join("\n\n");
}

function criterionLines(criterion: CriterionCard, dimension: DimensionCard, width: number, chalk: ChalkInstance) {
  const { id, question, when, check, variants, grades, good, coach, tests } = criterion;
  const said = (label: string, text: string) =>
    text === "" ? [] : [wrap(`${label.padEnd(8)}${printable(text, LONGEST)}`, width, "    ", " ".repeat(12))];
  const example = tests.pass[0] ?? tests.fail[0];
  return [
    `  ${chalk.bold(id)}`,
    wrap(chalk.dim(counts(criterion, dimension)), width, "    "),
    wrap(printable(question, LONGEST), width, "    "),
    ...(when === null ? [] : checkLines("When", when, width)),
    ...checkLines("Check", check, width),
    ...variants.flatMap((variant) => [
      ...said("For", variantFor(variant)),
      ...(variant.when === null ? [] : checkLines("when", variant.when, width)),
      ...checkLines("check", variant.check, width),
    ]),
    ...(grades ?? []).flatMap((grade) => said(percent(grade.value), gradeText(grade))),
    ...said("Good", good),
    ...said("Coach", coach),
    ...said("Tests", testCounts(criterion)),
    ...(example === undefined ? [] : [exampleLines(example, tests.pass.length > 0, width)]),
  ].join("\n");
}

function checkLines(label: string, { type, description, options }: CheckCard, width: number): readonly string[] {
  const first = `${label.padEnd(8)}${printable(description, LONGEST)} (${printable(type)})`;
  const lines = optionLines(options).map(({ depth, name, text }) => {
    const indent = " ".repeat(12 + 2 * depth);
    const named = name === "" ? `• ${text}` : `${printable(name)}: ${text}`;
    return wrap(named.trimEnd(), width, indent, `${indent}  `);
  });
  return [wrap(first, width, "    ", " ".repeat(12)), ...lines];
}

function exampleLines(transcript: string, passes: boolean, width: number): string {
  const lines = printableText(transcript.trimEnd()).split("\n");
  return [`${" ".repeat(12)}${passes ? "passes:" : "fails:"}`, ...lines.map((line) => wrap(line, width, " ".repeat(14), " ".repeat(16)))].join("\n"); // biome-ignore format: one list
}
