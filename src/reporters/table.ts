import { Chalk, type ChalkInstance } from "chalk";
import Table from "cli-table3";
import { printable } from "../model/printable.js";
import type { AgentReport, CriterionSummary, Figure, Summary } from "../model/report.js";
import type { Reporter, View } from "../model/reporter.js";
import { filesSection } from "./files.js";
import { noteSentences } from "./notes.js";
import { interval, many, percent, points, wrap } from "./words.js";

/** Headings of the four default dimensions that fit a narrow column. */
const SHORT: Readonly<Record<string, string>> = {
  empathy: "Empathy",
  "first-contact-resolution": "FCR",
  "escalation-style": "Escal.",
  shareability: "Shared",
};

const LISTED_CRITERIA = 3;
/** A criterion that applied less often is neither best nor weakest. */
const ENOUGH = 10;

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

function heading({ head, titles }: View, chalk: ChalkInstance): string {
  const { team, rubric, inputs } = head;
  const messages = inputs.reduce((sum, input) => sum + input.messages, 0);
  const people = head.agents.filter(({ agent }) => agent !== null).length;
  const counts = [many(team.conversations, "conversation"), many(messages, "message"), many(people, "agent")];
  return `${chalk.bold(printable(titles.rubric))} (${rubric.id} ${rubric.version}) · ${counts.join(" · ")}`;
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

function legend({ head, titles, options }: View): string {
  const shown = titles.dimensions.filter(
    (dimension) => Object.hasOwn(SHORT, dimension.id) && short(dimension) !== dimension.title,
  );
  const { team } = head;
  const lines: string[] = [];
  if (shown.length > 0)
    lines.push(`${shown.map((one) => `${short(one)} = ${printable(one.title)}`).join(", ")}; scores 0–100.`);
  const knowsOutcomes = Object.hasOwn(team.dimensions, "first-contact-resolution");
  lines.push(
    !knowsOutcomes
      ? "FCR rate: this rubric has no dimension first-contact-resolution that says how contacts end."
      : team.fcrRate.n === 0
        ? "FCR rate: no conversation can be judged: it takes customers, times, and data that goes on until the window for a return has passed (--history with the next export, or a shorter --window)."
        : `FCR rate: settled with no contact before or after, of those whose return could have been seen (${team.fcrRate.n} of ${team.conversations}); 95% ${percent(team.fcrRate.low)}–${percent(team.fcrRate.high)} for the team.`,
  );
  const { failed, met, exceeded } = team.bands;
  const risk = team.risk.n === 0 ? "" : ` Risk of a complaint in public: ${points(team.risk.mean)} of 100.`;
  const unscored = team.conversations - team.overall.n;
  const rest = unscored === 0 ? "" : `; ${unscored} of ${team.conversations} have no score`;
  lines.push(`Expectations failed in ${failed}, met in ${met}, exceeded in ${exceeded} conversations${rest}.${risk}`);
  if (head.agents.some(({ tooFew, agent }) => tooFew && agent !== null))
    lines.push("* too few conversations to compare: listed, not ranked.");
  return lines.map((line) => wrap(line, options.width)).join("\n");
}

function criteria({ head, titles, options }: View, chalk: ChalkInstance): string {
  // The criteria of a likelihood are signs in what customers say, not work that an agent can do better; nobody owes a bonus.
  const signs = new Set(titles.dimensions.filter(({ likelihood }) => likelihood !== null).map(({ id }) => id));
  const work = new Set(
    titles.criteria.filter(({ dimension, bonus }) => !signs.has(dimension) && bonus === null).map(({ id }) => id),
  );
  const judged = head.team.criteria.filter(
    ({ id, n }) => work.has(id) && n >= Math.min(ENOUGH, head.team.conversations),
  );
  const ranked = [...judged].sort((a, b) => b.mean! - a.mean!);
  const most = Math.min(LISTED_CRITERIA, Math.floor(ranked.length / 2));
  if (most === 0) return "";
  const questions = new Map(titles.criteria.map(({ id, question }) => [id, question]));
  const line = ({ id, mean, n }: CriterionSummary): string =>
    wrap(
      `${percent(mean).padStart(4)} of ${String(n).padEnd(4)} ${printable(questions.get(id) ?? id, 300)}`,
      options.width,
      "  ",
      " ".repeat(15),
    );
  const best = ranked.slice(0, most).map(line).join("\n");
  const weakest = ranked.slice(-most).reverse().map(line).join("\n");
  return `${chalk.bold("Strongest")}\n${best}\n${chalk.bold("Weakest")}\n${weakest}`;
}

function files({ head, options }: View, chalk: ChalkInstance): string {
  if (head.inputs.length < 2) return "";
  const { title, lines } = filesSection(head.inputs, options.width);
  return [chalk.bold(title), ...lines].join("\n");
}

function notes(view: View, chalk: ChalkInstance): string {
  const { notes, broken, leftOut } = noteSentences(view);
  const lines = [...notes, ...broken.map((line) => chalk.red(line)), ...leftOut];
  return lines.length === 0
    ? ""
    : [chalk.bold("Notes"), ...lines.map((line) => wrap(line, view.options.width, "  "))].join("\n");
}

function bare(): Record<string, string> {
  const names =
    "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle";
  return Object.fromEntries(names.split(" ").map((name) => [name, ""]));
}

function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, "");
}
