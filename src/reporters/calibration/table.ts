import { Chalk, type ChalkInstance } from "chalk";
import type {
  CalibrationReport,
  CalibrationReporter,
  CalibrationReporterOptions as Options,
} from "../../model/calibration.js";
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

function summary({ targets }: CalibrationReport, chalk: ChalkInstance): string {
  const rows = targets.map((target, i) => {
    const { n, statistics, headline, ceiling } = target;
    const dot = target.target.indexOf(".");
    // A fact stands below its dimension, if that is there.
    const isBelow = dot > 0 && targets[i - 1]?.target.split(".")[0] === target.target.slice(0, dot);
    const label = isBelow ? `  ${target.target.slice(dot)}` : target.target;
    const bias = statistics.bias === undefined ? "" : signed(statistics.bias.value);
    const limit = ceiling?.statistics[headline]?.value ?? null;
    const name = headline === "quadraticKappa" ? "q. kappa" : (NAMES[headline] ?? headline);
    return [label, String(n), name, estimate(statistics[headline]!), figure(limit), bias];
  });
  const head = ["", "n", "agreement", "(95%)", "ceiling", "bias"];
  const widths = head.map((name, i) => rows.reduce((most, row) => Math.max(most, row[i]!.length), name.length));
  const left = (i: number) => i === 0 || i === 2 || i === 3;
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (left(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ").trimEnd(); // biome-ignore format: one chain
  return [chalk.bold(line(head)), ...rows.map(line)].join("\n");
}

function notes({ labels, targets }: CalibrationReport, { width }: Options): string {
  const lines = [
    "n: conversations compared. Agreement: 1 is perfect; chance gives 0 of Spearman and kappa, 0.5 of AUC; exact and F1 are shares. Of a Brier score less is better, of its skill more.",
    "Ceiling: how well the reviewers agree with one another by the same statistic. Bias: how far the rubric runs high (+) or low (−), in units of their scale; of a likelihood, what it says less the share that came.",
  ];
  if (labels.unnamed > 0)
    lines.push(
      `${many(labels.unnamed, "conversation")} judged more than once without a reviewer's name: taken for different reviewers.`,
    );
  const renamed = labels.columns.filter(({ column, target }) => column !== target);
  if (renamed.length > 0)
    lines.push(`Columns: ${renamed.map(({ column, target }) => `${printable(column)} → ${target}`).join(", ")}.`);
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

/** A few of them, and how many more. */
function several(names: readonly string[]): string {
  const rest = names.length - MOST;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, MOST).join(", ")}, and ${rest.toLocaleString("en-US")} more`;
}
