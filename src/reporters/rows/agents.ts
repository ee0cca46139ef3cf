import type { Figure, Summary } from "../../model/report.js";
import type { View } from "../../model/reporter.js";
import { bounded, type Cell, type Column, type RowSet, snake } from "./row-set.js";

/** A row per agent. */
export const agents: RowSet = {
  id: "agent",
  columns: ({ titles }) => [
    { name: "agent", title: "Agent", kind: "text" },
    { name: "conversations", title: "Conversations", kind: "count" },
    { name: "too_few", title: "Too few to compare", kind: "flag" },
    ...bounded("overall", "Overall", "score"),
    ...titles.dimensions.flatMap(({ id, title }) => bounded(snake(id), title, "score")),
    { name: "risk", title: "Risk of a complaint", kind: "score" },
    ...bounded("resolved_rate", "Resolved rate", "rate"),
    ...bounded("fcr_rate", "FCR rate", "rate"),
    { name: "fcr_n", title: "FCR judged", kind: "count" },
    ...(["failed", "met", "exceeded"] as const).map((band): Column => ({ name: band, title: BANDS[band], kind: "count" })),
  ], // biome-ignore format: one column a line
  async *rows(view) {
    for (const agent of view.head.agents) yield [agent.agent, ...summaryCells(agent, view)];
  },
};

const BANDS = { failed: "Failed", met: "Met", exceeded: "Exceeded" };

/** What stands beside the name in a row of agents; the team's too. */
export function summaryCells(summary: Summary, { titles }: View): readonly Cell[] {
  return [
    summary.conversations,
    summary.tooFew,
    ...bounds(summary.overall),
    ...titles.dimensions.flatMap(({ id }) => bounds(summary.dimensions[id]!)),
    summary.risk.mean,
    ...bounds(summary.resolvedRate),
    ...bounds(summary.fcrRate),
    summary.fcrRate.n,
    summary.bands.failed,
    summary.bands.met,
    summary.bands.exceeded,
  ];
}

function bounds({ mean, low, high }: Figure): readonly Cell[] {
  return [mean, low, high];
}
