import { Chalk, type ChalkInstance } from "chalk";
import Table from "cli-table3";
import { printable } from "../model/printable.js";
import type { AgentReport, CriterionSummary, Figure, Summary } from "../model/report.js";
import type { Reporter, View } from "../model/reporter.js";
import { filesSection } from "./files.js";
import { figureSentences, headline, notesOf, outstanding, TOO_FEW } from "./sentences.js";
import { interval, percent, points, wrap } from "./words.js";

/** Headings of the four default dimensions that fit a narrow column. */
const SHORT: Readonly<Record<string, string>> = {
  empathy: "Empathy",
  "first-contact-resolution": "FCR",
  "escalation-style": "Escal.",
  shareability: "Shared",
};

export const table: Reporter = {
  id: "table",
  description: "the per-agent report for a terminal",
  extensions: [".txt"],
  needsConversations: () => false,
  async *render(view) {
    const chalk = new Chalk({ level: view.options.color ? 1 : 0 });
    yield `${heading(view, chalk)}\n\n`;
    yield `${agents(view, chalk)}\n\n`;
    yield `${legend(view)}\n`;
    for (const section of [criteria(view, chalk), files(view, chalk), notes(view, chalk)])
      if (section !== "") yield `\n${section}\n`;
  },
};

function heading(view: View, chalk: ChalkInstance): string {
  const { title, version, counts } = headline(view);
  return `${chalk.bold(title)} (${version}) · ${counts.join(" · ")}`;
}

function agents({ head, titles, options }: View, chalk: ChalkInstance): string {
  const ids = titles.dimensions.map(({ id }) => id);
  const names = ["Conv", "Overall (95%)", ...titles.dimensions.map(short), "FCR rate"];
  const rows = [...head.agents, head.team].map((summary) => figures(summary, ids));
  const widths = names.map(
    (name, i) => rows.reduce((most, row) => Math.max(most, row[i]!.length), Math.min(name.length, 9)) + 1,
  );
  const rest = options.width - widths.reduce((sum, width) => sum + width, 0);
  const longest = head.agents.reduce((most, agent) => Math.max(most, label(agent, 1000).length), 10);
  const width = Math.max(12, Math.min(rest, longest + 1));
  const grid = new Table({
    head: ["Agent", ...names],
    colWidths: [width, ...widths],
    colAligns: ["left", ...widths.map(() => "right" as const)],
    chars: bare(),
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 1 },
  });
  head.agents.forEach((agent, i) => {
    grid.push([label(agent, width - 1), ...rows[i]!]);
  });
  grid.push([chalk.bold("Team"), ...rows.at(-1)!.map((text) => chalk.bold(text))]);
  return trimmed(grid.toString());
}

function short({ id, title }: View["titles"]["dimensions"][number]): string {
  return Object.hasOwn(SHORT, id) ? SHORT[id]! : printable(title, 40);
}

function figures(summary: Summary, dimensions: readonly string[]): string[] {
  const scores = dimensions.map((id) => points(summary.dimensions[id]?.mean ?? null));
  return [String(summary.conversations), interval(summary.overall), ...scores, rate(summary.fcrRate)];
}

function label(agent: AgentReport, width: number): string {
  if (agent.agent === null) return "(nobody)";
  return agent.tooFew ? `${printable(agent.agent, width - 1)}*` : printable(agent.agent, width);
}

function rate(figure: Figure): string {
  return figure.n === 0 ? "–" : `${percent(figure.mean)} of ${figure.n}`;
}

function legend(view: View): string {
  const { head, titles, options } = view;
  const shown = titles.dimensions.filter(
    (dimension) => Object.hasOwn(SHORT, dimension.id) && short(dimension) !== dimension.title,
  );
  const lines = [...figureSentences(view)];
  if (shown.length > 0)
    lines.unshift(`${shown.map((one) => `${short(one)} = ${printable(one.title)}`).join(", ")}; scores 0–100.`);
  if (head.agents.some(({ tooFew, agent }) => tooFew && agent !== null)) lines.push(`* ${TOO_FEW}`);
  return lines.map((line) => wrap(line, options.width)).join("\n");
}

function criteria(view: View, chalk: ChalkInstance): string {
  const { strongest, weakest } = outstanding(view);
  if (strongest.length === 0) return "";
  const questions = new Map(view.titles.criteria.map(({ id, question }) => [id, question]));
  const line = ({ id, mean, n }: CriterionSummary): string =>
    wrap(
      `${percent(mean).padStart(4)} of ${String(n).padEnd(4)} ${printable(questions.get(id) ?? id, 300)}`,
      view.options.width,
      "  ",
      " ".repeat(15),
    );
  return [chalk.bold("Strongest"), ...strongest.map(line), chalk.bold("Weakest"), ...weakest.map(line)].join("\n");
}

function files({ head, options }: View, chalk: ChalkInstance): string {
  if (head.inputs.length < 2) return "";
  const { title, lines } = filesSection(head.inputs, options.width);
  return [chalk.bold(title), ...lines].join("\n");
}

function notes(view: View, chalk: ChalkInstance): string {
  const lines = notesOf(view).map(({ text, broken }) => {
    const wrapped = wrap(text, view.options.width, "  ");
    return broken ? chalk.red(wrapped) : wrapped;
  });
  return lines.length === 0 ? "" : [chalk.bold("Notes"), ...lines].join("\n");
}

function bare(): Record<string, string> {
  const names =
    "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle";
  return Object.fromEntries(names.split(" ").map((name) => [name, ""]));
}

function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, "");
}
