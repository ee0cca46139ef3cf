import { printable } from "../model/printable.js";
import type { AgentReport, CriterionSummary, Figure, Summary } from "../model/report.js";
import type { Reporter, View } from "../model/reporter.js";
import { filesSection } from "./files.js";
import { inertMarkdown } from "./markup.js";
import { figureSentences, headline, notesOf, outstanding, TOO_FEW } from "./sentences.js";
import { interval, many, percent, points } from "./words.js";

/** By this line `wow` knows its own report. */
const MARK = "<!-- wow-score report -->";
/** Longer lists are to be opened. */
const OPEN_AGENTS = 12;
const OPEN_NOTES = 5;
/** GitHub takes comments of 65,536 characters; agents above this are counted. */
const MOST_AGENTS = 200;
const NAME = 80;
const LINE = 600;

/** For a wiki or a pull request, in GitHub's Markdown: figures and the rubric's words, none of customers or agents. */
export const markdown: Reporter = {
  id: "markdown",
  description: "the report for a wiki or a pull request",
  extensions: [".md", ".markdown"],
  needsConversations: () => false,
  async *render(view) {
    const sections = [heading(view), agents(view), team(view), criteria(view), notes(view), reading(view), files(view)];
    yield `${MARK}\n${sections.filter((section) => section !== "").join("\n\n")}\n`;
  },
};

function heading(view: View): string {
  const { title, version, counts } = headline(view);
  const [, expectations] = figureSentences(view);
  return `## ${said(title)}\n\n${said(version)} · ${counts.join(" · ")}\n\n**Overall ${interval(view.head.team.overall)} of 100.** ${said(expectations!)}`;
}

function agents({ head, titles }: View): string {
  const shown = head.agents.slice(0, MOST_AGENTS);
  const names = [
    "Agent",
    "Conversations",
    "Overall (95%)",
    ...titles.dimensions.map(({ title }) => said(title)),
    "FCR rate",
  ];
  const row = (name: string, summary: Summary): readonly string[] => [
    name,
    summary.conversations.toLocaleString("en-US"),
    interval(summary.overall),
    ...titles.dimensions.map(({ id }) => points(summary.dimensions[id]?.mean ?? null)),
    summary.fcrRate.n === 0 ? "–" : `${percent(summary.fcrRate.mean)} of ${summary.fcrRate.n}`,
  ];
  const rows = [...shown.map((agent) => row(label(agent), agent)), row("**Team**", head.team)];
  const rest = head.agents.length - shown.length;
  const below = [
    ...(rest === 0 ? [] : [`… and ${many(rest, "agent")} more (csv and xlsx have all).`]),
    ...(shown.some(({ agent, tooFew }) => tooFew && agent !== null) ? [`\\* ${TOO_FEW}`] : []),
  ];
  const text = [table(names, rows), ...below].join("\n\n");
  return shown.length > OPEN_AGENTS ? details(many(head.agents.length, "agent"), text) : text;
}

function label({ agent, tooFew }: AgentReport): string {
  return agent === null ? "(nobody)" : `${said(agent, NAME)}${tooFew ? "\\*" : ""}`;
}

function team({ head, titles }: View): string {
  const row = (name: string, figure: Figure, shown: (value: number | null) => string): readonly string[] => [
    name,
    shown(figure.mean),
    figure.low === null ? "–" : `${shown(figure.low)}–${shown(figure.high)}`,
    figure.n.toLocaleString("en-US"),
  ];
  return table(
    ["Team", "Mean", "95% interval", "Conversations"],
    [
      row("Overall", head.team.overall, points),
      ...titles.dimensions.map(({ id, title }) => row(said(title), head.team.dimensions[id]!, points)),
      ...(head.team.risk.n === 0 ? [] : [row("Risk of a complaint in public", head.team.risk, points)]),
      ...(Object.hasOwn(head.team.dimensions, "first-contact-resolution")
        ? [row("Resolved rate", head.team.resolvedRate, percent), row("FCR rate", head.team.fcrRate, percent)]
        : []),
    ],
  );
}

function criteria(view: View): string {
  const { strongest, weakest } = outstanding(view);
  if (strongest.length === 0) return "";
  const words = new Map(view.titles.criteria.map((criterion) => [criterion.id, criterion]));
  const line = ({ id, mean, n }: CriterionSummary): string =>
    `- ${percent(mean)} of ${n.toLocaleString("en-US")}: ${said(words.get(id)?.question ?? id)}`;
  const coached = (criterion: CriterionSummary): string => {
    const coach = words.get(criterion.id)?.coach ?? "";
    return coach === "" ? line(criterion) : `${line(criterion)}<br>_To coach:_ ${said(coach)}`;
  };
  return ["**Strongest**", "", ...strongest.map(line), "", "**Weakest**", "", ...weakest.map(coached)].join("\n");
}

function notes(view: View): string {
  const items = notesOf(view).map(({ text, broken }) => (broken ? `- **${said(text)}**` : `- ${said(text)}`));
  if (items.length === 0) return "";
  return items.length > OPEN_NOTES
    ? details(many(items.length, "note"), items.join("\n"))
    : ["**Notes**", "", ...items].join("\n");
}

function reading(view: View): string {
  const [contacts] = figureSentences(view);
  const lines = [
    "Scores go from 0 to 100. The range beside a mean is its 95% interval; – is where nothing applied.",
    "A criterion's figure is its mean over the conversations that it applied to, and how many these are.",
    contacts!,
    `Rubric ${view.head.rubric.id} ${view.head.rubric.version}, ${view.head.rubric.digest}; made by ${view.head.tool.name} ${view.head.tool.version}.`,
  ];
  return details("How to read this", lines.map((line) => `- ${said(line)}`).join("\n"));
}

function files({ head }: View): string {
  if (head.inputs.length < 2) return "";
  const { title, lines } = filesSection(head.inputs, 2 * LINE);
  return details(said(title), lines.map((line) => `- ${said(line.trim())}`).join("\n"));
}

function details(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(names), line(names.map((_, i) => (i === 0 ? ":--" : "--:"))), ...rows.map(line)].join("\n");
}

/** Text of an export or a rubric in one line, as nothing but itself. */
function said(text: string, most = LINE): string {
  return inertMarkdown(printable(text, most));
}
