import { workOf } from "../../ranking.js";
import { percent } from "../../words.js";
import type { AgentData, ReportData } from "../data.js";
import { clearDifferences, type Difference } from "./compare.js";
import { Section } from "./parts.js";
import { conversationsHref } from "./router.js";
import { type Column, SortableTable } from "./table.js";

/** What an agent does better and worse than the others, as far as that is no chance. */
export function AgentCriteria({ agent, report }: { agent: AgentData; report: ReportData }) {
  const { titles, team } = report;
  if (agent.tooFew || agent.agent === null) return null;
  const work = workOf(titles);
  const places = titles.criteria.flatMap(({ id }, place) => (work.has(id) ? [place] : []));
  const { compared, better, worse } = clearDifferences(agent.criteria, team.criteria, places);
  return (
    <div class="pair">
      <Section title="Strengths">
        <Differences found={better} none="No clear strength" compared={compared} agent={agent} report={report} />
      </Section>
      <Section title="Opportunities">
        <Differences found={worse} none="No clear weakness" compared={compared} agent={agent} report={report} />
      </Section>
    </div>
  );
}

/** All criteria of an agent, in the order of the rubric's dimensions. */
export function AllCriteria({ agent, report }: { agent: AgentData; report: ReportData }) {
  const { dimensions, criteria } = report.titles;
  const places = dimensions.flatMap(({ id }) =>
    criteria.flatMap(({ dimension }, place) => (dimension === id ? [place] : [])),
  );
  return (
    <Section
      title="All questions"
      intro="Means where a question applied; “n/a” counts the conversations to which it did not."
    >
      <SortableTable
        caption="All questions"
        columns={columnsOf(agent, report)}
        rows={places}
        keyOf={(place) => criteria[place]!.id}
      />
    </Section>
  );
}

function Differences({
  found,
  none,
  compared,
  agent,
  report: { titles },
}: {
  found: readonly Difference[];
  none: string;
  compared: number;
  agent: AgentData;
  report: ReportData;
}) {
  if (found.length === 0) {
    return (
      <p class="soft">
        {compared === 0
          ? "No question applied often enough to compare."
          : `${none}: of ${compared} questions compared with the others, none differs by more than chance would.`}
      </p>
    );
  }
  return (
    <ol class="criteria">
      {found.map(({ criterion, own, others }) => {
        const { id, question, good, coach } = titles.criteria[criterion]!;
        const isBetter = own > others;
        const advice = isBetter ? good : coach;
        return (
          <li key={id}>
            <p class="question">
              <a href={conversationsHref({ facets: { agent: agent.agent, failed: id } })}>{question}</a>
            </p>
            <p class="measure">
              <strong>{percent(own)}</strong> of {agent.criteria.n[criterion]}; the others {percent(others)}
            </p>
            {advice !== "" && (
              <p class="advice">
                <span class="label">{isBetter ? "Good" : "Coach"}</span> {advice}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function columnsOf({ criteria }: AgentData, { titles, team }: ReportData): readonly Column<number>[] {
  const dimensions = new Map(titles.dimensions.map(({ id, title }) => [id, title]));
  const mean = (of: typeof criteria) => (i: number) => of.mean[i] ?? null;
  return [
    { id: "question", name: "Question", cell: (i) => titles.criteria[i]!.question },
    {
      id: "dimension",
      name: "Dimension",
      value: (i) => dimensions.get(titles.criteria[i]!.dimension) ?? null,
      cell: (i) => dimensions.get(titles.criteria[i]!.dimension),
    },
    { id: "mean", name: "Mean", isNumber: true, value: mean(criteria), cell: (i) => percent(mean(criteria)(i)) },
    {
      id: "team",
      name: "Team",
      isNumber: true,
      value: mean(team.criteria),
      cell: (i) => percent(mean(team.criteria)(i)),
    },
    { id: "n", name: "n", isNumber: true, value: (i) => criteria.n[i]!, cell: (i) => criteria.n[i] },
    {
      id: "na",
      name: "n/a",
      isNumber: true,
      value: (i) => criteria.notApplicable[i]!,
      cell: (i) => criteria.notApplicable[i],
    },
  ];
}
