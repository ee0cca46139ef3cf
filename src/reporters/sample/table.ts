import { Chalk, type ChalkInstance } from "chalk";
import { printable } from "../../model/printable.js";
import type {
  SampleReporterOptions as Options,
  SampleReport,
  SampleReporter,
  StratumReport,
} from "../../model/sample.js";
import { many, wrap } from "../words.js";

const ABOUT: Readonly<Record<StratumReport["stratum"], string>> = {
  risk: "expectations failed, or a complaint is likely",
  doubt: "near a band's edge, or criteria disagree",
  praise: "expectations exceeded, or praise likely",
  random: "any of those left",
};

/** What was drawn, for a terminal; nothing that a reviewer must not see of a single conversation. */
export const sampleTable: SampleReporter = {
  id: "table",
  extensions: [".txt"],
  render(report, options) {
    const chalk = new Chalk({ level: options.color ? 1 : 0 });
    const sections = [
      heading(report, options, chalk),
      strata(report, chalk),
      agents(report, chalk),
      notes(report, options, chalk),
    ];
    return `${sections.join("\n\n")}\n`;
  },
};

function heading({ rubric, sample, conversations, seed }: SampleReport, { title }: Options, chalk: ChalkInstance) {
  const drawn = `${sample.length.toLocaleString("en-US")} of ${many(conversations, "conversation")} to review`;
  return `${chalk.bold(printable(title))} (${rubric.id} ${rubric.version}) · ${drawn} · seed ${printable(seed)}`;
}

function strata(report: SampleReport, chalk: ChalkInstance): string {
  const rows = report.strata.map(({ stratum, asked, drawn, available }) => [
    stratum,
    ...[asked, drawn, available].map((count) => count.toLocaleString("en-US")),
    ABOUT[stratum],
  ]);
  return table(["Drawn for", "asked", "drawn", "there are", ""], rows, chalk);
}

function agents(report: SampleReport, chalk: ChalkInstance): string {
  const rows = report.agents.map(({ agent, conversations, drawn }) => [
    agent === null ? "(nobody)" : printable(agent, 40),
    conversations.toLocaleString("en-US"),
    drawn.toLocaleString("en-US"),
  ]);
  return table(["Agent", "Conv", "drawn"], rows, chalk);
}

/** Words to the left, numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[], chalk: ChalkInstance): string {
  const widths = head.map((name, i) => rows.reduce((most, row) => Math.max(most, row[i]!.length), name.length));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ").trimEnd(); // biome-ignore format: one chain
  return [chalk.bold(line(head)), ...rows.map(line)].join("\n");
}

function notes(report: SampleReport, { width }: Options, chalk: ChalkInstance): string {
  const lines = [
    ...shortfalls(report),
    ...reach(report),
    'The sheet: -o sheet.csv; it shows no score. The key, with what each was drawn for: -o key.json. Filled in, the sheet goes to "wow calibrate FILE… --labels sheet.csv".',
  ];
  return [chalk.bold("Notes"), ...lines.map((line) => wrap(line, width, "  "))].join("\n");
}

function shortfalls({ strata, size, sample, conversations, agents: all }: SampleReport): string[] {
  if (sample.length === conversations)
    return [`That is every conversation there is: ${many(conversations, "conversation")}.`];
  const found: string[] = [];
  const short = strata.filter(({ stratum, asked, drawn }) => stratum !== "random" && drawn < asked);
  if (short.length > 0) {
    const had = short.map(({ stratum, asked, drawn }) => `${drawn} of ${asked} for ${stratum}`);
    found.push(`There are too few for what was asked: ${had.join(", ")}. As many more were drawn at random.`);
  }
  const small = "total" in size ? [] : all.filter(({ drawn }) => drawn < size.perAgent);
  if (small.length > 0)
    found.push(`${many(small.length, "agent")} with fewer conversations than were asked for: all of theirs are in the sheet.`); // biome-ignore format: one sentence
  return found;
}

function reach({ unreachable, unscored, sample, conversations, agents: all }: SampleReport): string[] {
  const found: string[] = [];
  const chances = sample.map(({ probability }) => probability);
  const least = chances.reduce((low, one) => Math.min(low, one), 1);
  const most = chances.reduce((high, one) => Math.max(high, one), 0);
  if (unreachable > 0)
    found.push(
      `${many(unreachable, "conversation")} could not be drawn by any seed, as nothing is drawn at random: weighted figures say nothing of them.`,
    );
  else if (sample.length < conversations)
    found.push(
      `Every conversation could be drawn, each with a likelihood from ${shown(least)} to ${shown(most)}. It stands beside its row, so that agreement can be weighted to the whole export.`,
    );
  if (unscored > 0) found.push(`${many(unscored, "conversation")} without a score: drawn at random alone.`);
  const nobody = all.find(({ agent }) => agent === null);
  if (nobody !== undefined)
    found.push(`${many(nobody.conversations, "conversation")} credited to nobody: drawn as if one agent had had them.`);
  return found;
}

function shown(likelihood: number): string {
  return likelihood >= 0.1 ? likelihood.toFixed(2) : likelihood.toPrecision(2);
}
