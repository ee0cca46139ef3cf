import type { Evaluation } from "../model/evaluation.js";
import { printableText } from "../model/printable.js";
import type { AgentReport, Figure } from "../model/report.js";
import type { Reporter, View } from "../model/reporter.js";

/** What may stand in a cell; null is an empty one. */
export type Cell = string | number | boolean | null;

export const csv: Reporter = {
  id: "csv",
  description: "one row per agent; with --by conversation, one per conversation",
  extensions: [".csv"],
  needsConversations: ({ by }) => by === "conversation",
  render: (view) => (view.options.by === "conversation" ? byConversation(view) : byAgent(view)),
};

async function* byAgent({ head, titles }: View): AsyncIterable<string> {
  const dimensions = titles.dimensions.map(({ id }) => id);
  const columns = ["overall", ...dimensions.map(snake)].flatMap((name) => [name, `${name}_low`, `${name}_high`]);
  const rates = ["resolved_rate", "fcr_rate"].flatMap((name) => [name, `${name}_low`, `${name}_high`]);
  yield row(["agent", "conversations", "too_few", ...columns, "risk", ...rates, "fcr_n", "failed", "met", "exceeded"]);
  for (const agent of head.agents) yield row(agentCells(agent, dimensions));
}

function agentCells(agent: AgentReport, dimensions: readonly string[]): Cell[] {
  const bounds = ({ mean, low, high }: Figure): Cell[] => [mean, low, high];
  return [
    agent.agent,
    agent.conversations,
    agent.tooFew,
    ...bounds(agent.overall),
    ...dimensions.flatMap((id) => bounds(agent.dimensions[id]!)),
    agent.risk.mean,
    ...bounds(agent.resolvedRate),
    ...bounds(agent.fcrRate),
    agent.fcrRate.n,
    agent.bands.failed,
    agent.bands.met,
    agent.bands.exceeded,
  ];
}

async function* byConversation(view: View): AsyncIterable<string> {
  const dimensions = view.titles.dimensions.map(({ id }) => id);
  const facts = ["conversation", "agent", "agents", "customer", "channel", "language", "started_at", "ended_at"];
  const about = ["risk", "outcome", "repeat_before", "hand_off", "hand_off_agent", "opportunities", "answered"];
  yield row([...facts, "overall", "band", ...dimensions.map(snake), ...about, "earlier", "later", "censored"]);
  for await (const evaluation of view.conversations()) yield row(conversationCells(evaluation, dimensions));
}

function conversationCells(evaluation: Evaluation, dimensions: readonly string[]): Cell[] {
  const { dimensions: scores, context } = evaluation;
  const fact = (dimension: string, name: string): Cell => scores[dimension]?.[name] ?? null;
  return [
    evaluation.conversation,
    evaluation.agent,
    evaluation.agents.join("; "),
    evaluation.customer,
    evaluation.channel,
    evaluation.language,
    evaluation.startedAt,
    evaluation.endedAt,
    evaluation.overall,
    evaluation.band,
    ...dimensions.map((id) => scores[id]?.score ?? null),
    fact("shareability", "risk"),
    fact("first-contact-resolution", "outcome"),
    fact("first-contact-resolution", "repeatBefore"),
    fact("escalation-style", "outcome"),
    fact("escalation-style", "agent"),
    fact("empathy", "opportunities"),
    fact("empathy", "answered"),
    context.earlier,
    context.later,
    context.censored,
  ];
}

function snake(id: string): string {
  return id.replaceAll("-", "_");
}

/** A line of CSV. */
export function row(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(",")}\n`;
}

/** A cell that no spreadsheet runs as a formula, quoted where RFC 4180 asks for it. */
function cell(value: Cell): string {
  if (value === null) return "";
  const text = printableText(String(value));
  const formula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
