import { Chalk, type ChalkInstance } from "chalk";
import { printable } from "../../model/printable.js";
import type { TrendGroup, TrendReport, TrendReporter, TrendReporterOptions } from "../../model/trend.js";
import { wrap } from "../words.js";
import { groupSentences, notesOf, titleOf, wholeSentences } from "./notes.js";
import { rangeOf, spark } from "./spark.js";
import { changeCells, changeHeads, groupName, value, weekShort } from "./words.js";

const SHORT: Readonly<Record<string, string>> = {
  "first-contact-resolution": "FCR",
  "escalation-style": "Escal.",
  shareability: "Shared",
  risk: "Risk",
  "fcr-rate": "FCR rate",
};
const [NAME, WEEK, CHANGE, SPARK] = [13, 7, 22, 16];
const LONGEST = 600;

/** The report for a terminal. */
export const trendTable: TrendReporter = {
  id: "table",
  extensions: [".txt"],
  render(report, options) {
    const chalk = new Chalk({ level: options.color ? 1 : 0 });
    const { rubric } = report;
    const line = (text: string) => wrap(printable(text, LONGEST), options.width, "", "  ");
    const section = (title: string, lines: readonly string[]) =>
      lines.length === 0 ? [] : ["", chalk.bold(title), ...lines];
    const pieces = [
      chalk.bold(line(`${titleOf(report)} · ${rubric.id} ${rubric.version}`)),
      ...(report.weeks.length === 0 ? [] : section("All conversations", wholeLines(report, options, chalk))),
      ...section("What changed", report.weeks.length === 0 ? [] : wholeSentences(report).map(line)),
      ...section(`By ${report.by}`, groupLines(report, options, chalk)),
      ...(report.groups.length > 1 ? groupSentences(report).map(line) : []),
      ...section("Notes", notesOf(report).map(line)),
    ];
    return `${pieces.join("\n")}\n`;
  },
};

function wholeLines(report: TrendReport, options: TrendReporterOptions, chalk: ChalkInstance): readonly string[] {
  const { weeks, figures } = report;
  const whole = report.groups[0]!;
  const drawn = Math.min(SPARK, weeks.length);
  const room = options.width - NAME - drawn - CHANGE;
  const shown = Math.max(1, Math.min(weeks.length, Math.floor(room / WEEK)));
  const from = weeks.length - shown;
  const columns = room - shown * WEEK >= CHANGE ? 2 : 1;
  const changes = (texts: readonly string[]) =>
    texts
      .slice(0, columns)
      .map((text) => `  ${text.padEnd(CHANGE - 2)}`)
      .join("");
  const cut = (texts: readonly string[]) => texts.slice(from).map((text) => text.padStart(WEEK)).join(""); // biome-ignore format: one rule
  const head = `${" ".repeat(NAME + drawn)}${cut(weeks.map(({ week }) => weekShort(week)))}${changes(changeHeads(whole.series[0]!))}`;
  const counts = `${"Convers.".padEnd(NAME + drawn)}${cut(whole.weeks.map(String))}`;
  const rows = figures.map((figure, i) => {
    const series = whole.series[i]!;
    const means = series.weeks.map(({ mean }) => mean);
    const drawing = spark(means.slice(-drawn), rangeOf(figure, i, [whole]), options.unicode);
    const texts = cut(means.map((mean) => value(figure, mean)));
    return `${short(figure).padEnd(NAME)}${drawing}${texts}${changes(changeCells(figure, series, series))}`;
  });
  const said = figures.filter(({ id }) => Object.hasOwn(SHORT, id)).map((one) => `${short(one)} = ${printable(one.title)}`); // biome-ignore format: one rule
  const legend = [
    ...(said.length === 0 ? [] : [`${said.join(", ")}.`]),
    ...(from === 0 ? [] : [`The last ${shown} of ${weeks.length} weeks; -f csv has all.`]),
  ];
  return [
    chalk.dim(head.trimEnd()),
    ...[counts, ...rows].map((row) => row.trimEnd()),
    ...(legend.length === 0 ? [] : [wrap(legend.join(" "), options.width)]),
  ];
}

function groupLines(report: TrendReport, options: TrendReporterOptions, chalk: ChalkInstance): readonly string[] {
  const groups = report.groups.slice(1);
  if (groups.length === 0) return [];
  const { figures, weeks } = report;
  const named = Math.min(24, Math.max(8, ...groups.map((group) => label(group, 23).length)));
  const counted = 6;
  const room = Math.floor((options.width - named - counted) / figures.length) - 8;
  const drawn = Math.max(1, Math.min(weeks.length, SPARK, room));
  const width = drawn + 8;
  const head = figures
    .map(
      (figure) =>
        `  ${short(figure)
          .slice(0, width - 2)
          .padEnd(width - 2)}`,
    )
    .join("");
  const ranges = figures.map((figure, i) => rangeOf(figure, i, groups));
  const rows = groups.map((group) => {
    const cells = figures.map((figure, i) => {
      const { weeks: values, whole } = group.series[i]!;
      const means = values.slice(-drawn).map(({ mean }) => mean);
      const drawing = spark(means, ranges[i]!, options.unicode);
      return `  ${drawing} ${value(figure, whole.mean).padStart(5)}`;
    });
    return `${label(group, named).padEnd(named)}${String(group.conversations).padStart(counted)}${cells.join("")}`;
  });
  const said = `Small columns: ${drawn < weeks.length ? `the last ${drawn} ` : ""}weeks, from the lowest to the highest of the column; numbers: all weeks together.`;
  return [chalk.dim(`${" ".repeat(named)}${"Conv".padStart(counted)}${head}`.trimEnd()), ...rows, wrap(said, options.width)]; // biome-ignore format: one list
}

function label(group: TrendGroup, width: number): string {
  const name = groupName(group);
  return group.series.some(({ steps }) => steps !== null) ? printable(name, width) : `${printable(name, width - 1)}*`;
}

function short({ id, title }: TrendReport["figures"][number]): string {
  return Object.hasOwn(SHORT, id) ? SHORT[id]! : printable(title, NAME - 1);
}
