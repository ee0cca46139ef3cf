import { printable } from "../../model/printable.js";
import type { TrendGroup, TrendReport, TrendReporter } from "../../model/trend.js";
import { asMarkdown } from "../markup.js";
import { groupSentences, notesOf, titleOf, wholeSentences } from "./notes.js";
import { type Range, rangeOf, spark } from "./spark.js";
import { changeCells, changeHeads, groupName, value, weekShort } from "./words.js";

const LONGEST = 600;

/** For a wiki or a pull request: a table of the whole, one for each figure of the groups, and what changed in words. */
export const trendMarkdown: TrendReporter = {
  id: "markdown",
  extensions: [".md", ".markdown"],
  render(report) {
    const { rubric, groups, figures, by } = report;
    const list = (lines: readonly string[]) => lines.map((line) => `- ${text(line)}`).join("\n");
    const pieces = [`## ${text(titleOf(report))}`, `Scored with ${text(`${rubric.id} ${rubric.version}`)}.`];
    if (report.weeks.length > 0) {
      pieces.push("### All conversations", wholeTable(report), list(wholeSentences(report)));
      if (groups.length > 1) {
        pieces.push(`### By ${by}`, list(groupSentences(report)));
        figures.forEach((figure, i) => {
          pieces.push(`#### ${text(figure.title)}`, groupTable(report, i));
        });
      }
    }
    pieces.push("### Notes", list(notesOf(report)));
    return `${pieces.filter((piece) => piece !== "").join("\n\n")}\n`;
  },
};

function wholeTable(report: TrendReport): string {
  const whole = report.groups[0]!;
  const head = headOf(report);
  const counts = ["Conversations", "", ...whole.weeks.map(String)];
  const rows = report.figures.map((figure, i) => rowOf(figure.title, report, i, whole, rangeOf(figure, i, [whole])));
  return table(head, [[...counts, ...head.slice(counts.length).map(() => "")], ...rows]);
}

function groupTable(report: TrendReport, which: number): string {
  const groups = report.groups.slice(1);
  const range = rangeOf(report.figures[which]!, which, groups);
  const rows = groups.map((group) => {
    const mark = group.series[which]!.steps === null ? "*" : "";
    return rowOf(`${groupName(group)}${mark}`, report, which, group, range);
  });
  return table(headOf(report), rows);
}

function rowOf(name: string, report: TrendReport, which: number, group: TrendGroup, range: Range): readonly string[] {
  const figure = report.figures[which]!;
  const series = group.series[which]!;
  const means = series.weeks.map(({ mean }) => mean);
  return [
    text(name),
    spark(means, range, true),
    ...means.map((mean) => value(figure, mean)),
    ...changeCells(figure, series, report.groups[0]!.series[which]!),
  ];
}

function headOf({ weeks, groups }: TrendReport): readonly string[] {
  return ["", "", ...weeks.map(({ week }) => weekShort(week)), ...changeHeads(groups[0]!.series[0]!)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i < 2 ? ":--" : "--:"))), ...rows.map(line)].join("\n");
}

function text(given: string): string {
  return asMarkdown(printable(given, LONGEST));
}
