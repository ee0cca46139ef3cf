import type { View } from "../../model/reporter.js";
import { summaryCells } from "../rows/agents.js";
import { rowSets } from "../rows/index.js";
import type { Cell, Column } from "../rows/row-set.js";
import type { SheetRow, Table } from "./sheet.js";

/** The tables of a workbook, in their order. */
export function tablesOf(view: View): readonly Table[] {
  return [
    agents(view),
    { name: "Questions", columns: QUESTIONS, rows: plain(questions(view)), below: [] },
    ...(["conversation", "criterion", "evidence"] as const).map((of) => ({
      name: NAMES[of],
      columns: rowSets[of].columns(view),
      rows: plain(rowSets[of].rows(view)),
      below: [],
    })),
  ];
}

const NAMES = { conversation: "Conversations", criterion: "Criteria", evidence: "Evidence" };

/** Agents, those with too few conversations greyed; the team below. */
function agents(view: View): Table {
  const rows = async function* (): AsyncGenerator<SheetRow> {
    for (const agent of view.head.agents)
      yield { cells: [agent.agent ?? "(nobody)", ...summaryCells(agent, view)], look: agent.tooFew ? "dim" : "plain" };
  };
  const team: SheetRow = { cells: ["Team", ...summaryCells(view.head.team, view)], look: "bold" };
  return { name: "Agents", columns: rowSets.agent.columns(view), rows: rows(), below: [team] };
}

const QUESTIONS: readonly Column[] = [
  { name: "criterion", title: "Criterion", kind: "text" },
  { name: "dimension", title: "Dimension", kind: "text" },
  { name: "question", title: "Question", kind: "long" },
  { name: "mean", title: "Team's mean", kind: "rate" },
  { name: "n", title: "Applied", kind: "count" },
  { name: "not_applicable", title: "Not applicable", kind: "count" },
  { name: "errors", title: "Errors", kind: "count" },
  { name: "weight", title: "Weight", kind: "score" },
  { name: "critical", title: "Critical", kind: "flag" },
  { name: "good", title: "What good looks like", kind: "long" },
  { name: "coach", title: "To coach", kind: "long" },
];

/** The rubric's criteria with the team's figures. */
async function* questions({ head, titles }: View): AsyncGenerator<readonly Cell[]> {
  const figures = new Map(head.team.criteria.map((one) => [one.id, one]));
  const dimensions = new Map(titles.dimensions.map(({ id, title }) => [id, title]));
  for (const { id, dimension, question, weight, critical, good, coach } of titles.criteria) {
    const { mean = null, n = 0, notApplicable = 0, errors = 0 } = figures.get(id) ?? {};
    yield [
      id,
      dimensions.get(dimension) ?? dimension,
      question,
      mean,
      n,
      notApplicable,
      errors,
      weight,
      critical,
      good,
      coach,
    ];
  }
}

async function* plain(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<SheetRow> {
  for await (const cells of rows) yield { cells, look: "plain" };
}
