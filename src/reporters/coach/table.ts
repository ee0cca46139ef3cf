import { Chalk, type ChalkInstance } from "chalk";
import type {
  CoachingCard,
  CoachingPoint,
  CoachReporter,
  CoachReporterOptions,
  Exchange,
} from "../../model/coaching.js";
import { printable } from "../../model/printable.js";
import { rangeOf, spark } from "../trend/spark.js";
import { interval, points, wrap } from "../words.js";
import { basis, cardNotes, missing, noExample, sourceOf, standingWords, sureness, trendWords } from "./words.js";

const LONGEST = 600;

/** The card for a terminal. */
export const coachTable: CoachReporter = {
  id: "table",
  extensions: [".txt"],
  render(card, options) {
    const chalk = new Chalk({ level: options.color ? 1 : 0 });
    const line = (text: string, indent = "") => wrap(printable(text, LONGEST), options.width, indent);
    const pieces = [
      chalk.bold(line(`Coaching card: ${card.agent}`)),
      chalk.dim(line(basis(card))),
      "",
      ...sureness(card).map((text) => line(text)),
      "",
      ...figureLines(card, chalk),
      "",
      chalk.bold("Strengths"),
      ...list(card, card.strengths, "strength", chalk, options),
      "",
      chalk.bold("Opportunities"),
      ...list(card, card.opportunities, "opportunity", chalk, options),
      "",
      chalk.bold("Trend"),
      ...weekLine(card, options),
      ...trendWords(card).map((text) => line(text, "  ")),
      "",
      ...cardNotes(card).map((text) => chalk.dim(line(text))),
    ];
    return `${pieces.join("\n")}\n`;
  },
};

function figureLines({ figures }: CoachingCard, chalk: ChalkInstance): readonly string[] {
  const head = `${"".padEnd(28)}${"You (95%)".padStart(20)}${"Others".padStart(9)}`;
  const rows = figures.map(
    ({ title, own, others }) =>
      `  ${printable(title, 26).padEnd(26)}${(own.n === 0 ? "–" : interval(own)).padStart(20)}${points(others.mean).padStart(9)}`,
  );
  return [chalk.dim(head), ...rows];
}

function list(
  card: CoachingCard,
  all: readonly CoachingPoint[],
  what: "strength" | "opportunity",
  chalk: ChalkInstance,
  options: CoachReporterOptions,
): readonly string[] {
  const line = (text: string, indent: string, hanging = indent) =>
    wrap(printable(text, LONGEST), options.width, indent, hanging);
  const lines: string[] = [];
  all.forEach((point, i) => {
    const none = noExample(card, point, what);
    if (i > 0) lines.push("");
    lines.push(
      chalk.bold(line(point.question, `  ${i + 1} `, "    ")),
      line(standingWords(point), "    "),
      ...(point.example === null ? [] : exchangeLines(point.example, "You", options, chalk)),
      ...(none === null ? [] : [line(none, "    ")]),
    );
    if (point.good !== "" && (what === "opportunity" || point.example === null))
      lines.push(line(`What good looks like: ${point.good}`, "    "));
    if (point.better !== null) {
      lines.push("    A teammate, on a like occasion:");
      lines.push(...exchangeLines(point.better, "Teammate", options, chalk));
    }
    if (what === "opportunity" && point.coach !== "") lines.push(chalk.green(line(`Try: ${point.coach}`, "    ")));
  });
  const rest = missing(all, what);
  return rest === null ? lines : [...lines, line(rest, "  ")];
}

function exchangeLines(
  exchange: Exchange,
  who: string,
  { width }: CoachReporterOptions,
  chalk: ChalkInstance,
): readonly string[] {
  const { customer, agent } = exchange;
  const said = (name: string, text: string) =>
    wrap(printable(text.replace(/\s+/g, " "), LONGEST), width, `      ${name}: `, "        ");
  return [
    ...(customer === null ? [] : [said("Customer", customer.text)]),
    ...(agent === null ? [] : [said(who, agent.text)]),
    ...(who === "You" ? [chalk.dim(`      (${printable(sourceOf(exchange), 100)})`)] : []),
  ];
}

function weekLine({ trend, tooFew }: CoachingCard, { unicode }: CoachReporterOptions): readonly string[] {
  const series = trend.groups[0]?.series[0];
  if (series === undefined || tooFew || trend.weeks.length < 2) return [];
  const means = series.weeks.slice(-16).map(({ mean }) => mean);
  return [`  Overall by week  ${spark(means, rangeOf(trend.figures[0]!, 0, trend.groups), unicode)}  ${means.slice(-6).map((mean) => points(mean)).join("  ")}`]; // biome-ignore format: one line
}
