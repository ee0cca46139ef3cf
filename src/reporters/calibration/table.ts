import { Chalk, type ChalkInstance } from "chalk";
import type {
  CalibrationReport,
  CalibrationReporter,
  CalibrationReporterOptions as Options,
} from "../../model/calibration.js";
import { headingOf } from "../../model/labels.js";
import { printable } from "../../model/printable.js";
import { many, wrap } from "../words.js";
import { estimate, figure, NAMES, signed } from "./figures.js";
import { fitSection } from "./fit.js";
import { targetSection } from "./target.js";

/** How many names a note gives. */
const MOST = 10;

/** The report for a terminal: all targets in a line each, then each by itself. */
export const calibrationTable: CalibrationReporter = {
  id: "table",
  extensions: [".txt"],
  render(report, options) {
    const chalk = new Chalk({ level: options.color ? 1 : 0 });
    const sections = [
      heading(report, options, chalk),
      summary(report, chalk),
      notes(report, options),
      ...report.targets.map((target) => targetSection(target, options, chalk)),
      ...(report.fit === null ? [] : [fitSection(report.fit, options, chalk)]),
    ];
    return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
  },
};

function heading({ rubric, labels }: CalibrationReport, { title }: Options, chalk: ChalkInstance): string {
  const by = labels.reviewers === 0 ? "" : ` by ${many(labels.reviewers, "reviewer")}`;
  const weighted = labels.weighted ? ", weighted" : "";
  return `${chalk.bold(printable(title))} (${rubric.id} ${rubric.version}) against ${many(labels.conversations, "conversation")} labelled${by}${weighted}`;
}

function summary({ targets, labels }: CalibrationReport, chalk: ChalkInstance): string {
  const judgedTwice = targets.some(({ ceiling }) => ceiling !== null);
  const rows = targets.map((target, i) => {
    const { n, statistics, headline, ceiling } = target;
    const dot = target.target.indexOf(".");
    // A fact stands below its dimension, if that is there.
    const isBelow = dot > 0 && targets[i - 1]?.target.split(".")[0] === target.target.slice(0, dot);
    const label = isBelow ? `  ${target.target.slice(dot)}` : target.target;
    const bias = statistics.bias === undefined ? "" : signed(statistics.bias.value);
    const limit = ceiling?.statistics[headline]?.value ?? null;
    const name = headline === "quadraticKappa" ? "q. kappa" : (NAMES[headline] ?? headline);
    const once = target.unweighted?.statistics[headline]?.value ?? null;
    const shown = [label, String(n), name, estimate(statistics[headline]!)];
    return [...shown, ...(labels.weighted ? [figure(once)] : []), ...(judgedTwice ? [figure(limit)] : []), bias];
  });
  const head = ["", "n", "agreement", "(95%)", ...(labels.weighted ? ["sheet"] : []), ...(judgedTwice ? ["ceiling"] : []), "bias"]; // biome-ignore format: one row
  const widths = head.map((name, i) => rows.reduce((most, row) => Math.max(most, row[i]!.length), name.length));
  const left = (i: number) => i === 0 || i === 2 || i === 3;
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (left(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ").trimEnd(); // biome-ignore format: one chain
  return [chalk.bold(line(head)), ...rows.map(line)].join("\n");
}

function notes(report: CalibrationReport, { width }: Options): string {
  const { labels, targets } = report;
  const lines = [
    ...(labels.weighted ? [weighting(report)] : []),
    "n: conversations compared. Agreement: 1 is perfect; chance gives 0 of Spearman and kappa, 0.5 of AUC; exact and F1 are shares. Of a Brier score less is better, of its skill more.",
    `${targets.some(({ ceiling }) => ceiling !== null) ? "Ceiling: how well the reviewers agree with one another by the same statistic. " : ""}Bias: how far the rubric runs high (+) or low (−), in units of their scale; of a likelihood, what it says less the share that came.`,
  ];
  if (labels.unfilled > 0)
    lines.push(
      `${many(labels.unfilled, "conversation")} of the sheet without a verdict. If they were left for a reason, what is said here leans.`,
    );
  if (labels.unnamed > 0)
    lines.push(
      `${many(labels.unnamed, "conversation")} judged more than once without a reviewer's name: taken for different reviewers.`,
    );
  const renamed = labels.columns.filter(({ column, target }) => headingOf(column).name !== target);
  if (renamed.length > 0)
    lines.push(
      `Columns: ${renamed.map(({ column, target }) => `${printable(headingOf(column).name)} → ${target}`).join(", ")}.`,
    );
  const observed = targets.filter(
    (target) => target.observed && target.kind === "ordered" && /^-?\d/.test(target.scale[0]!),
  );
  if (observed.length > 0)
    lines.push(
      `Scales as observed: ${observed.map((target) => `${target.target} ${target.scale[0]}..${target.scale.at(-1)}`).join(", ")}; --scale says otherwise.`,
    );
  if (labels.unused.length > 0) lines.push(`Not used: ${several(labels.unused.map((one) => printable(one)))}.`);
  if (labels.unknown > 0)
    lines.push(
      `${many(labels.unknown, "labelled conversation")} not in the transcripts: ${labels.unknownIds.map((id) => printable(id)).join(", ")}${labels.unknown > labels.unknownIds.length ? ", …" : ""}.`,
    );
  for (const { target, offScale } of targets) {
    const words = Object.entries(offScale).map(([word, count]) => `${count} × “${printable(word)}”`);
    if (words.length > 0) lines.push(`Left out, not on the scale of ${target}: ${several(words)}.`);
  }
  return lines.map((line) => wrap(line, width, "", "  ")).join("\n");
}

/** What the weights do, and as how many conversations of equal weight the sheet counts. */
function weighting({ targets }: CalibrationReport): string {
  const counts = targets.flatMap(({ effective }) => (effective === null ? [] : [effective]));
  const least = counts.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
  const most = counts.reduce((high, one) => Math.max(high, one), 0);
  const range = least === most ? `${most}` : `${least} to ${most}`;
  const kish = counts.length === 0 ? "" : ` They tell as much as ${range} of equal weight (Kish).`;
  return `Weighted as the sheet says how conversations were drawn: figures are of the whole that they were drawn from. Sheet: of the drawn ones alone, each counting once.${kish}`;
}

/** A few of them, and how many more. */
function several(names: readonly string[]): string {
  const rest = names.length - MOST;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, MOST).join(", ")}, and ${rest.toLocaleString("en-US")} more`;
}
