import type { CardReporter, CheckCard, CriterionCard, DimensionCard, RubricCard } from "../../model/card.js";
import { printable, printableText } from "../../model/printable.js";
import { asMarkdown } from "../markup.js";
import { percent } from "../words.js";
import { ancestry, bandsInWords, counts, dimensionCounts, gradeText, optionLines, share, testCounts, variantFor, wordsInLine } from "./words.js"; // biome-ignore format: one line

const LONGEST = 1000;
const text = (given: string) => asMarkdown(printable(given.trim(), LONGEST));

/** A rubric's card in Markdown. */
export const markdown: CardReporter = {
  id: "markdown",
  description: "for a wiki or a pull request",
  render(card) {
    const parts = [
      `# ${text(card.title)}`,
      `${text(card.id)} ${text(card.version)} · ${text(card.digest)}`,
      ...[card.purpose, card.description].filter((one) => one !== "").map(text),
      ...(card.extends.length > 0 ? [`Extends ${asMarkdown(ancestry(card))}.`] : []),
      `Bands: ${bandsInWords(card.bands)}. Languages: ${card.languages.map(text).join(", ")}.`,
      dimensionTable(card),
      ...card.dimensions.flatMap(section),
      ...(card.lists.length > 0 ? ["## Lists of cues", bullets(card.lists.map(wordsInLine))] : []),
    ];
    return `${parts.join("\n\n")}\n`;
  },
};

function dimensionTable({ dimensions }: RubricCard): string {
  const rows = dimensions.map(
    ({ title, weight, shareOfOverall, criteria }) =>
      `| ${text(title)} | ${weight} | ${share(shareOfOverall)} | ${criteria.length} |`,
  );
  return ["| dimension | weight | of overall | criteria |", "|---|---|---|---|", ...rows].join("\n");
}

function section(dimension: DimensionCard): readonly string[] {
  const intro = asMarkdown(dimensionCounts(dimension));
  return [`## ${text(dimension.title)}`, intro, ...dimension.criteria.flatMap((one) => criterion(one, dimension))];
}

function criterion(card: CriterionCard, dimension: DimensionCard): readonly string[] {
  const { id, question, when, check, variants, grades, good, coach, tests } = card;
  const said = (label: string, given: string) => (given === "" ? [] : [`**${label}** ${text(given)}`]);
  return [
    `### ${text(question)}`,
    `\`${id}\` · ${asMarkdown(counts(card, dimension))}`,
    ...(when === null ? [] : [asked("When", when)]),
    asked("Check", check),
    ...variants.flatMap((variant) => [
      ...(variant.when === null ? [] : [asked(`When, for ${variantFor(variant)}`, variant.when)]),
      asked(`Check, for ${variantFor(variant)}`, variant.check),
    ]),
    ...(grades === null ? [] : [bullets(grades.map((grade) => `${percent(grade.value)}: ${gradeText(grade)}`))]),
    ...said("Good", good),
    ...said("Coach", coach),
    `**Tests** ${testCounts(card)}`,
    ...(["pass", "fail", "skip"] as const).flatMap((kind) => tests[kind].map((one) => example(kind, one))),
  ];
}

function asked(label: string, { type, description, options }: CheckCard): string {
  const lines = optionLines(options).map(({ depth, name, text }) => {
    const named = name === "" ? asMarkdown(text) : `${asMarkdown(printable(name))}: ${asMarkdown(text)}`;
    return `${"  ".repeat(depth)}- ${named.trimEnd()}`;
  });
  return [
    `**${asMarkdown(label)}** ${text(description)} (${text(type)})`,
    ...(lines.length > 0 ? ["", ...lines] : []),
  ].join("\n");
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${text(item)}`).join("\n");
}

/** A transcript in a fence that is longer than any in it. */
function example(kind: string, transcript: string): string {
  const longest = Math.max(2, ...[...transcript.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${kind}:\n\n${fence}\n${printableText(transcript.trimEnd())}\n${fence}`;
}
