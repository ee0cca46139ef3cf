import type { CoachingCard, CoachingPoint, CoachReporter, Exchange } from "../../model/coaching.js";
import { printable } from "../../model/printable.js";
import { asMarkdown } from "../markup.js";
import { rangeOf, spark } from "../trend/spark.js";
import { interval, points } from "../words.js";
import { basis, cardNotes, missing, noExample, sourceOf, standingWords, sureness, trendWords } from "./words.js";

const LONGEST = 600;

/** The card for a wiki, or to be printed. */
export const coachMarkdown: CoachReporter = {
  id: "markdown",
  extensions: [".md", ".markdown"],
  render(card) {
    const pieces = [
      `# Coaching card: ${text(card.agent)}`,
      text(basis(card)),
      text(sureness(card).join(" ")),
      figureTable(card),
      "## Strengths",
      ...list(card, card.strengths, "strength"),
      "## Opportunities",
      ...list(card, card.opportunities, "opportunity"),
      "## Trend",
      ...weekLine(card),
      trendWords(card).map((line) => `- ${text(line)}`).join("\n"),
      `<sub>${cardNotes(card).map(text).join(" ")}</sub>`,
    ]; // biome-ignore format: the page
    return `${pieces.filter((piece) => piece !== "").join("\n\n")}\n`;
  },
};

function figureTable({ figures }: CoachingCard): string {
  const rows = figures.map(
    ({ title, own, others }) =>
      `| ${text(title)} | ${own.n === 0 ? "–" : interval(own)} | ${own.n} | ${points(others.mean)} |`,
  );
  return ["|  | You (95%) | n | Others |", "| :-- | --: | --: | --: |", ...rows].join("\n");
}

function list(card: CoachingCard, all: readonly CoachingPoint[], what: "strength" | "opportunity"): readonly string[] {
  const pieces: string[] = [];
  all.forEach((point, i) => {
    const none = noExample(card, point, what);
    pieces.push(`### ${i + 1}\\. ${text(point.question)}`, text(standingWords(point)));
    if (point.example !== null) pieces.push(quote(point.example, "You"), `<sub>${text(sourceOf(point.example))}</sub>`);
    if (none !== null) pieces.push(text(none));
    if (point.good !== "" && (what === "opportunity" || point.example === null))
      pieces.push(`**What good looks like.** ${text(point.good)}`);
    if (point.better !== null) pieces.push("A teammate, on a like occasion:", quote(point.better, "Teammate"));
    if (what === "opportunity" && point.coach !== "") pieces.push(`**Try.** ${text(point.coach)}`);
  });
  const rest = missing(all, what);
  return rest === null ? pieces : [...pieces, text(rest)];
}

function quote({ customer, agent }: Exchange, who: string): string {
  const said = (name: string, words: string) => `> **${name}:** ${text(words.replace(/\s+/g, " "))}`;
  return [
    ...(customer === null ? [] : [said("Customer", customer.text)]),
    ...(agent === null ? [] : [said(who, agent.text)]),
  ].join("\n>\n");
}

function weekLine({ trend, tooFew }: CoachingCard): readonly string[] {
  const series = trend.groups[0]?.series[0];
  if (series === undefined || tooFew || trend.weeks.length < 2) return [];
  const means = series.weeks.slice(-16).map(({ mean }) => mean);
  return [`Overall by week: ${spark(means, rangeOf(trend.figures[0]!, 0, trend.groups), true)} ${means.slice(-6).map((mean) => points(mean)).join(", ")}`]; // biome-ignore format: one line
}

function text(given: string): string {
  return asMarkdown(printable(given, LONGEST));
}
