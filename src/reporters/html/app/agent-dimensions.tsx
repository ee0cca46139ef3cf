import type { Figure } from "../../../model/report.js";
import { interval, points } from "../../words.js";
import type { AgentData, ReportData } from "../data.js";
import { IntervalBar } from "./charts/interval-bar.js";
import { differenceFromOthers } from "./compare.js";
import { Scrolling, Section } from "./parts.js";

const NOTHING: Figure = { mean: null, low: null, high: null, n: 0 };

/** An agent's dimensions beside those of the team. */
export function AgentDimensions({ agent, report }: { agent: AgentData; report: ReportData }) {
  const { titles, team } = report;
  const rows = [
    { id: "overall", title: "Overall", own: agent.overall, all: team.overall },
    ...titles.dimensions.map(({ id, title }) => ({
      id: `dimension ${id}`,
      title,
      own: agent.dimensions[id] ?? NOTHING,
      all: team.dimensions[id] ?? NOTHING,
    })),
  ];
  return (
    <Section
      title="Against the team"
      intro="The dot is the mean, the bar its 95% interval, the upright line the team’s mean. “Above” and “below” are said only where the interval of the difference from all others leaves out 0."
    >
      <Scrolling label="Dimensions against the team">
        <table>
          <caption class="hidden">Dimensions against the team</caption>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              <th scope="col" class="number">
                Mean, 95%
              </th>
              <th scope="col">0 to 100</th>
              <th scope="col" class="number">
                Conversations
              </th>
              <th scope="col" class="number">
                Team
              </th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, own, all }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td class="number">{interval(own)}</td>
                <td>
                  <IntervalBar figure={own} mark={all.mean} />
                </td>
                <td class="number">{own.n}</td>
                <td class="number">{points(all.mean)}</td>
                <td>{inWords(own, all, agent.tooFew || agent.agent === null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </Section>
  );
}

/** How an agent stands to the others, as far as the figures carry it. */
export function inWords(own: Figure, all: Figure, isUnranked: boolean): string {
  if (own.n === 0) return "does not apply to any conversation";
  if (isUnranked) return "too few to compare";
  const { mean, low, high } = differenceFromOthers(own, all);
  if (mean === null || low === null || high === null) return "nobody to compare with";
  if (low > 0) return `above the others by ${points(mean)} (${points(low)} to ${points(high)})`;
  if (high < 0) return `below the others by ${points(-mean)} (${points(-high)} to ${points(-low)})`;
  return "no clear difference";
}
